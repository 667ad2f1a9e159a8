import Foundation
import RungCore
import RungStore

/// The classical item analysis of all packed papers from the store, against numpy on the same marks in memory, in turns; the
/// figures of the two have to agree to 1e-9.
struct StatisticsBenchmark {
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
    let hall = try await PackedHall(path: scratch.path("hall.sqlite"), attempts: attempts, seed: 4)
    try await export(hall, to: scratch)
    var own: [Double] = []
    var numpy: [Double] = []
    var analysis = ItemAnalysis(of: [])
    // The first round warms the page cache and is not counted.
    for round in 0...rounds {
      let run = try await time { try await analyse(hall) }
      analysis = run.value
      let reference = try reference(scratch)
      guard round > 0 else { continue }
      own.append(run.seconds)
      if let reference { numpy.append(reference) }
    }
    try hall.store.close()
    print("\(attempts) papers, \(attempts * 60) answers, \(rounds) rounds")
    var rows = [["", "seconds: min", "median", "max", "ratio: min", "median", "max"]]
    let ratios = numpy.isEmpty ? ["", "", ""] : Spread(zip(own, numpy).map { $0 / $1 }).columns
    rows.append(["item analysis from the store"] + Spread(own).columns + ratios)
    if numpy.isEmpty {
      print("numpy is not there: no comparison")
    } else {
      rows.append(["numpy in memory"] + Spread(numpy).columns + ["1.00", "1.00", "1.00"])
      print("greatest difference from numpy: \(try difference(analysis, scratch))")
    }
    printTable(rows)
  }

  private func analyse(_ hall: PackedHall) async throws -> ItemAnalysis {
    let keys = hall.questions.map { question -> [Bool] in
      if case .options(let isKey) = question.key.answer { isKey } else { [] }
    }
    return try await hall.store.read { reader in
      guard let exam = try reader.packedExam(PackedHall.exam) else { throw Failed("nothing is packed") }
      var sums = AnalysisSums(
        zip(exam.questions, keys).map { question, key in
          AnalysedQuestion(
            item: ID(question.item), version: question.version, worth: question.worth, key: key)
        })
      try reader.forEachPaper(exam) { _, paper in sums.add(paper) }
      return ItemAnalysis(sums)
    }
  }

  /// Writes marks (thousandths) and chosen options (a bit each) as numpy reads them.
  private func export(_ hall: PackedHall, to scratch: Scratch) async throws {
    let (marks, choices) = try await hall.store.read { reader in
      guard let exam = try reader.packedExam(PackedHall.exam) else { throw Failed("nothing is packed") }
      var marks: [Int32] = []
      var choices: [UInt16] = []
      try reader.forEachPaper(exam) { _, paper in
        for answer in paper.answers ?? [] {
          marks.append(Int32(answer.marks?.milli ?? 0))
          if case .choice(let options) = answer.response {
            choices.append(options)
          } else {
            choices.append(0)
          }
        }
      }
      return (marks, choices)
    }
    try unsafe marks.withUnsafeBytes { Data($0) }.write(to: scratch.folder.appending(path: "marks"))
    try unsafe choices.withUnsafeBytes { Data($0) }.write(to: scratch.folder.appending(path: "choices"))
  }

  /// How long numpy takes, without its start and without reading the files; `nil` where it is not there.
  private func reference(_ scratch: Scratch) throws -> Double? {
    let script = URL(filePath: #filePath).appending(path: "../../../../statistics.py").standardized.path
    let python = Program(path: arguments.text("python", default: "python3"))
    do {
      try python.run([script, scratch.folder.path, String(attempts)], output: scratch.path("numpy"))
    } catch { return nil }
    return try figures(scratch).first
  }

  private func figures(_ scratch: Scratch) throws -> [Double] {
    try String(contentsOf: scratch.folder.appending(path: "numpy"), encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }

  /// The greatest distance between a figure and numpy's.
  private func difference(_ analysis: ItemAnalysis, _ scratch: Scratch) throws -> Double {
    var own = [analysis.scores.alpha, analysis.scores.standardError, analysis.scores.mean]
    for place in 0..<60 {
      guard let item = analysis.items.first(where: { $0.item == ID("hall.\(place)") }) else {
        throw Failed("item \(place) is missing")
      }
      own += [item.difficulty, item.discrimination, item.alphaIfDropped]
      own += item.options.map(\.discrimination)
    }
    let reference = Array(try figures(scratch).dropFirst())
    guard own.count == reference.count else {
      throw Failed("\(own.count) figures, numpy gives \(reference.count)")
    }
    return zip(own, reference).map { own, reference in own.map { abs($0 - reference) } ?? .infinity }.max()
      ?? 0
  }
}
