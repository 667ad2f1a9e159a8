import RungCore
import RungStore
import Testing

@Suite("Marks and marking tasks")
struct MarkingTests {
  private func begin() async throws -> TestStore {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      for (person, id) in [(ana, "attempt-a"), (ben, "attempt-b")] {
        try change.addAttempt(attempt(ID(id), of: person), sitting: 1, form: form(), formDigest: sha256([1]))
      }
    }
    return store
  }

  private func task(_ id: ID<MarkingTask>, _ attempt: ID<Attempt>, _ question: Int, item: String)
    -> MarkingTask
  {
    MarkingTask(id: id, attempt: attempt, question: question, exam: "exam.theory", item: item)
  }

  private func next(_ store: TestStore, _ marker: Person, after seconds: Int = 0) async throws -> String? {
    try await store.read {
      try $0.nextMarkingTask(for: marker.id, at: noon.adding(seconds: seconds))?.id.text
    }
  }

  @Test("the latest mark of a question is the one that stands")
  func latestMark() async throws {
    let store = try await begin()
    try await store.write { change in
      try change.mark(.points(1), question: 0, of: "attempt-a", by: "rule", comment: "")
      try change.mark(.points(2), question: 1, of: "attempt-a", by: tom.id.text, comment: "half")
      try change.mark(.points(3), question: 0, of: "attempt-b", by: "rule", comment: "")
    }
    try await store.write {
      try $0.mark(Marks(milli: 1_667), question: 1, of: "attempt-a", by: mei.id.text, comment: "two points")
    }
    #expect(
      try await store.read { try $0.marks(of: "attempt-a") } == [0: .points(1), 1: Marks(milli: 1_667)])
    #expect(try await store.read { try $0.marks(of: "attempt-none") } == [:])
  }

  @Test("come item by item, in their shuffled order within an item")
  func order() async throws {
    let store = try await begin()
    try await store.write { [self] change in
      try change.addMarkingTask(task("t1", "attempt-a", 0, item: "item.b"), shuffle: 1)
      try change.addMarkingTask(task("t2", "attempt-b", 0, item: "item.a"), shuffle: 9)
      try change.addMarkingTask(task("t3", "attempt-a", 1, item: "item.a"), shuffle: 3)
    }
    let queue = try await store.read { try $0.markingQueue().map { "\($0.exam) \($0.item) \($0.waiting)" } }
    #expect(queue == ["exam.theory item.a 2", "exam.theory item.b 1"])
    for id in ["t3", "t2", "t1"] {
      #expect(try await next(store, tom) == id)
      try await store.write { try $0.finish(ID(id)) }
    }
    #expect(try await next(store, tom) == nil)
    #expect(try await store.read { try $0.markingQueue().isEmpty })
  }

  @Test("a task is read back with who holds it and whether it is done")
  func readBack() async throws {
    let store = try await begin()
    let one = task("t1", "attempt-a", 2, item: "item.b")
    try await store.write { try $0.addMarkingTask(one, shuffle: 1) }
    func found() async throws -> (MarkingTask, Bool, ID<Person>?)? {
      try await store.read { try $0.markingTask("t1").map { ($0.task, $0.isDone, $0.holder) } }
    }
    #expect(try #require(try await found()) == (one, false, nil))
    try await store.write { try $0.lease("t1", to: tom.id, until: noon.adding(seconds: 60)) }
    #expect(try #require(try await found()) == (one, false, tom.id))
    try await store.write { try $0.finish("t1") }
    #expect(try #require(try await found()) == (one, true, tom.id))
    #expect(try await store.read { try $0.markingTask("t9") == nil })
  }

  @Test("a leased task is its holder's alone until the lease is over, then anyone's again")
  func leases() async throws {
    let store = try await begin()
    try await store.write { [self] change in
      try change.addMarkingTask(task("t1", "attempt-a", 0, item: "item.a"), shuffle: 1)
      try change.addMarkingTask(task("t2", "attempt-b", 0, item: "item.a"), shuffle: 2)
    }
    try await store.write { try $0.lease("t2", to: tom.id, until: noon.adding(seconds: 60)) }
    #expect(try await next(store, tom, after: 59) == "t2")
    #expect(try await next(store, mei, after: 59) == "t1")
    try await store.write { try $0.lease("t1", to: mei.id, until: noon.adding(seconds: 90)) }
    #expect(try await next(store, hana, after: 59) == nil)
    #expect(try await next(store, hana, after: 60) == "t2")
    #expect(try await next(store, tom, after: 60) == "t2")
    try await store.write { try $0.lease("t2", to: hana.id, until: noon.adding(seconds: 120)) }
    #expect(try await next(store, tom, after: 60) == nil)
    #expect(try await next(store, tom, after: 90) == "t1")
    #expect(try await next(store, hana, after: 90) == "t2")
    #expect(try await next(store, mei, after: 89) == "t1")
  }

  @Test("nobody is given an answer of their own newcomer's, held or not")
  func ownNewcomer() async throws {
    let store = try await begin()
    try await store.write { [self] change in
      try change.addMarkingTask(task("t1", "attempt-a", 0, item: "item.a"), shuffle: 1)
      try change.addMarkingTask(task("t2", "attempt-b", 0, item: "item.a"), shuffle: 2)
      try change.lease("t1", to: mei.id, until: noon.adding(seconds: 60))
      try change.assignMentor(Mentorship(mentor: mei.id, newcomer: ana.id, since: monday))
    }
    #expect(try await next(store, mei) == "t2")
    try await store.write { try $0.assignMentor(Mentorship(mentor: tom.id, newcomer: ana.id, since: monday)) }
    #expect(try await next(store, mei) == "t1")
    #expect(try await next(store, tom, after: 60) == "t2")
  }
}
