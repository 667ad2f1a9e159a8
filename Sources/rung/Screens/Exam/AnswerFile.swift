package import RungCore

/// A file of answers, as `exam take --answers` reads it: one line a question, `NUMBER = ANSWER`; empty lines and
/// lines that begin with `#` say nothing. A question without a line stays unanswered.
package struct AnswerFile: Sendable {
  /// In the order of the file; questions count from 0.
  package let answers: [(question: Int, response: Response)]
  /// All that is wrong with the file, by line.
  package let faults: [Fault]

  package struct Fault: Hashable, Sendable {
    /// From 1.
    package let line: Int
    package let key: String
    package let details: [String: Detail]

    /// The line's number, what is wrong and what would be right.
    package func sentence(_ words: Catalogue) -> String {
      words("exam.answers.line", ["line": .number(line), "fault": .text(words(key, details))])
    }
  }

  package init(_ text: String, for paper: Paper) {
    let lines = AnswerFile.lines(of: text)
    var answers: [(question: Int, response: Response)] = []
    var faults = lines.faults
    for line in lines.entries {
      guard paper.questions.indices.contains(line.question - 1) else {
        let details: [String: Detail] = [
          "number": .number(line.question), "count": .number(paper.questions.count),
        ]
        faults.append(Fault(line: line.number, key: "exam.answers.number", details: details))
        continue
      }
      do {
        let interaction = paper.questions[line.question - 1].interaction
        answers.append((line.question - 1, try AnswerText.read(line.answer, for: interaction)))
      } catch {
        faults.append(Fault(line: line.number, key: error.key, details: error.details))
      }
    }
    self.answers = answers
    self.faults = faults.sorted { $0.line < $1.line }
  }

  /// What is wrong with a file whatever paper it answers.
  package static func faults(ofForm text: String) -> [Fault] { lines(of: text).faults }

  /// The lines that say something: which question each answers, from 1, and with what; and those of another form.
  private static func lines(
    of text: String
  ) -> (entries: [(number: Int, question: Int, answer: String)], faults: [Fault]) {
    var entries: [(number: Int, question: Int, answer: String)] = []
    var faults: [Fault] = []
    var lineOf: [Int: Int] = [:]
    for (place, whole) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let number = place + 1
      guard let content = content(of: whole, isFirst: place == 0) else { continue }
      let parts = content.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let question = Int(String(parts[0]).trimmed) else {
        faults.append(Fault(line: number, key: "exam.answers.form", details: [:]))
        continue
      }
      if let earlier = lineOf[question] {
        let details: [String: Detail] = ["number": .number(question), "earlier": .number(earlier)]
        faults.append(Fault(line: number, key: "exam.answers.twice", details: details))
        continue
      }
      lineOf[question] = number
      entries.append((number, question, String(parts[1])))
    }
    return (entries, faults)
  }

  /// Whether no line says anything.
  static func isEmpty(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).enumerated()
      .allSatisfy { content(of: $1, isFirst: $0 == 0) == nil }
  }

  /// What a line says, if it says anything.
  private static func content(of line: Substring, isFirst: Bool) -> String? {
    let content = String(isFirst && line.first == "\u{FEFF}" ? line.dropFirst() : line).trimmed
    return content.isEmpty || content.first == "#" ? nil : content
  }
}
