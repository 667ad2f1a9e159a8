import Bare
import Foundation
import RungAPI
import RungCore
import RungService
import RungStore

/// A hall full of candidates at one server: they begin at the bell, save an answer every five seconds, hand in at the
/// bell; and how many answers a second the server takes at most, against the least that a server can be. In the end
/// all that was acknowledged is looked for in the store.
struct HallBenchmark {
  private let candidates: Int
  private let seconds: Int
  private let rounds: Int
  private let rung: Program
  private let arguments: Arguments
  /// How many connections save one answer after the other.
  private let lines = 64

  init(_ arguments: Arguments) {
    candidates = arguments.number("candidates", default: 500)
    seconds = arguments.number("seconds", default: 120)
    rounds = arguments.number("rounds", default: 3)
    rung = Program(path: arguments.text("program", default: "rung"))
    self.arguments = arguments
  }

  func run() async throws {
    let scratch = try Scratch(arguments)
    defer { scratch.remove() }
    let hall = try await ExamHall(in: scratch.folder.appending(path: "home"), candidates: candidates + lines)
    try hall.workplace.store.close()
    let server = try serve(hall, scratch)
    var book = Book()

    let sitters = Array(hall.tokens.prefix(candidates))
    let started = try storm(sitters.map { _ in StartAttempt(exam: ExamHall.exam) }, sitters, server)
    let attempts = try begun(started)
    let answered = try answer(attempts, sitters, server, &book)
    let submitted = try storm(attempts.map { SubmitAttempt(attempt: $0) }, sitters, server)
    print("\(candidates) candidates, an answer every 5 s each, \(seconds) s")
    var rows = [["", "requests", "errors", "ms: p50", "p99", "max"]]
    for (name, outcomes) in [("start", started), ("answer", answered), ("submit", submitted)] {
      let errors = outcomes.each.count { $0.status != 200 }
      rows.append(
        [name, String(outcomes.each.count), String(errors)] + Latency(outcomes.each).columns)
    }
    printTable(rows)

    try steady(Array(hall.tokens.suffix(lines)), server, scratch, &book)
    try server.stop()
    try await look(for: book, in: hall.home)
  }

  private func serve(_ hall: ExamHall, _ scratch: Scratch) throws -> Program.Server {
    try rung.serve(
      ["serve", "--port", "0", "--requests-per-second", "0", "--home", hall.home.path],
      log: scratch.path("server.log"))
  }

  // MARK: A hall

  /// Everybody asks at once.
  private func storm<R: Request>(
    _ requests: [R], _ tokens: [String], _ server: Program.Server
  ) throws -> Calls.Outcomes {
    var calls = Calls()
    for (place, request) in requests.enumerated() {
      try calls.add(request, token: tokens[place], connection: place)
    }
    return try calls.send(to: server.port, connections: requests.count, isPaced: true, keepsBodies: true)
  }

  private func begun(_ started: Calls.Outcomes) throws -> [ID<Attempt>] {
    try started.each.map { outcome in
      guard outcome.status == 200 else { throw Failed("an attempt was not begun: \(outcome.status)") }
      return try JSONDecoder().decode(StartAttempt.Reply.self, from: outcome.body).attempt
    }
  }

  private func answer(
    _ attempts: [ID<Attempt>], _ tokens: [String], _ server: Program.Server, _ book: inout Book
  ) throws -> Calls.Outcomes {
    var chance = Chance(seed: 11)
    var calls = Calls()
    var answers: [SaveAnswer] = []
    for (place, attempt) in attempts.enumerated() {
      let first = Double(chance.draw(below: 5_000)) / 1000
      for number in 0..<seconds / 5 {
        let answer = book.next(of: attempt)
        answers.append(answer)
        try calls.add(answer, token: tokens[place], connection: place, due: first + Double(number * 5))
      }
    }
    let outcomes = try calls.send(to: server.port, connections: attempts.count, isPaced: true)
    book.note(outcomes, of: answers)
    return outcomes
  }

  // MARK: As much as it takes

  private func steady(
    _ tokens: [String], _ server: Program.Server, _ scratch: Scratch, _ book: inout Book
  ) throws {
    let syncs = bare_syncs(scratch.path("syncs"), 1)
    let appends = bare_appends(scratch.path("appends"), Int32(lines), 2)
    let bare = try BareServer.start(scratch.path("bare.sqlite"), log: scratch.path("bare.log"))
    defer { bare.end() }
    let started = try storm(tokens.map { _ in StartAttempt(exam: ExamHall.exam) }, tokens, server)
    let attempts = try begun(started)
    var own: [Calls.Outcomes] = []
    var least: [Calls.Outcomes] = []
    // The first round warms up and is not counted.
    for round in 0...rounds {
      var calls = Calls()
      var answers: [SaveAnswer] = []
      for _ in 0..<2_000 {
        for (place, attempt) in attempts.enumerated() {
          let answer = book.next(of: attempt)
          answers.append(answer)
          try calls.add(answer, token: tokens[place], connection: place)
        }
      }
      let first = try calls.send(to: bare.port, connections: lines, isPaced: false, limit: 4)
      let second = try calls.send(to: server.port, connections: lines, isPaced: false, limit: 4)
      book.note(second, of: answers)
      guard round > 0 else { continue }
      least.append(first)
      own.append(second)
    }
    print("\n\(lines) connections, one answer after the other")
    print("\(Int(syncs)) appended blocks a second reach the disk")
    print("\(Int(appends)) rows a second in bare commits of \(lines)")
    let rates = { (rounds: [Calls.Outcomes]) in
      rounds.map { Double($0.each.count { $0.status == 200 }) / $0.seconds }
    }
    let ratios = zip(rates(own), rates(least)).map { $0 / $1 }
    var rows = [["", "answers/s", "ratio: min", "median", "max", "errors", "ms: p50", "p99", "max"]]
    for (name, rounds, ratio) in [
      ("bare server", least, Spread(least.map { _ in 1 })), ("rung serve", own, Spread(ratios)),
    ] {
      let each = rounds.flatMap(\.each)
      let errors = each.count { $0.status != 200 && $0.status != 0 }
      rows.append(
        [name, String(Int(Spread(rates(rounds)).median))] + ratio.columns + [String(errors)]
          + Latency(each).columns)
    }
    printTable(rows)
    try calm(attempts, tokens, Spread(rates(own)).median, server, &book)
  }

  /// Looks for the highest rate at which 99 of 100 replies come within 15 ms of when their answers were due.
  private func calm(
    _ attempts: [ID<Attempt>], _ tokens: [String], _ most: Double, _ server: Program.Server,
    _ book: inout Book
  ) throws {
    let seconds = 4.0
    for share in [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2] {
      let rate = most * share
      var calls = Calls()
      var answers: [SaveAnswer] = []
      for number in 0..<Int(rate * seconds) {
        let line = number % lines
        let answer = book.next(of: attempts[line])
        answers.append(answer)
        try calls.add(answer, token: tokens[line], connection: line, due: Double(number) / rate)
      }
      let outcomes = try calls.send(to: server.port, connections: lines, isPaced: true, limit: seconds + 4)
      book.note(outcomes, of: answers)
      let latency = Latency(outcomes.each)
      guard outcomes.each.allSatisfy({ $0.status == 200 }), latency.share(0.99) < 0.015 else { continue }
      let shown = latency.columns.joined(separator: ", ")
      print("\(Int(rate)) answers a second, each at its time: ms p50, p99, max \(shown)")
      return
    }
    print("at no rate did 99 of 100 replies come within 15 ms")
  }

  // MARK: What is stored

  private func look(for book: Book, in home: URL) async throws {
    let workplace = try await Workplace(home: home)
    defer { try? workplace.store.close() }
    let (lost, stored) = try await workplace.store.read { reader in
      var (lost, stored) = (0, 0)
      for (attempt, answers) in book.acknowledged {
        let all = try reader.savedAnswers(in: attempt)
        for answer in answers {
          let kept = all[answer.sequence]
          let expected = SavedResponse(
            question: answer.question, response: answer.response, isFlagged: answer.isFlagged)
          if kept == expected { stored += 1 } else { lost += 1 }
        }
      }
      return (lost, stored)
    }
    print("\n\(stored + lost) answers acknowledged, \(stored) of them stored as they were sent, \(lost) lost")
    guard lost == 0 else { throw Failed("acknowledged answers are lost") }
  }
}

/// Which answers were sent, and which of them acknowledged.
private struct Book {
  private var sequences: [ID<Attempt>: Int] = [:]
  private(set) var acknowledged: [ID<Attempt>: [SaveAnswer]] = [:]

  /// The next answer that a candidate gives.
  mutating func next(of attempt: ID<Attempt>) -> SaveAnswer {
    let sequence = sequences[attempt, default: 0] + 1
    sequences[attempt] = sequence
    return SaveAnswer(
      attempt: attempt, question: sequence % ExamHall.questions,
      response: .choice(options: [sequence / ExamHall.questions % 4]), isFlagged: false, sequence: sequence)
  }

  mutating func note(_ outcomes: Calls.Outcomes, of answers: [SaveAnswer]) {
    for (outcome, answer) in zip(outcomes.each, answers) where outcome.status == 200 {
      acknowledged[answer.attempt, default: []].append(answer)
    }
  }
}
