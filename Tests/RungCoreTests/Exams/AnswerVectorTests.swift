import RungCore
import Testing

@Suite("Packed papers")
struct AnswerVectorTests {
  private static let samples: [SampleQuestion] = [
    .choice([false, true, false, false], multiple: false),
    .choice([true, false, true, true, false], credit: .proportional(penalty: 30)), .trueFalse(true),
    .fillIn([["24"], ["四十八", "48"]], credit: .proportional(penalty: 0), folds: [.numerals]),
    .numeric(15_000_000, tolerance: 500_000), .matching(4, distractors: 2, credit: .proportional(penalty: 0)),
    .ordering(6, credit: .proportional(penalty: 0)),
  ]

  private static func response(to sample: SampleQuestion, _ random: inout SplitMix64) -> Response? {
    let texts = ["24", "四十八", "48", "", "15.5", "15.500001", "不", "😀"]
    if random.draw(below: 8) == 0 { return nil }
    return switch sample.question.interaction {
    case .choice(let options, let multiple):
      .choice(
        options: multiple
          ? options.indices.filter { _ in random.draw(below: 2) == 0 } : [random.draw(below: options.count)])
    case .trueFalse: .trueFalse(random.draw(below: 2) == 0)
    case .fillIn(let blanks): .fillIn(blanks: (0..<blanks).map { _ in texts[random.draw(below: 8)] })
    case .numeric: .numeric(texts[random.draw(below: 8)])
    case .matching(let left, let right):
      .matching(right: left.map { _ in random.draw(below: 4) == 0 ? nil : random.draw(below: right.count) })
    case .ordering(let entries): .ordering(entries: random.shuffled(Array(entries.indices)))
    case .shortAnswer: .shortAnswer("words")
    }
  }

  @Test("a packed paper reads back, and earns by the same key what the paper itself earned, over 1,000 seeds")
  func sameMarks() throws {
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      var answers: [PackedAnswer] = []
      var tables: [KeyTable] = []
      for (number, sample) in Self.samples.enumerated() {
        let worth = Marks(milli: random.draw(below: 20_000))
        let order = random.shuffled(Array(0..<sample.listed))
        let response = Self.response(to: sample, &random)
        answers.append(
          PackedAnswer(
            question: number, marks: sample.marks(response, order: order, worth: worth),
            seconds: random.draw(below: 2) == 0 ? nil : random.draw(below: 9000),
            response: PackedResponse(response, order: ShownOrder(order))))
        tables.append(KeyTable(question: sample.question, key: sample.key, worth: worth))
      }
      let vector = AnswerVector(answers)
      #expect(vector.answers == answers, "seed \(seed)")
      #expect(AnswerVector(bytes: vector.bytes) == vector)
      #expect(vector.total == answers.reduce(.zero) { $0 + ($1.marks ?? .zero) })
      var remarking = VectorRemarking(tables: tables)
      #expect(remarking.changes(in: vector).isEmpty, "seed \(seed)")
      #expect(remarking.looked == Self.samples.count)
    }
  }

  @Test("another key changes the marks of those it concerns, and of nobody else")
  func anotherKey() throws {
    let (old, new) = (SampleQuestion.trueFalse(true), SampleQuestion.trueFalse(false))
    let vector = AnswerVector(
      [true, false].map { answer in
        PackedAnswer(
          question: 1, marks: old.marks(.trueFalse(answer), order: [], worth: .points(2)), seconds: nil,
          response: .trueFalse(answer))
      } + [PackedAnswer(question: 0, marks: .points(1), seconds: 5, response: .choice(1))])
    var remarking = VectorRemarking(tables: [
      nil, KeyTable(question: new.question, key: new.key, worth: .points(2)),
    ])
    let changes = remarking.changes(in: vector)
    #expect(changes.map(\.place) == [0, 1] && changes.map(\.after) == [.zero, .points(2)])
    #expect(remarking.looked == 2 && remarking.unfit == 0)
  }

  @Test("a mark is set and taken away where it lies, and what waits is counted")
  func setMarks() {
    var vector = AnswerVector(
      (0..<3).map { PackedAnswer(question: $0, marks: nil, seconds: 9, response: .shortAnswer) })
    #expect(vector.unmarkedCount == 3)
    vector.setMarks(Marks(milli: -250), at: 1)
    vector.setMarks(.points(10_000), at: 2)
    #expect(vector.answers?.map(\.marks) == [nil, Marks(milli: -250), .points(10_000)])
    #expect(vector.unmarkedCount == 1)
    vector.setMarks(nil, at: 1)
    vector.setMarks(.points(1), at: 7)
    #expect(vector.unmarkedCount == 2 && vector.total == .points(10_000))
  }

  @Test("bytes cut short are no vector, and no longer answer is made up", arguments: 0..<40)
  func cut(length: Int) {
    let whole = AnswerVector([
      PackedAnswer(question: 3, marks: .zero, seconds: 1, response: .written(.numeric, Array("15".utf8))),
      PackedAnswer(question: 4, marks: .zero, seconds: 1, response: .written(.ordering, [1, 0])),
    ])
    #expect(whole.bytes.count == 40)
    let cut = AnswerVector(bytes: Array(whole.bytes.prefix(length)))
    #expect(cut?.answers == nil)
  }
}
