import Foundation
import RungCore
import RungService
import RungStore

/// A store with the packed papers of many attempts at one exam, each with the same sixty questions: forty-two single
/// choices, six multiple ones, six statements, three blanks and three orders. What the papers were made from is not kept: the
/// answers themselves, one by one, would fill gigabytes and are not read.
struct PackedHall {
  static let exam: ID<Exam> = "exam.hall"

  let store: Store
  let questions: [(question: Question, key: Key)]
  let worth = Marks.points(1)
  let form: Form

  init(path: String, attempts: Int, seed: Int) async throws {
    var chance = Chance(seed: seed)
    questions = (0..<60).map { PackedHall.question($0, &chance) }
    form = PackedHall.form(questions.map(\.question))
    store = try Store(path: path, digest: sha256)
    let candidate = Person(
      id: "person-hall", login: "hall", name: "Hall", staffNumber: "H1", roles: [.trainee])
    try await write { try $0.addPerson(candidate, salt: [1]) }
    let batch = 1000
    for first in stride(from: 0, to: attempts, by: batch) {
      let numbers = first..<min(first + batch, attempts)
      let papers = numbers.map { _ in paper(&chance) }
      try await write { [form] change in
        for (number, answers) in zip(numbers, papers) {
          let id = ID<Attempt>("attempt-\(number)")
          let start = Instant(microseconds: Int64(number) * 1_000_000)
          // Statistics read no form: one without slots stands for it.
          try change.addAttempt(
            Attempt(
              id: id, exam: PackedHall.exam, candidate: candidate.id, started: start,
              deadline: start.adding(seconds: 3600)),
            sitting: number + 1,
            form: Form(exam: form.exam, blueprint: form.blueprint, seed: 1, slots: [], repeatsItems: false),
            formDigest: .zero)
          try change.pack(answers, of: id, form, at: PackedHall.exam)
        }
      }
    }
  }

  private func write(_ body: @escaping @Sendable (Change) throws -> Void) async throws {
    try await store.write(
      "benchmark", Stamp(caller: "hall", instant: Instant(microseconds: 0), seed: 1), body)
  }

  /// The answers of a candidate whose ability is drawn first.
  private func paper(_ chance: inout Chance) -> [PackableAnswer] {
    let ability = 30 + chance.draw(below: 60)
    return questions.indices.map { place in
      let (question, key) = questions[place]
      let difficulty = place % 31 - 15
      let isRight = chance.draw(below: 100) < ability + difficulty
      let response = PackedHall.response(to: question, key, isRight: isRight, &chance)
      return PackableAnswer(
        response: response,
        marks: key.marks(for: response, to: question, order: form.slots[place].order, worth: worth),
        seconds: 5 + chance.draw(below: 170))
    }
  }

  private static func response(
    to question: Question, _ key: Key, isRight: Bool, _ chance: inout Chance
  ) -> Response? {
    if !isRight, chance.draw(below: 20) == 0 { return nil }
    switch (question.interaction, key.answer) {
    case (.choice(let options, let multiple), .options(let keys)):
      let right = keys.indices.filter { keys[$0] }
      if isRight { return .choice(options: right) }
      return .choice(
        options: multiple
          ? options.indices.filter { _ in chance.draw(below: 2) == 0 }
          : [(right[0] + 1 + chance.draw(below: options.count - 1)) % options.count])
    case (_, .trueFalse(let isTrue)): return .trueFalse(isTrue == isRight)
    case (_, .blanks):
      return .fillIn(blanks: [
        isRight ? chance.pick(["24小时", "二十四小时", "24h"]) : chance.pick(["48小时", "一天", "24"])
      ])
    default: return .ordering(entries: isRight ? [0, 1, 2, 3] : [1, 0, 3, 2])
    }
  }

  private static func question(_ place: Int, _ chance: inout Chance) -> (question: Question, key: Key) {
    func words(_ text: String) -> LocalizedText { LocalizedText([.english: text]) }
    func options(_ count: Int) -> [Question.Option] {
      (0..<count).map { Question.Option(text: words("\(place).\($0)"), staysLast: false) }
    }
    let stem = LocalizedPassage()
    switch place {
    case ..<42:
      let key = chance.draw(below: 4)
      return (
        Question(stem: stem, interaction: .choice(options: options(4), multiple: false)),
        Key(answer: .options((0..<4).map { $0 == key }), credit: .exact)
      )
    case ..<48:
      return (
        Question(stem: stem, interaction: .choice(options: options(5), multiple: true)),
        Key(answer: .options([true, false, true, true, false]), credit: .proportional(penalty: 50))
      )
    case ..<54:
      return (
        Question(stem: stem, interaction: .trueFalse),
        Key(answer: .trueFalse(chance.draw(below: 2) == 0), credit: .exact)
      )
    case ..<57:
      let accepted = AcceptedText(forms: ["24小时"], folds: [.width, .space, .letterCase, .numerals, .units])
      return (
        Question(stem: stem, interaction: .fillIn(blanks: 1)),
        Key(answer: .blanks([accepted]), credit: .exact)
      )
    default:
      return (
        Question(stem: stem, interaction: .ordering(entries: (0..<4).map { words("\($0)") })),
        Key(answer: .ordering, credit: .proportional(penalty: 0))
      )
    }
  }

  private static func form(_ questions: [Question]) -> Form {
    Form(
      exam: ContentVersion(id: exam.text, number: 1, digest: .zero),
      blueprint: ContentVersion(id: "blueprint.hall", number: 1, digest: .zero), seed: 1,
      slots: questions.enumerated().map { place, question in
        let count =
          switch question.interaction {
          case .choice(let options, _): options.count
          case .ordering(let entries): entries.count
          default: 0
          }
        return Form.Slot(
          section: 0, item: ContentVersion(id: "hall.\(place)", number: 1, digest: .zero), part: nil,
          marks: .points(1), order: ShownOrder(asWritten: count))
      }, repeatsItems: false)
  }
}
