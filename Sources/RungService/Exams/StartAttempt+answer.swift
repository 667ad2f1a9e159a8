import RungAPI
import RungCore
import RungStore

extension StartAttempt: Answerable {
  static var isOften: Bool { true }

  func answer(_ context: Context) async throws -> Reply {
    let candidate = try context.me().id
    let library = context.library
    var random = SplitMix64(seed: context.stamp.seed)
    let id = ID<Attempt>(prefix: "attempt", at: context.now, from: &random)
    let seed = random.next()
    let draft = library.latestBases.basis(of: exam).flatMap { basis in
      PaperDraft(basis, seed: seed, context.workplace.store) { try library.outline($0, nil) }
    }
    let begun = try await context.write { change -> Result<Begun, Refusal> in
      let past = try change.reader.attempts(of: candidate, at: exam)
      if let open = past.first(where: { $0.state == .started }) {
        if let refusal = try change.takeUp(open, code: code, context) { return .failure(refusal) }
        return .success(try change.begun(open.attempt.id, of: candidate, isResumed: true, library))
      }
      let (exam, examVersion) = try library.exam(exam, change.reader)
      let (sitting, theory) = try change.reader.admission(of: candidate, to: exam, after: past, context)
      let (blueprint, blueprintVersion) = try library.blueprint(theory.blueprint, change.reader)
      let history = DrawHistory(
        seen: Set(past.flatMap { $0.form.slots.map(\.item.id) }),
        overexposed: try change.overexposed(blueprint))
      try change.countMarked()
      let plan = try library.drawPlan(blueprint, blueprintVersion, change.reader)
      let basis = DrawBasis(
        exam: examVersion, blueprint: blueprintVersion, pool: plan.head, plan: plan.plan, history: history)
      let paper =
        try draft?.paper(basis, seed: seed)
        ?? basis.paper(seed: seed) { try library.outline($0, change.reader) }
      library.latestBases.note(basis, of: exam.id)
      let attempt = Attempt(
        id: id, exam: exam.id, candidate: candidate, started: context.now,
        deadline: context.now.adding(seconds: theory.duration.seconds))
      try change.addAttempt(
        attempt, sitting: sitting, form: paper.form, formDigest: paper.digest, text: paper.text,
        holder: context.session)
      try change.addDraw(paper.draw, of: id)
      return .success(try change.begun(id, of: candidate, isResumed: false, library))
    }
    let reply = try begun.get().reply(at: context.now)
    context.workplace.watch.hear(reply.attempt, at: context.now)
    return reply
  }
}

/// An attempt as its candidate begins it or goes on with it. Its paper is made of this when the writer is done with it.
private struct Begun: Sendable {
  let stored: StoredAttempt
  let exam: Exam
  let blueprint: Blueprint
  let items: [ID<Item>: Item]
  let answers: [SavedResponse]
  let place: Int?
  let isClosedBook: Bool
  let isResumed: Bool

  func reply(at now: Instant) -> StartAttempt.Reply {
    StartAttempt.Reply(
      attempt: stored.attempt.id,
      paper: stored.form.paper(exam, blueprint, items: items, digest: stored.formDigest),
      answers: answers.map {
        SavedAnswer(question: $0.question, response: $0.response, isFlagged: $0.isFlagged)
      },
      sequence: stored.sequence, deadline: stored.attempt.deadline, now: now, isResumed: isResumed,
      repeatsItems: stored.form.repeatsItems, isClosedBook: isClosedBook,
      focusLosses: stored.life.focusLosses, place: place)
  }
}

extension Change {
  fileprivate func begun(
    _ id: ID<Attempt>, of candidate: ID<Person>, isResumed: Bool, _ library: Library
  ) throws -> Begun {
    let stored = try attempt(id, of: candidate)
    let (exam, items) = try reader.content(of: stored.form, of: stored.attempt.exam, library)
    let blueprint = stored.form.blueprint
    return Begun(
      stored: stored, exam: exam,
      blueprint: try library.blueprint(ID(blueprint.id), number: blueprint.number, reader).0, items: items,
      answers: try course(of: id)?.answers ?? [], place: try reader.place(of: id)?.question,
      isClosedBook: try reader.isClosedBook(stored, library), isResumed: isResumed)
  }
}
