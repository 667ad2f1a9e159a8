import Foundation
import RungCore
import Testing

/// A line of the golden table: a key, what a candidate typed, the verdict, and why.
struct GoldenAnswer: CustomTestStringConvertible, Sendable {
  let line: Int
  let isNumeric: Bool
  let folds: TextFolds
  let key: String
  let typed: String
  let isAccepted: Bool
  let why: String

  var testDescription: String { "line \(line): \(key) \(isAccepted ? "=" : "≠") \(typed) (\(why))" }

  /// `AcceptedAnswers.tsv` beside this file, by line.
  static let all: [GoldenAnswer] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "AcceptedAnswers.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").enumerated().compactMap { number, line in
      guard !line.hasPrefix("#") else { return nil }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.replacingOccurrences(of: "\\u{3000}", with: "\u{3000}").replacingOccurrences(of: "\\n", with: "\n")
      }
      guard fields.count == 6 else { return nil }
      return GoldenAnswer(
        line: number + 1, isNumeric: fields[0] == "numeric",
        folds: TextFolds(fields[1].split(separator: " ").compactMap { TextFolds(name: $0) }), key: fields[2],
        typed: fields[3], isAccepted: fields[4] == "accept", why: fields[5])
    }
  }()

  /// What the rules say.
  var verdict: Bool? {
    guard isNumeric else { return AcceptedText(forms: ["全不相干", key], folds: folds).accepts(typed) }
    let parts = key.split(separator: "|").map(String.init)
    guard let value = millionths(parts[0]), let tolerance = millionths(parts.count > 1 ? parts[1] : "0")
    else {
      return nil
    }
    let unit = parts.count > 3 ? LocalizedText([.chinese: parts[2], .english: parts[3]]) : nil
    let sample = SampleQuestion.numeric(value, tolerance: tolerance, unit: unit)
    return sample.marks(.numeric(typed), order: [], worth: .points(1)) == .points(1)
  }

  private func millionths(_ text: String) -> Int? { decimal(text, fractionDigits: 6) }
}

@Suite("The golden table of text and numeric answers")
struct AcceptedAnswersTests {
  @Test("has at least three hundred pairs, both ways round, and every line of it is read")
  func size() throws {
    let texts = GoldenAnswer.all.filter { !$0.isNumeric }
    #expect(texts.count >= 300 && GoldenAnswer.all.count - texts.count >= 80)
    #expect(texts.count(where: \.isAccepted) > 150 && texts.count { !$0.isAccepted } > 150)
    #expect(GoldenAnswer.all.last?.line == GoldenAnswer.all.count + 2)
  }

  @Test("is what the rules say", arguments: GoldenAnswer.all)
  func verdict(golden: GoldenAnswer) {
    #expect(golden.verdict == golden.isAccepted, "\(golden.testDescription)")
  }

  @Test("holds from either side: what is the same to one is the same to the other")
  func bothSides() {
    for golden in GoldenAnswer.all where !golden.isNumeric && !golden.typed.isEmpty {
      let turned = AcceptedText(forms: [golden.typed], folds: golden.folds).accepts(golden.key)
      if turned != golden.isAccepted { Issue.record("\(golden.testDescription)") }
    }
  }

  @Test("is not decided by how alike two texts look")
  func noSimilarity() {
    // Lines refused though all but one character agree, and lines accepted though hardly any does.
    let refused = GoldenAnswer.all.filter { !$0.isAccepted && !$0.isNumeric }
    #expect(refused.count { Set($0.key).subtracting($0.typed).count <= 1 } > 50)
    let accepted = GoldenAnswer.all.filter { $0.isAccepted && !$0.isNumeric }
    #expect(accepted.count { Set($0.key).isDisjoint(with: $0.typed) } > 10)
  }
}
