/// The marks of one question by its key, worked out once for each response that occurs: the rule is `Key.marks`, and this
/// only remembers what it said.
package struct KeyTable: Sendable {
  private let question: Question
  private let key: Key
  private let worth: Marks
  /// The author's order.
  private let order: ShownOrder
  /// By the code of a choice or a true or false; `unknown` until it is asked for.
  private var coded: [Int32]
  private var written: [ArraySlice<UInt8>: Int32] = [:]

  private static let unknown = Int32.max

  package init(question: Question, key: Key, worth: Marks) {
    self.question = question
    self.key = key
    self.worth = worth
    order = ShownOrder(asWritten: question.interaction.listLength)
    let codes =
      if case .choice(let options, _) = question.interaction { 1 << min(options.count, 14) } else { 4 }
    coded = Array(repeating: KeyTable.unknown, count: codes)
  }

  /// Whether answers to it keep the marks that a person gave.
  package var isMarkedByPerson: Bool { key.isMarkedByPerson }

  /// What the response with a code earns, in thousandths; `nil` where a person marks it.
  /// - Parameter text: What is written behind the code, if anything is.
  mutating func milli(_ code: UInt16, text: ArraySlice<UInt8>?) -> Int32? {
    guard !key.isMarkedByPerson else { return nil }
    if let text, let kind = PackedResponse.Written(code: code) {
      if let known = written[text] { return known }
      let marks = work(out: .written(kind, Array(text)))
      written[text] = marks
      return marks
    }
    let place = Int(code & ~PackedResponse.choiceBit)
    guard coded.indices.contains(place) else { return work(out: PackedResponse(code: code)) }
    if coded[place] == KeyTable.unknown { coded[place] = work(out: PackedResponse(code: code)) }
    return coded[place]
  }

  private func work(out response: PackedResponse) -> Int32 {
    let marks = key.marks(for: response.response, to: question, order: order, worth: worth) ?? .zero
    return Int32(clamping: marks.milli)
  }
}

extension Question.Interaction {
  /// How many things it lists that a paper may show in another order.
  var listLength: Int {
    switch self {
    case .choice(let options, _): options.count
    case .matching(_, let right): right.count
    case .ordering(let entries): entries.count
    case .trueFalse, .fillIn, .numeric, .shortAnswer: 0
    }
  }
}

/// Marks packed papers anew.
package struct VectorRemarking: Sendable {
  /// By the question's number; `nil` for those whose answers keep their marks.
  private var tables: [KeyTable?]
  /// By the question's number, whether its answers are counted though there is no key for them.
  private let isUnfit: [Bool]
  /// How many answers it has looked at.
  package private(set) var looked = 0
  /// How many it met for which there is no key.
  package private(set) var unfit = 0

  /// - Parameters:
  ///   - tables: By the question's number among those of the exam.
  ///   - unfit: The questions whose answers the key does not fit.
  package init(tables: [KeyTable?], unfit: Set<Int> = []) {
    self.tables = tables
    isUnfit = tables.indices.map(unfit.contains)
  }

  /// The answers of a paper that earn something else than they have. Answers that wait for a person's mark are let be.
  package mutating func changes(in vector: AnswerVector) -> [(place: Int, before: Marks, after: Marks)] {
    var changes: [(place: Int, before: Marks, after: Marks)] = []
    var tail = AnswerVector.headLength + vector.count * AnswerVector.recordLength
    for place in 0..<vector.count {
      let record = Record(vector.bytes, at: place)
      var text: ArraySlice<UInt8>?
      if record.code & PackedResponse.writtenBit != 0 { text = vector.text(at: &tail) }
      guard record.milli != AnswerVector.unmarked, record.question < tables.count else { continue }
      guard let after = tables[record.question]?.milli(record.code, text: text) else {
        if isUnfit[record.question] { unfit += 1 }
        continue
      }
      looked += 1
      if after != record.milli {
        changes.append((place, Marks(milli: Int(record.milli)), Marks(milli: Int(after))))
      }
    }
    return changes
  }
}
