import RungAPI
import RungCore
import RungStore

extension ReportItems: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let (exam, _) = try context.library.exam(exam, reader)
      guard case .theory = exam.form else {
        throw Refusal(.inputInvalid, ["field": .text("exam"), "value": .text(exam.id.text)])
      }
      let papers = try reader.markedPapers(at: exam.id, context.library)
      return Reply(
        exam: exam.id, title: exam.title, passMark: exam.rule.passMark, analysis: ItemAnalysis(of: papers))
    }
  }
}

extension Reader {
  /// Every attempt at an exam whose marks are all there.
  fileprivate func markedPapers(at exam: ID<Exam>, _ library: Library) throws -> [MarkedPaper] {
    let attempts = try attempts(at: exam).filter { $0.state == .marked }
    let marks = try marks(at: exam)
    var sittings: [ID<Attempt>: Sitting] = [:]
    for attempt in attempts { sittings[attempt.attempt.id] = Sitting(from: attempt.attempt.started) }
    for event in try answerEvents(at: exam) { sittings[event.attempt]?.take(event) }
    return try attempts.map { stored in
      let items = try library.items(of: stored.form, self)
      let sitting = sittings[stored.attempt.id]
      let answers = stored.form.slots.enumerated().compactMap { place, slot -> MarkedAnswer? in
        guard let (question, key, _) = stored.form.question(at: slot, in: items) else { return nil }
        return MarkedAnswer(
          item: slot.name(in: items), version: slot.item.number,
          marks: marks[stored.attempt.id]?[place] ?? .zero,
          worth: slot.marks, choice: choice(sitting?.responses[place], to: question, order: slot.order),
          key: isKey(key), seconds: sitting?.seconds[place])
      }
      return MarkedPaper(answers: answers, full: stored.form.fullMarks)
    }
  }

  /// What was chosen, in the author's order; `nil` where the question is no choice.
  private func choice(_ response: Response?, to question: Question, order: [Int]) -> [Int]? {
    guard case .choice = question.interaction else { return nil }
    guard case .choice(let shown)? = response else { return [] }
    return shown.filter(order.indices.contains).map { order[$0] }
  }

  private func isKey(_ key: Key) -> [Bool] {
    if case .options(let isKey) = key.answer { isKey } else { [] }
  }
}

extension Form.Slot {
  /// The id of the question: in a case, that of the case's item.
  fileprivate func name(in items: [ID<Item>: Item]) -> ID<Item> {
    guard let part, case .group(_, let parts)? = items[ID(item.id)]?.content, parts.indices.contains(part)
    else {
      return ID(item.id)
    }
    return parts[part].id
  }
}

/// What the events of one attempt come to: the last response to each question, and the time before each answer, which is
/// the time since the answer before it.
private struct Sitting {
  private(set) var responses: [Int: Response] = [:]
  private(set) var seconds: [Int: Int] = [:]
  private var last: Instant

  init(from start: Instant) {
    last = start
  }

  mutating func take(_ event: AnswerEvent) {
    responses[event.question] = event.response
    seconds[event.question, default: 0] += max(0, event.instant.seconds(since: last))
    last = event.instant
  }
}
