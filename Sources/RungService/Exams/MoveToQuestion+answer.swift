import RungAPI
import RungCore
import RungStore

extension MoveToQuestion: Answerable {
  static var isOften: Bool { true }

  func answer(_ context: Context) async throws -> Reply {
    let candidate = try context.me().id
    let reply = try await context.write { change -> Reply in
      let stored = try change.attempt(attempt, of: candidate)
      try stored.admit(AttemptEvent(.moved, at: context.now, by: context.session, sequence: sequence))
      guard stored.form.slots.indices.contains(question) else {
        throw Refusal(.responseUnfit, ["question": .number(question == .max ? question : question + 1)])
      }
      if stored.life.isAway {
        try change.record(AttemptEvent(.resumed, at: context.now, by: context.session), of: attempt)
      }
      // Told again after a lost reply, or gone and come back: they are still there.
      if try change.reader.place(of: attempt)?.question != question {
        try change.move(to: question, sequence: sequence, of: attempt)
      }
      return Reply(deadline: stored.attempt.deadline, now: context.now)
    }
    context.workplace.watch.hear(attempt, at: context.now)
    return reply
  }
}
