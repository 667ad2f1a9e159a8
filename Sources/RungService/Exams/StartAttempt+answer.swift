import RungAPI
import RungCore
import RungStore

extension StartAttempt: Answerable {
  static var isOften: Bool { true }

  func answer(_ context: Context) async throws -> Reply {
    let candidate = try context.me().id
    let workplace = context.workplace
    let begun = try await context.write { change -> Result<Reply, Refusal> in
      let past = try change.reader.attempts(of: candidate, at: exam)
      if let open = past.first(where: { $0.state == .started }) {
        if let refusal = try change.takeUp(open, code: code, context) { return .failure(refusal) }
        return .success(
          try change.reply(try change.attempt(open.attempt.id, of: candidate), isResumed: true, context))
      }
      let (exam, examVersion) = try context.library.exam(exam, change.reader)
      let (sitting, theory) = try change.reader.admission(of: candidate, to: exam, after: past, context)
      let (blueprint, blueprintVersion) = try context.library.blueprint(theory.blueprint, change.reader)
      var random = SplitMix64(seed: context.stamp.seed)
      let id = ID<Attempt>(prefix: "attempt", from: &random)
      let seed = random.next()
      let history = DrawHistory(
        seen: Set(past.flatMap { $0.form.slots.map(\.item.id) }),
        overexposed: try change.overexposed(blueprint))
      try change.countMarked()
      let draw = try context.library.drawPlan(blueprint, blueprintVersion, change.reader)
        .draw(seed: seed, history: history)
      let items = try context.library.items(draw.items.map(\.version), change.reader)
      let form = blueprint.form(
        of: draw, items: items, exam: examVersion, blueprint: blueprintVersion, seed: seed)
      let attempt = Attempt(
        id: id, exam: exam.id, candidate: candidate, started: context.now,
        deadline: context.now.adding(seconds: theory.duration.seconds))
      try change.addAttempt(
        attempt, sitting: sitting, form: form, formDigest: sha256(form.canonical), holder: context.session)
      try change.addDraw(draw, of: id)
      return .success(
        try change.reply(try change.attempt(id, of: candidate), isResumed: false, context))
    }
    let reply = try begun.get()
    workplace.watch.hear(reply.attempt, at: context.now)
    return reply
  }
}

extension Change {
  fileprivate func reply(
    _ stored: StoredAttempt, isResumed: Bool, _ context: Context
  ) throws -> StartAttempt.Reply {
    let form = stored.form
    let (exam, items) = try reader.content(of: form, of: stored.attempt.exam, context.library)
    let blueprint = try context.library.blueprint(
      ID(form.blueprint.id), number: form.blueprint.number, reader
    ).0
    let paper = form.paper(exam, blueprint, items: items, digest: stored.formDigest)
    return StartAttempt.Reply(
      attempt: stored.attempt.id, paper: paper,
      answers: try course(of: stored.attempt.id)?.answers.map {
        SavedAnswer(question: $0.question, response: $0.response, isFlagged: $0.isFlagged)
      } ?? [],
      sequence: stored.sequence, deadline: stored.attempt.deadline, now: context.now, isResumed: isResumed,
      repeatsItems: form.repeatsItems, isClosedBook: try reader.isClosedBook(stored, context.library),
      focusLosses: stored.life.focusLosses, place: try reader.place(of: stored.attempt.id)?.question)
  }
}
