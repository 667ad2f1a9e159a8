/// Classical item analysis of an exam over marked papers.
///
/// Papers may be drawn, so that each candidate met some of the items only. Every figure of an item is over those who met
/// it. Where all met the same items the figures are the textbook's: the corrected item–total correlation, Cronbach's
/// alpha (KR-20 where items are right or wrong), alpha if an item is dropped, and the standard error of measurement
/// (Lord and Novick 1968; Cronbach 1951). Variances divide by n − 1. It is statistics, in floating point: no verdict on a
/// person rests on it.
package struct ItemAnalysis: Hashable, Sendable, Codable {
  package let papers: Int
  package let items: [ItemStatistics]
  package let scores: ScoreStatistics

  /// What the sums of all papers come to.
  package init(_ sums: AnalysisSums) {
    papers = sums.papers
    items = sums.statistics().sorted { ($0.item, $0.version) < ($1.item, $1.version) }
    scores = ScoreStatistics(totals: sums.totals, fullMarks: sums.fullMarks, alpha: sums.alpha)
  }

  /// - Parameter papers: each with its answers in any order; an item stands in a paper at most once.
  package init(of papers: [MarkedPaper]) {
    var questions: [AnalysedQuestion] = []
    var numbers: [AnalysedQuestion: Int] = [:]
    let vectors = papers.map { paper in
      AnswerVector(
        paper.answers.map { answer in
          let question = AnalysedQuestion(
            item: answer.item, version: answer.version, worth: answer.worth, key: answer.key)
          let number = numbers[question] ?? questions.count
          if number == questions.count {
            numbers[question] = number
            questions.append(question)
          }
          return PackedAnswer(
            question: number, marks: answer.marks, seconds: answer.seconds,
            response: PackedResponse(
              answer.choice.map { .choice(options: $0) }, order: ShownOrder(asWritten: answer.key.count)))
        })
    }
    var sums = AnalysisSums(questions)
    for vector in vectors { sums.add(vector) }
    self.init(sums)
  }
}

/// A paper with the marks that it earned, as far as statistics go.
package struct MarkedPaper: Hashable, Sendable {
  package let answers: [MarkedAnswer]

  package init(answers: [MarkedAnswer]) {
    self.answers = answers
  }
}

package struct MarkedAnswer: Hashable, Sendable {
  package let item: ID<Item>
  /// The item's version: a change of words or key begins a new row.
  package let version: Int
  package let marks: Marks
  package let worth: Marks
  /// What was chosen, for a choice, in the author's order; empty where nothing was.
  package let choice: [Int]?
  /// Which options are right, for a choice.
  package let key: [Bool]
  /// How long the candidate was at it; `nil` where that is not known.
  package let seconds: Int?

  package init(
    item: ID<Item>, version: Int, marks: Marks, worth: Marks, choice: [Int]? = nil, key: [Bool] = [],
    seconds: Int? = nil
  ) {
    self.item = item
    self.version = version
    self.marks = marks
    self.worth = worth
    self.choice = choice
    self.key = key
    self.seconds = seconds
  }
}

package struct ItemStatistics: Hashable, Sendable, Codable {
  package let item: ID<Item>
  package let version: Int
  /// How many met it.
  package let count: Int
  /// The share of its marks that was earned, 0 to 1: the higher, the easier.
  package let difficulty: Double
  /// The correlation of its marks with those of the rest of the paper; `nil` where either does not vary.
  package let discrimination: Double?
  /// What alpha would be without it; `nil` where it cannot be told.
  package let alphaIfDropped: Double?
  /// The middle time at it, in seconds; `nil` where times are not known.
  package let medianSeconds: Double?
  /// For a choice, how each option was taken, in the author's order.
  package let options: [OptionStatistics]
  /// How many left a choice empty.
  package let omitted: Int
  package let verdicts: [ItemVerdict]
}

package struct OptionStatistics: Hashable, Sendable, Codable {
  package let isKey: Bool
  package let count: Int
  /// The share of those who met the item, 0 to 1.
  package let share: Double
  /// The correlation of having chosen it with the marks of the rest of the paper; `nil` where either does not vary.
  package let discrimination: Double?
}
