/// A paper that was handed in, packed into bytes: for each question in the order of the paper what was answered, what it
/// earned and how long it took.
///
/// It is made from the facts and can be made anew from them. Statistics and re-marking read these instead of a row for each
/// answer: a paper of sixty choices is 724 bytes. Responses stand in the author's order, so that no paper's order is needed
/// to mark them.
///
/// The head holds the number of questions and how many of them have no mark yet; a record of twelve bytes for each question
/// follows (question, thousandths of a mark, seconds, code of the response), then what is longer than a code, with its
/// length. Whole numbers are little-endian.
package struct AnswerVector: Hashable, Sendable {
  package private(set) var bytes: [UInt8]

  static let headLength = 4
  static let recordLength = 12
  /// The marks of an answer that waits for a person.
  static let unmarked = Int32.min

  package init(_ answers: [PackedAnswer]) {
    bytes = []
    bytes.reserveCapacity(AnswerVector.headLength + answers.count * AnswerVector.recordLength)
    bytes.append(littleEndian: UInt16(clamping: answers.count))
    bytes.append(littleEndian: UInt16(clamping: answers.count { $0.marks == nil }))
    for answer in answers {
      bytes.append(littleEndian: UInt32(clamping: answer.question))
      bytes.append(littleEndian: UInt32(bitPattern: answer.marks.map(stored) ?? AnswerVector.unmarked))
      bytes.append(littleEndian: answer.seconds.map { UInt16(clamping: min($0, 0xFFFE)) } ?? 0xFFFF)
      bytes.append(littleEndian: answer.response.code)
    }
    for case .written(_, let text) in answers.map(\.response) {
      bytes.append(littleEndian: UInt32(clamping: text.count))
      bytes += text
    }
  }

  /// - Returns: `nil` for bytes that are no vector.
  package init?(bytes: [UInt8]) {
    guard bytes.count >= AnswerVector.headLength,
      bytes.count >= AnswerVector.headLength + bytes.number16(0) * AnswerVector.recordLength
    else { return nil }
    self.bytes = bytes
  }

  package var count: Int { bytes.number16(0) }

  /// What the answers that have marks earned, held to nothing.
  package var total: Marks {
    let sum = (0..<count).reduce(0) { sum, place in
      let milli = Record(bytes, at: place).milli
      return milli == AnswerVector.unmarked ? sum : sum + Int(milli)
    }
    return Marks(milli: max(0, sum))
  }

  /// What each answer earned, in the order of the paper; `nil` where a person is yet to mark it.
  package var marks: [Marks?] { (0..<count).map { Record(bytes, at: $0).marks } }

  package var unmarkedCount: Int { bytes.number16(2) }

  /// Everything it holds; `nil` where its longer answers are not what its records say.
  package var answers: [PackedAnswer]? {
    var tail = AnswerVector.headLength + count * AnswerVector.recordLength
    var answers: [PackedAnswer] = []
    for place in 0..<count {
      let record = Record(bytes, at: place)
      guard let response = response(record.code, &tail) else { return nil }
      answers.append(
        PackedAnswer(
          question: record.question, marks: record.marks, seconds: record.seconds, response: response))
    }
    return answers
  }

  private func response(_ code: UInt16, _ tail: inout Int) -> PackedResponse? {
    guard let kind = PackedResponse.Written(code: code) else { return PackedResponse(code: code) }
    guard let text = text(at: &tail) else { return nil }
    return .written(kind, Array(text))
  }

  /// The longer answer at `tail`, which moves behind it.
  func text(at tail: inout Int) -> ArraySlice<UInt8>? {
    guard tail + 4 <= bytes.count else { return nil }
    let start = tail + 4
    let length = bytes.number32(tail)
    guard length <= bytes.count - start else { return nil }
    tail = start + length
    return bytes[start..<tail]
  }

  /// Gives the answer at `place` other marks, or takes its mark away.
  package mutating func setMarks(_ marks: Marks?, at place: Int) {
    guard (0..<count).contains(place) else { return }
    let start = AnswerVector.headLength + place * AnswerVector.recordLength + 4
    let wasUnmarked = Record(bytes, at: place).marks == nil
    let value = UInt32(bitPattern: marks.map(stored) ?? AnswerVector.unmarked)
    for byte in 0..<4 { bytes[start + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
    let waiting = UInt16(
      clamping: unmarkedCount + (marks == nil ? 1 : 0) - (wasUnmarked ? 1 : 0))
    bytes[2] = UInt8(truncatingIfNeeded: waiting)
    bytes[3] = UInt8(truncatingIfNeeded: waiting >> 8)
  }
}

/// One answer of a packed paper.
package struct PackedAnswer: Hashable, Sendable {
  /// The question's number among those of the exam.
  package let question: Int
  /// `nil` waits for a person.
  package let marks: Marks?
  /// How long the candidate was at it; `nil` where that is not known.
  package let seconds: Int?
  package let response: PackedResponse

  package init(question: Int, marks: Marks?, seconds: Int?, response: PackedResponse) {
    self.question = question
    self.marks = marks
    self.seconds = seconds
    self.response = response
  }
}

/// The record of one answer, as it lies in the bytes.
struct Record {
  let question: Int
  let milli: Int32
  let time: UInt16
  let code: UInt16

  @inline(__always)
  init(_ bytes: [UInt8], at place: Int) {
    let start = AnswerVector.headLength + place * AnswerVector.recordLength
    question = bytes.number32(start)
    milli = Int32(truncatingIfNeeded: bytes.number32(start + 4))
    time = UInt16(truncatingIfNeeded: bytes.number16(start + 8))
    code = UInt16(truncatingIfNeeded: bytes.number16(start + 10))
  }

  var marks: Marks? { milli == AnswerVector.unmarked ? nil : Marks(milli: Int(milli)) }
  var seconds: Int? { time == 0xFFFF ? nil : Int(time) }
}

/// Marks as a record holds them: two million marks are the most it can.
private func stored(_ marks: Marks) -> Int32 { Int32(clamping: max(marks.milli, -Int(Int32.max))) }

extension [UInt8] {
  mutating func append(littleEndian number: some FixedWidthInteger) {
    for byte in 0..<number.bitWidth / 8 { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  @inline(__always)
  func number16(_ start: Int) -> Int { Int(self[start]) | Int(self[start + 1]) << 8 }

  @inline(__always)
  func number32(_ start: Int) -> Int { number16(start) | number16(start + 2) << 16 }
}
