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
      let slots = stored.form.slots
      let fits =
        try slots.indices.contains(question)
        && response.map {
          let slot = slots[question]
          let outline = try context.library.outline(slot.item, change.reader)
          return outline?.declaration(part: slot.part)?.accepts($0) ?? false
        } ?? true
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
}
