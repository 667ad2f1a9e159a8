import Bare
import Foundation
import RungAPI
import RungCore
import RungService
import RungStore

/// How many attempts a second are handed in and marked, sixty questions each, with as many candidates at once as are asked
/// for, against a bare loop of SQLite that appends a row for each of so many in a commit.
struct SubmitBenchmark {
  private let arguments: Arguments
  private let candidates: Int
  private let rounds: Int
  private let atOnce: Int

  init(_ arguments: Arguments) {
    self.arguments = arguments
    candidates = arguments.number("candidates", default: 1000)
    rounds = arguments.number("rounds", default: 3)
    atOnce = arguments.number("at-once", default: 64)
  }

  func run() async throws {
    let scratch = try Scratch(arguments)
    defer { scratch.remove() }
    let hall = try await ExamHall(in: scratch.folder.appending(path: "home"), candidates: candidates)
    var bare: [Double] = []
    var own: [Double] = []
    // The first round warms up and is not counted.
    for round in 0...rounds {
      let attempts = try await sit(hall)
      let rows = bare_appends(scratch.path("bare\(round)"), Int32(atOnce), 2)
      let run = try await time { try await submit(attempts) }
      guard round > 0 else { continue }
      bare.append(rows)
      own.append(Double(candidates) / run.seconds)
    }
    try hall.workplace.store.close()
    print("\(candidates) attempts of \(ExamHall.questions) answers, \(atOnce) at once, \(rounds) rounds")
    printTable([
      ["", "attempts/s: min", "median", "max", "ratio: min", "median", "max"],
      ["submit and mark"] + Spread(own).whole + Spread(zip(own, bare).map { $0 / $1 }).columns,
      ["bare rows"] + Spread(bare).whole + ["1.00", "1.00", "1.00"],
    ])
  }

  private struct Seat: Sendable {
    let gateway: LocalGateway
    let attempt: ID<Attempt>
  }

  /// Has every candidate answer every question of a new attempt.
  private func sit(_ hall: ExamHall) async throws -> [Seat] {
    try await inTurns(hall.tokens) { token in
      let gateway = LocalGateway(hall.workplace, token: token)
      let attempt = try await gateway.send(StartAttempt(exam: ExamHall.exam)).attempt
      for question in 0..<ExamHall.questions {
        _ = try await gateway.send(
          SaveAnswer(
            attempt: attempt, question: question, response: .choice(options: [question % 4]),
            isFlagged: false,
            sequence: question + 1))
      }
      return Seat(gateway: gateway, attempt: attempt)
    }
  }

  private func submit(_ seats: [Seat]) async throws {
    let results = try await inTurns(seats) { try await $0.gateway.send(SubmitAttempt(attempt: $0.attempt)) }
    guard results.allSatisfy({ $0.state == .marked }) else { throw Failed("an attempt is not marked") }
  }

  /// Does `work` for each of `list`, so many at once.
  private func inTurns<Value: Sendable, Result: Sendable>(
    _ list: [Value], _ work: @escaping @Sendable (Value) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: [Result].self) { group in
      for lane in 0..<atOnce {
        group.addTask {
          var results: [Result] = []
          for place in stride(from: lane, to: list.count, by: atOnce) {
            results.append(try await work(list[place]))
          }
          return results
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }
}

extension Spread {
  /// Whole numbers, as three columns.
  fileprivate var whole: [String] { [least, median, greatest].map { String(Int($0)) } }
}
