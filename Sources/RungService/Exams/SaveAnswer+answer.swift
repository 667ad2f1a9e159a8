import RungAPI
import RungCore
import RungStore

extension SaveAnswer: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let candidate = try context.me().id
    return try await context.write { change in
      let stored = try change.reader.sitting(attempt, of: candidate)
      let reply = Reply(sequence: sequence, deadline: stored.attempt.deadline, now: context.now)
      let answer = SavedResponse(question: question, response: response, isFlagged: isFlagged)
      // Sent again after a lost reply: it is on disk, and is acknowledged again. Another answer under the same
      // number comes from another machine, and is not.
      if sequence <= stored.sequence, try change.reader.answer(sequence: sequence, of: attempt) == answer {
        return reply
      }
      guard AttemptStep.answered.next(from: stored.state) != nil, context.now < stored.attempt.deadline else {
        throw Refusal(
          .attemptClosed, ["attempt": .text(attempt.text), "deadline": .instant(stored.attempt.deadline)])
      }
      guard sequence > stored.sequence else {
        throw Refusal(.sequenceStale, ["sequence": .number(sequence), "latest": .number(stored.sequence)])
      }
      let form = stored.form
      let fits =
        try form.slots.indices.contains(question)
        && response.map { try accepts($0, form, context.library, change.reader) } ?? true
      guard fits else { throw Refusal(.responseUnfit, ["question": .number(question + 1)]) }
      try change.saveAnswer(answer, sequence: sequence, of: attempt)
      return reply
    }
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
