import RungAPI
import RungCore
import RungStore

extension SaveAnswer: Answerable {
  static var isOften: Bool { true }

  func answer(_ context: Context) async throws -> Reply {
    let candidate = try context.me().id
    let reply = try await context.write { change -> Reply in
      let stored = try change.attempt(attempt, of: candidate)
      let reply = Reply(sequence: sequence, deadline: stored.attempt.deadline, now: context.now)
      let answer = SavedResponse(question: question, response: response, isFlagged: isFlagged)
      // Sent again after a lost reply: it is on disk, and is acknowledged again. Another answer under the same
      // number comes from another machine, and is not.
      if sequence <= stored.sequence, stored.life.isHeld(by: context.session),
        try change.reader.answer(sequence: sequence, of: attempt) == answer
      {
        return reply
      }
      try stored.admit(AttemptEvent(.answered, at: context.now, by: context.session, sequence: sequence))
      let form = stored.form
      let fits =
        try form.slots.indices.contains(question)
        && response.map { try accepts($0, form, context.library, change.reader) } ?? true
      guard fits else {
        throw Refusal(.responseUnfit, ["question": .number(question == .max ? question : question + 1)])
      }
      if stored.life.isAway {
        try change.record(AttemptEvent(.resumed, at: context.now, by: context.session), of: attempt)
      }
      try change.saveAnswer(answer, sequence: sequence, of: attempt)
      return reply
    }
    context.workplace.watch.hear(attempt, at: context.now)
    return reply
  }

  /// Whether the response is of the question's kind and within what the paper shows.
  private func accepts(
    _ response: Response, _ form: Form, _ library: Library, _ reader: Reader
  ) throws -> Bool {
    let slot = form.slots[question]
    let items = try library.items([slot.item], reader)
    guard let asked = form.question(at: slot, in: items)?.question else { return false }
    return slot.shown(asked.interaction).accepts(response)
  }
}
