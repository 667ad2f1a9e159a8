import RungCore
import RungStore
import Testing

@Suite("The log of an attempt")
struct AttemptLogTests {
  private static let sessions = [sha256([1]), sha256([2])]

  @Test("comes to what the store says of the attempt, after 6,000 random commands")
  func fuzz() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    for seed in UInt64(1)...60 {
      let id = ID<Attempt>("attempt-\(seed)")
      let person = [ana, ben, cai][Int(seed % 3)]
      let sitting = Int(seed)
      if seed % 4 == 0 {
        try await store.write {
          try $0.grantTime(seconds: 90, to: person.id, at: "exam.theory", sitting: sitting, reason: "before")
        }
      }
      try await store.write(by: person.id) {
        try $0.addAttempt(
          attempt(id, of: person), sitting: sitting, form: form(), formDigest: sha256([1]),
          holder: seed % 5 == 0 ? nil : Self.sessions[0])
      }
      // Every command is a write of its own, as grants and holders are told apart by their entries.
      var random = SplitMix64(seed: seed)
      var now = noon
      for _ in 0..<100 {
        now = now.adding(seconds: random.draw(below: 150))
        try await command(store, id, person, sitting, random.next(), at: now)
      }
      let (stored, log) = try await store.read { (try $0.attempt(id), try $0.log(of: id)) }
      #expect(try AttemptLife(log: log) == stored?.life, "seed \(seed)")
      #expect(zip(log, log.dropFirst()).allSatisfy { $0.instant <= $1.instant }, "seed \(seed)")
      let place = try await store.read { try $0.place(of: id) }
      let told = log.last { [.answered, .cleared, .flagged, .moved].contains($0.step) }
      #expect(place?.since == told?.instant, "seed \(seed)")
    }
    #expect(try await store.verify().fault == nil)
  }

  private func command(
    _ store: TestStore, _ id: ID<Attempt>, _ person: Person, _ sitting: Int, _ seed: UInt64, at now: Instant
  ) async throws {
    let task = MarkingTask(
      id: ID("task-\(id)"), attempt: id, question: 2, exam: "exam.theory", item: "item.2")
    try await store.write(at: now) { change in
      var random = SplitMix64(seed: seed)
      guard let stored = try change.reader.attempt(id) else { return }
      let steps: [AttemptStep] =
        random.draw(below: 12) == 0
        ? AttemptStep.allCases
        : [.answered, .answered, .flagged, .moved, .disconnected, .resumed, .unfocused, .granted]
      let event = AttemptEvent(
        steps[random.draw(below: steps.count)], at: now, by: Self.sessions[random.draw(below: 5) / 4],
        sequence: stored.sequence + random.draw(below: 3), seconds: 30)
      guard (try? stored.life.admit(event)) != nil else { return }
      switch event.step {
      case .answered, .cleared, .flagged:
        try change.saveAnswer(
          answer(
            random.draw(below: 3), random.draw(below: 2) == 0 ? nil : .trueFalse(true), flagged: seed % 2 == 0
          ),
          sequence: event.sequence ?? 0, of: id)
      case .moved: try change.move(to: random.draw(below: 3), sequence: event.sequence ?? 0, of: id)
      case .granted:
        try change.grantTime(
          seconds: event.seconds, to: person.id, at: "exam.theory", sitting: sitting, reason: "x")
        try change.step(.granted, of: id)
      case .submitted, .expired:
        try change.handIn(id, at: now, isExpired: event.step == .expired)
        try change.markByKey([.zero, .zero, nil], of: id)
        try change.packFromFacts(id)
        try change.addMarkingTask(task, shuffle: 1)
      case .marked:
        try change.lease(task.id, to: tom.id, until: now)
        try change.rate(RaterMark(round: 1, rater: tom.id, marks: .points(1), comment: ""), of: task)
        try change.finish(task.id)
        try change.close(id)
      case .reopened:
        try change.withdraw(task)
        try change.reopen(task.id, until: now)
        try change.reopen(id)
      default: try change.record(event, of: id)
      }
    }
  }

  @Test("a step that the table does not have is refused, and nothing of it remains")
  func illegal() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write {
      try $0.addAttempt(attempt("a", of: ana), sitting: 1, form: form(), formDigest: sha256([1]))
    }
    for step in [AttemptStep.marked, .remarked, .released, .started] {
      await #expect(throws: Refusal.self) { try await store.write { try $0.step(step, of: "a") } }
    }
    try await store.write { try $0.handIn("a", at: noon, isExpired: false) }
    for step in [AttemptStep.resumed, .granted, .disconnected, .expired, .submitted, .unfocused] {
      await #expect(throws: Refusal.self) { try await store.write { try $0.step(step, of: "a") } }
    }
    await #expect(throws: Refusal.self) {
      try await store.write { try $0.saveAnswer(answer(0, .trueFalse(true)), sequence: 1, of: "a") }
    }
    await #expect(throws: Refusal.self) { try await store.write { try $0.step(.resumed, of: "no.attempt") } }
    #expect(try await store.read { try $0.log(of: "a").map(\.step) } == [.started, .submitted])
  }

  @Test("a flag that alone has changed is a step of its own")
  func flags() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      try change.addAttempt(attempt("a", of: ana), sitting: 1, form: form(), formDigest: sha256([1]))
      let saves: [(Response?, Bool)] = [
        (nil, true), (nil, false), (nil, false), (.trueFalse(true), false), (.trueFalse(true), true),
        (.trueFalse(false), true), (.trueFalse(false), true), (nil, true),
      ]
      for (place, (response, flagged)) in saves.enumerated() {
        try change.saveAnswer(answer(1, response, flagged: flagged), sequence: place + 1, of: "a")
      }
    }
    #expect(
      try await store.read { try $0.log(of: "a").dropFirst().map(\.step) } == [
        .flagged, .flagged, .cleared, .answered, .flagged, .answered, .answered, .cleared,
      ])
  }
}
