import Foundation
import RungCore
import RungStore

/// Marks all packed papers anew from the store, by every key and by the corrected key of one item, against reading the
/// papers alone.
struct RemarkBenchmark {
  private let arguments: Arguments
  private let attempts: Int
  private let rounds: Int

  init(_ arguments: Arguments) {
    self.arguments = arguments
    attempts = arguments.number("attempts", default: 100_000)
    rounds = arguments.number("rounds", default: 5)
  }

  func run() async throws {
    let scratch = try Scratch(arguments)
    defer { scratch.remove() }
    let hall = try await PackedHall(path: scratch.path("hall.sqlite"), attempts: attempts, seed: 3)
    let tables = hall.questions.map { KeyTable(question: $0.question, key: $0.key, worth: hall.worth) }
    // The option after the one that was right.
    guard case .options(let keys) = hall.questions[7].key.answer else {
      throw Failed("question 7 is no choice")
    }
    let corrected = Key(answer: .options([keys[3], keys[0], keys[1], keys[2]]), credit: .exact)
    let one: [KeyTable?] = hall.questions.indices.map { place in
      place == 7 ? KeyTable(question: hall.questions[7].question, key: corrected, worth: hall.worth) : nil
    }
    var times: [[Double]] = [[], [], []]
    var changes = (all: 0, one: 0)
    // The first round warms the page cache and is not counted.
    for round in 0...rounds {
      let read = try await time { try await visit(hall.store, []).looked }
      let all = try await time { try await visit(hall.store, tables).changed }
      let single = try await time { try await visit(hall.store, one).changed }
      changes = (all.value, single.value)
      guard round > 0 else { continue }
      times[0].append(read.seconds)
      times[1].append(all.seconds)
      times[2].append(single.seconds)
    }
    try hall.store.close()
    guard changes.all == 0, changes.one > 0 else { throw Failed("marks changed: \(changes)") }
    print(
      "\(attempts) papers, \(attempts * 60) answers, \(rounds) rounds; by one corrected key \(changes.one) change"
    )
    let rows = zip(["read alone", "all keys", "one item"], times).map { name, seconds in
      [name] + Spread(seconds).columns + Spread(zip(seconds, times[0]).map { $0 / $1 }).columns
    }
    printTable([["", "seconds: min", "median", "max", "ratio: min", "median", "max"]] + rows)
  }

  private func visit(_ store: Store, _ tables: [KeyTable?]) async throws -> (looked: Int, changed: Int) {
    try await store.read { reader in
      guard let exam = try reader.packedExam(PackedHall.exam) else { throw Failed("nothing is packed") }
      var remarking = VectorRemarking(tables: tables)
      var changed = 0
      try reader.forEachPaper(exam) { _, paper in
        if !tables.isEmpty { changed += remarking.changes(in: paper).count }
      }
      return (remarking.looked, changed)
    }
  }
}

/// What `work` gives, and how long it takes.
func time<Value>(_ work: () async throws -> Value) async throws -> (value: Value, seconds: Double) {
  let begin = ContinuousClock.now
  let value = try await work()
  return (value, (ContinuousClock.now - begin) / .seconds(1))
}
