import RungAPI
import RungCore
import RungStore

extension ReleaseResults: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.write { change in
      let reader = change.reader
      _ = try context.library.exam(exam, reader).0.asTheory()
      let attempts = try attempt.map { [try reader.known($0)] } ?? reader.attempts(at: exam)
      if let other = attempts.first(where: { $0.attempt.exam != exam }) {
        throw Refusal(.attemptUnknown, ["attempt": .text(other.attempt.id.text)])
      }
      let marked = attempts.filter { $0.state == .marked }
      let part: ReleasedPart = papers ? .papers : .results
      let waiting = try marked.filter { try !reader.released(of: $0.attempt.id).contains(part) }
      for stored in waiting {
        try change.release(part, of: stored.attempt.id)
        if part == .results { try change.step(.released, of: stored.attempt.id) }
      }
      return Reply(
        released: waiting.map(\.attempt.id), already: marked.count - waiting.count,
        unmarked: attempts.count - marked.count)
    }
  }
}

extension ReviewPaper: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    let seesAll = Self.route.access.roles.contains(where: me.roles.contains)
    return try await context.read { reader in
      let stored = seesAll ? try reader.known(attempt) : try reader.attempt(attempt, of: me.id)
      let result = try reader.result(stored, context)
      let isOwn = stored.attempt.candidate == me.id
      guard stored.state == .marked, result.isPaperReleased || (seesAll && !isOwn) else {
        throw Refusal(.paperUnreleased, ["attempt": .text(attempt.text)])
      }
      let snapshot = try reader.snapshot(stored, context.library)
      let blueprint = try context.library.blueprint(
        ID(stored.form.blueprint.id), number: stored.form.blueprint.number, reader
      ).0
      return Reply(
        result: result,
        paper: stored.form.paper(
          snapshot.exam, blueprint, items: snapshot.items, digest: stored.formDigest),
        questions: try reader.releasedQuestions(snapshot))
    }
  }
}

extension Reader {
  /// What is known of an attempt's outcome, and what of it its candidate may see.
  /// - Parameter answers: The latest of each question, where they are known.
  func result(
    _ stored: StoredAttempt, answers: [SavedResponse]? = nil, _ context: Context
  ) throws -> AttemptResult {
    let snapshot = try snapshot(stored, answers: answers, context.library)
    return snapshot.result(isPaperReleased: try isPaperReleased(snapshot, context))
  }

  private func isPaperReleased(_ snapshot: AttemptSnapshot, _ context: Context) throws -> Bool {
    let exam = snapshot.exam
    guard snapshot.stored.state == .marked, exam.release.papers != .never else { return false }
    let now = context.workplace.localTime(of: context.now)
    let isOver = try exam.window.map { window in try window.closes < now && !isBeingSat(exam.id) } ?? true
    return exam.release.showsPaper(
      isResultReleased: snapshot.released.contains(.results),
      isPaperReleased: snapshot.released.contains(.papers), window: exam.window, isOver: isOver)
  }

  fileprivate func releasedQuestions(_ snapshot: AttemptSnapshot) throws -> [ReleasedQuestion] {
    let stored = snapshot.stored
    let outcomes = try ratingOutcomes(of: stored.attempt.id)
    return try stored.form.slots.enumerated().compactMap { place, slot in
      guard let (question, key, _) = stored.form.question(at: slot, in: snapshot.items),
        let item = snapshot.items[ID(slot.item.id)]
      else { return nil }
      let comments = try raterMarks(question: place, of: stored.attempt.id).map(\.comment)
      return ReleasedQuestion(
        response: snapshot.answers.first { $0.question == place }?.response, marks: snapshot.marks[place],
        key: key.released(order: slot.order, question: question),
        rationale: item.rationale(part: slot.part),
        comment: comments.filter { !$0.isEmpty }.joined(separator: "\n"),
        because: outcomes[place]?.because ?? [])
    }
  }
}

extension Item {
  /// Why the key is right: the item's own word, or that of one of a case's items.
  fileprivate func rationale(part: Int?) -> LocalizedPassage? {
    if let part, case .group(_, let parts) = content, parts.indices.contains(part) {
      return parts[part].rationale
    }
    return rationale
  }
}
