import Foundation
import RungAPI
import RungClient
import RungCore
import Synchronization
import Testing

@Suite("The candidate's journal")
struct JournalTests {
  let folder = JournalFolder()
  let start = StartAttempt(exam: "complaint.exam")
  let submit = SubmitAttempt(attempt: Sample.started.attempt)

  @Test("a save is in the journal before it is sent, and noted when it is acknowledged")
  func order() async throws {
    let seen = Mutex<[String]>([])
    let desk = ExamDesk()
    let watching = FakeGateway { [folder] request in
      let text = String(decoding: folder.bytes() ?? [], as: UTF8.self)
      seen.withLock { $0.append(text) }
      switch request {
      case let start as StartAttempt: return try await desk.send(start)
      case let save as SaveAnswer: return try await desk.send(save)
      default: return Sample.result
      }
    }
    let gateway = try JournaledGateway(watching, folder: folder.path)
    _ = try await gateway.send(start)
    let saves = [Sample.save(1, .shortAnswer("一\n二")), Sample.save(3, nil)]
    for save in saves { _ = try await gateway.send(save) }
    let one = try json(saves[0]) + "\n"
    let two = try json(saves[1]) + "\n"
    #expect(seen.withLock { $0 } == ["", one, one + "acknowledged 1\n" + two])
    _ = try await gateway.send(submit)
    #expect(seen.withLock { $0.last } == one + "acknowledged 1\n" + two + "acknowledged 3\n")
    #expect(folder.bytes() == nil)
  }

  @Test("what was saved while the network was away goes out first, in order")
  func cutNetwork() async throws {
    let isAway = Mutex(false)
    let desk = ExamDesk()
    let way = BadWay(to: desk) { _ in isAway.withLock { $0 } ? .requestLost : .arrives }
    let gateway = try JournaledGateway(way, folder: folder.path)
    _ = try await gateway.send(start)
    _ = try await gateway.send(Sample.save(1))
    isAway.withLock { $0 = true }
    for sequence in 2...9 {
      await #expect(throws: BadWay.away) { try await gateway.send(Sample.save(sequence, question: sequence)) }
      await #expect(throws: BadWay.away) { try await gateway.send(Sample.save(sequence, question: sequence)) }
    }
    await #expect(throws: BadWay.away) { try await gateway.send(submit) }
    isAway.withLock { $0 = false }
    let reply = try await gateway.send(Sample.save(10, question: 3, .trueFalse(false)))
    #expect(reply.sequence == 10)
    #expect(desk.rows.map(\.sequence) == Array(1...10))
    // A save sent again is acknowledged again; another one under its number is the server's to refuse.
    #expect(try await gateway.send(Sample.save(4, question: 4)).sequence == 4)
    await #expect(throws: Refusal(.sequenceStale)) { try await gateway.send(Sample.save(4, question: 5)) }
    #expect(desk.rows.count == 10)
  }

  @Test("starting again sends what is missing and gives it back with the answers")
  func resume() async throws {
    let isAway = Mutex(true)
    let desk = ExamDesk()
    let way = BadWay(to: desk) { request in
      isAway.withLock { $0 } && request is SaveAnswer ? .requestLost : .arrives
    }
    let saves = [
      Sample.save(1, question: 2), Sample.save(2, question: 0, .numeric("7")),
      Sample.save(4, question: 2, nil),
      Sample.save(5, question: 1, .numeric("unfit")),
    ]
    do {
      let gateway = try JournaledGateway(way, folder: folder.path)
      _ = try await gateway.send(start)
      for save in saves { await #expect(throws: BadWay.away) { try await gateway.send(save) } }
    }
    let expected = [SavedAnswer(question: 0, response: .numeric("7"), isFlagged: false)]
    do {
      // Still away: the journal alone gives the answers back.
      let gateway = try JournaledGateway(way, folder: folder.path)
      let reply = try await gateway.send(start)
      #expect(reply.answers.filter { $0.question != 1 } == expected)
      #expect(reply.sequence == 5)
      #expect(reply.deadline == Sample.started.deadline)
    }
    isAway.withLock { $0 = false }
    do {
      let gateway = try JournaledGateway(way, folder: folder.path)
      let reply = try await gateway.send(start)
      #expect(reply.answers == expected)
      #expect(reply.sequence == 5)
      #expect(reply.deadline == Sample.started.deadline.adding(seconds: 4))
      #expect(desk.rows.map(\.sequence) == [1, 2, 4])
      // What the server will never take is not sent again and again.
      let sends = desk.sends
      _ = try await gateway.send(Sample.save(6))
      #expect(desk.sends == sends + 1)
      _ = try await gateway.send(submit)
    }
    #expect(folder.bytes() == nil)
  }

  @Test("a server that went back to a copy is given again what it had acknowledged")
  func restoredServer() async throws {
    let gateway = try JournaledGateway(ExamDesk(), folder: folder.path)
    _ = try await gateway.send(start)
    for sequence in 1...5 { _ = try await gateway.send(Sample.save(sequence, question: sequence)) }
    let restored = ExamDesk()
    for sequence in 1...2 { _ = try await restored.send(Sample.save(sequence, question: sequence)) }
    let other = JournalFolder()
    try other.write(folder.bytes() ?? [])
    let again = try JournaledGateway(restored, folder: other.path)
    #expect(try await again.send(start).sequence == 5)
    #expect(restored.rows.map(\.sequence) == [1, 2, 3, 4, 5])
  }

  @Test("an attempt that the clock handed in can be handed in; what came too late stays in the journal")
  func tooLate() async throws {
    let desk = ExamDesk()
    let gateway = try JournaledGateway(desk, folder: folder.path)
    _ = try await gateway.send(start)
    _ = try await gateway.send(Sample.save(1))
    desk.close()
    await #expect(throws: Refusal(.attemptClosed)) { try await gateway.send(Sample.save(2)) }
    #expect(try await gateway.send(submit) == Sample.result)
    #expect(folder.bytes() != nil)
  }

  @Test("saves never overtake one another")
  func inTurn() async throws {
    let underWay = Mutex((now: 0, most: 0))
    let slow = FakeGateway { request in
      guard let save = request as? SaveAnswer else { return Done() }
      underWay.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      try await Task.sleep(for: .milliseconds(1))
      underWay.withLock { $0.now -= 1 }
      return SaveAnswer.Reply(
        sequence: save.sequence, deadline: Sample.started.deadline, now: Sample.started.now)
    }
    let gateway = try JournaledGateway(slow, folder: folder.path)
    try await withThrowingTaskGroup(of: Int.self) { group in
      for sequence in 1...50 { group.addTask { try await gateway.send(Sample.save(sequence)).sequence } }
      let answered = try await group.reduce(into: Set()) { $0.insert($1) }
      #expect(answered == Set(1...50))
    }
    #expect(underWay.withLock { $0.most } == 1)
  }

  @Test("what is answered while a save does not get through is on this machine, too, and goes out in order")
  func kept() async throws {
    let sent = Mutex<[Int]>([])
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let stuck = FakeGateway { _ in
      for await _ in gate { break }
      throw Refusal(.serverUnreachable)
    }
    let gateway = try JournaledGateway(stuck, folder: folder.path)
    let first = Task { try await gateway.send(Sample.save(1)) }
    while folder.bytes()?.isEmpty ?? true { await Task.yield() }
    for sequence in [2, 3, 3, 2] { await gateway.keep(Sample.save(sequence, question: sequence)) }
    // Killed now, with the first still on its way.
    let left = JournalFolder()
    try left.write(folder.bytes() ?? [])
    open.finish()
    await #expect(throws: Refusal.self) { try await first.value }

    let way = FakeGateway { request in
      guard let save = request as? SaveAnswer else { return Sample.result }
      sent.withLock { $0.append(save.sequence) }
      return SaveAnswer.Reply(
        sequence: save.sequence, deadline: Sample.started.deadline, now: Sample.started.now)
    }
    _ = try await JournaledGateway(way, folder: left.path).send(submit)
    #expect(sent.withLock(\.self) == [1, 2, 3])
  }

  @Test("nothing is written down of an attempt that has been handed in")
  func keptTooLate() async throws {
    let gateway = try JournaledGateway(FakeGateway { _ in Sample.result }, folder: folder.path)
    _ = try await gateway.send(submit)
    await gateway.keep(Sample.save(1))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a last record torn at any byte is ignored, and the journal goes on after it")
  func torn() async throws {
    let first = try json(Sample.save(1, question: 1, .numeric("1"))) + "\nacknowledged 1\n"
    for last in [
      try json(Sample.save(2, question: 2, .fillIn(blanks: ["退款", ""]))) + "\n", "acknowledged 1\n",
    ] {
      let whole = Array((first + last).utf8)
      for length in first.utf8.count...whole.count {
        let folder = JournalFolder()
        try folder.write(Array(whole.prefix(length)))
        let isWhole = length == whole.count && last.hasPrefix("{")
        let desk = ExamDesk()
        _ = try await desk.send(Sample.save(1, question: 1, .numeric("1")))
        do {
          let gateway = try JournaledGateway(desk, folder: folder.path)
          let reply = try await gateway.send(start)
          #expect(reply.sequence == (isWhole ? 2 : 1), "\(length) bytes")
          _ = try await gateway.send(Sample.save(3, question: 0))
        }
        #expect(desk.rows.map(\.sequence) == (isWhole ? [1, 2, 3] : [1, 3]), "\(length) bytes")
        let second = ExamDesk()
        _ = try await JournaledGateway(second, folder: folder.path).send(start)
        #expect(second.rows.map(\.sequence) == (isWhole ? [1, 2, 3] : [1, 3]), "\(length) bytes")
      }
    }
  }

  @Test("lines that are no lines of ours are passed over")
  func foreignLines() async throws {
    let mine = try [1, 2].map { try json(Sample.save($0)) }
    let foreign = try json(
      SaveAnswer(attempt: "attempt-2", question: 0, response: nil, isFlagged: false, sequence: 9))
    let text = [
      "", "acknowledged", "acknowledged x", mine[0], foreign, "{}", mine[0], "\u{0}\u{0}", mine[1], "",
    ]
    try folder.write(Array(text.joined(separator: "\n").utf8) + [0x0A, 0xFF])
    let desk = ExamDesk()
    #expect(try await JournaledGateway(desk, folder: folder.path).send(start).sequence == 2)
    #expect(desk.rows.map(\.sequence) == [1, 2])
  }

  @Test("only its owner can read it, and only one process writes it")
  func modeAndLock() async throws {
    try folder.write([])
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.file())
    let fresh = folder.path + "/new/journals"
    let one = try JournaledGateway(ExamDesk(), folder: folder.path)
    let two = try JournaledGateway(ExamDesk(), folder: fresh)
    for gateway in [one, two] {
      _ = try await gateway.send(start)
      _ = try await gateway.send(Sample.save(1))
    }
    #expect(try JournalFolder.mode(folder.file()) == 0o600)
    #expect(try JournalFolder.mode(fresh) == 0o700)
    #expect(try JournalFolder.mode(fresh + "/\(Sample.started.attempt).journal") == 0o600)
    let other = try JournaledGateway(ExamDesk(), folder: folder.path)
    await #expect(throws: Refusal(.attemptOpenElsewhere)) { try await other.send(start) }
    await #expect(throws: Refusal(.attemptOpenElsewhere)) { try await other.send(Sample.save(2)) }
    _ = try await one.send(Sample.save(2))
  }

  @Test(
    "no id leads out of the folder, and no link is followed",
    arguments: ["", "../a", "a/b", ".a", "A", "a b"])
  func strangeIds(id: String) async throws {
    let gateway = try JournaledGateway(ExamDesk(attempt: ID(id)), folder: folder.path)
    await #expect(throws: Refusal(.attemptUnknown, ["attempt": .text(id)])) { try await gateway.send(start) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/linked.journal", withDestinationPath: folder.path + "/elsewhere")
    let linked = try JournaledGateway(ExamDesk(attempt: "linked"), folder: folder.path)
    await #expect(throws: Refusal.self) { try await linked.send(start) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/elsewhere"))
  }

  @Test("a folder that cannot be used is refused before anything is sent")
  func noFolder() throws {
    try folder.write([])
    #expect(throws: Refusal(.storageFailed, ["cause": .text(folder.file())])) {
      try JournaledGateway(ExamDesk(), folder: folder.file())
    }
  }

  @Test("a move is written down and sent beside the saves, and none of them waits for it")
  func moves() async throws {
    let (gate, opens) = AsyncStream.makeStream(of: Void.self)
    let desk = ExamDesk()
    let slow = FakeGateway { request in
      switch request {
      case is MoveToQuestion:
        for await _ in gate { break }
        throw BadWay.away
      case let start as StartAttempt: return try await desk.send(start)
      case let save as SaveAnswer: return try await desk.send(save)
      default: return Sample.result
      }
    }
    let gateway = try JournaledGateway(slow, folder: folder.path)
    _ = try await gateway.send(start)
    let move = MoveToQuestion(attempt: Sample.started.attempt, question: 4, sequence: 5)
    async let moved: MoveToQuestion.Reply? = try? gateway.send(move)
    while folder.bytes().map({ !String(decoding: $0, as: UTF8.self).contains("moved 5 4") }) ?? true {
      await Task.yield()
    }
    // The answer that was made before it, and the next.
    for sequence in [4, 6] { #expect(try await gateway.send(Sample.save(sequence)).sequence == sequence) }
    #expect(desk.rows.map(\.sequence) == [4, 6])
    opens.finish()
    #expect(await moved == nil)
    _ = try await gateway.send(submit)
    #expect(folder.bytes() == nil)
  }

  @Test("who is away finds the place where they were in the journal, and the server is told later")
  func placeAway() async throws {
    let told = Mutex<[Int]>([])
    let desk = ExamDesk()
    let isAway = Mutex(true)
    let way = FakeGateway { request in
      switch request {
      case let start as StartAttempt: return try await desk.send(start)
      case let move as MoveToQuestion:
        if isAway.withLock({ $0 }) { throw BadWay.away }
        told.withLock { $0.append(move.question) }
        return MoveToQuestion.Reply(deadline: Sample.started.deadline, now: Sample.started.now)
      case let save as SaveAnswer: return try await desk.send(save)
      default: return Sample.result
      }
    }
    func move(_ question: Int, _ sequence: Int) -> MoveToQuestion {
      MoveToQuestion(attempt: Sample.started.attempt, question: question, sequence: sequence)
    }
    do {
      let gateway = try JournaledGateway(way, folder: folder.path)
      #expect(try await gateway.send(start).place == nil)
      for (question, sequence) in [(3, 1), (5, 2)] {
        await #expect(throws: BadWay.away) { try await gateway.send(move(question, sequence)) }
      }
    }
    do {
      let gateway = try JournaledGateway(way, folder: folder.path)
      let reply = try await gateway.send(start)
      #expect(reply.place == 5 && reply.sequence == 2)
    }
    isAway.withLock { $0 = false }
    do {
      let gateway = try JournaledGateway(way, folder: folder.path)
      #expect(try await gateway.send(start).place == 5)
      #expect(told.withLock { $0 } == [5])
      // An answer that came later says where they are.
      _ = try await gateway.send(Sample.save(3, question: 1))
    }
    let gateway = try JournaledGateway(way, folder: folder.path)
    #expect(try await gateway.send(start).place == nil)
    #expect(told.withLock { $0 } == [5])
  }

  @Test("a move of which the server knows is not told again when the journal is opened")
  func placeKnown() async throws {
    let told = Mutex<[Int]>([])
    let way = FakeGateway { request in
      switch request {
      case is StartAttempt:
        let started = Sample.started
        return StartAttempt.Reply(
          attempt: started.attempt, paper: started.paper, answers: started.answers,
          sequence: started.sequence,
          deadline: started.deadline, now: started.now, isResumed: true, repeatsItems: false,
          isClosedBook: false,
          focusLosses: 0, place: told.withLock(\.last))
      case let move as MoveToQuestion:
        told.withLock { $0.append(move.question) }
        return MoveToQuestion.Reply(deadline: Sample.started.deadline, now: Sample.started.now)
      default: return Sample.result
      }
    }
    let move = MoveToQuestion(attempt: Sample.started.attempt, question: 5, sequence: 9)
    do {
      let gateway = try JournaledGateway(way, folder: folder.path)
      _ = try await gateway.send(start)
      _ = try await gateway.send(move)
    }
    let again = try await JournaledGateway(way, folder: folder.path).send(start)
    #expect(again.place == 5 && again.sequence >= 9)
    #expect(told.withLock(\.self) == [5])
  }

  @Test("other requests pass through")
  func others() async throws {
    struct Ask: Request {
      static let route = Route("other.ask", .read, needs: .anyone)
      typealias Reply = Done
    }
    #expect(try await JournaledGateway(ExamDesk(), folder: folder.path).send(Ask()) == Done())
  }
}
