import Bare
import Foundation
import RungAPI
import RungCore
import RungService
import RungStore

/// How many answers a second are acknowledged in process, against two bare loops of SQLite with the same durability, in
/// turns: one that appends as many rows a commit as there are candidates, and one that writes for each of them all that
/// Rung writes for an answer.
struct AnswersBenchmark {
  private let rounds: Int
  private let seconds: Double
  private let counts: [Int]
  private let arguments: Arguments

  init(_ arguments: Arguments) {
    rounds = arguments.number("rounds", default: 3)
    seconds = Double(arguments.number("seconds", default: 3))
    let candidates = arguments.number("candidates", default: 0)
    counts = candidates == 0 ? [1, 50, 500] : [candidates]
    self.arguments = arguments
  }

  func run() async throws {
    let scratch = try Scratch(arguments)
    defer { scratch.remove() }
    let syncs = bare_syncs(scratch.path("syncs"), 1)
    print("\(Int(syncs)) appended blocks a second reach the disk")
    var rows = [
      ["candidates", "appends/s", "records/s", "answers/s"]
        + ["to appends: min", "median", "max", "to records: min", "median", "max"]
    ]
    for candidates in counts {
      let home = scratch.folder.appending(path: "home\(candidates)")
      let hall = try await ExamHall(in: home, candidates: candidates)
      var sitters: [Sitter] = []
      for token in hall.tokens {
        sitters.append(try await Sitter(LocalGateway(hall.workplace, token: token)))
      }
      // The first round warms up and is not counted.
      var appends: [Double] = []
      var records: [Double] = []
      var own: [Double] = []
      for round in 0...rounds {
        let appended = bare_appends(scratch.path("appends\(candidates).\(round)"), Int32(candidates), seconds)
        let recorded = bare_records(scratch.path("records\(candidates).\(round)"), Int32(candidates), seconds)
        let saved = try await save(&sitters)
        guard round > 0 else { continue }
        appends.append(appended)
        records.append(recorded)
        own.append(saved)
      }
      rows.append(
        [String(candidates)] + [appends, records, own].map { String(Int(Spread($0).median)) }
          + Spread(zip(own, appends).map { $0 / $1 }).columns
          + Spread(zip(own, records).map { $0 / $1 }).columns)
      try hall.workplace.store.close()
    }
    printTable(rows)
  }

  /// Has every candidate save one answer after the other. Gives the answers a second.
  private func save(_ sitters: inout [Sitter]) async throws -> Double {
    let begin = ContinuousClock.now
    let end = begin + .seconds(seconds)
    let before = sitters.reduce(0) { $0 + $1.sequence }
    sitters = try await withThrowingTaskGroup(of: Sitter.self) { group in
      for sitter in sitters {
        group.addTask {
          var sitter = sitter
          while ContinuousClock.now < end { try await sitter.save() }
          return sitter
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let time = ContinuousClock.now - begin
    return Double(sitters.reduce(0) { $0 + $1.sequence } - before) / (time / .seconds(1))
  }
}

/// A candidate at their paper.
private struct Sitter: Sendable {
  let gateway: LocalGateway
  let attempt: ID<Attempt>
  private(set) var sequence = 0

  init(_ gateway: LocalGateway) async throws {
    self.gateway = gateway
    attempt = try await gateway.send(StartAttempt(exam: ExamHall.exam)).attempt
  }

  mutating func save() async throws {
    sequence += 1
    let reply = try await gateway.send(
      SaveAnswer(
        attempt: attempt, question: sequence % ExamHall.questions,
        response: .choice(options: [sequence / ExamHall.questions % 4]), isFlagged: false,
        sequence: sequence))
    guard reply.sequence == sequence else { throw Failed("answer \(sequence) was not acknowledged") }
  }
}
