import RungAPI
import RungCore
import RungStore

extension RemarkItem: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard let reason else {
      return try await context.read { reader in try reader.remark(item, context).reply(isWritten: false) }
    }
    try checkReason(reason)
    return try await context.write(reason: reason) { change in
      let remarked = try change.reader.remark(item, context)
      for answer in remarked.answers {
        try change.remark(
          answer.change.after, question: answer.question, of: answer.change.attempt, by: remarked.version)
        try change.recount(
          answer.item, from: answer.change.before, to: answer.change.after, of: answer.change.attempt)
      }
      let byAttempt = Dictionary(grouping: remarked.answers, by: \.change.attempt)
      for (attempt, answers) in byAttempt.sorted(by: { $0.key < $1.key }) {
        try change.step(.remarked, of: attempt)
        try change.repack(
          Dictionary(uniqueKeysWithValues: answers.map { ($0.question, $0.change.after) }), of: attempt)
        // Nothing becomes of a certificate by itself: a person has to decide.
        guard let outcome = answers.first?.change, outcome.totalAfter < outcome.totalBefore else { continue }
        for certificate in outcome.certificates {
          try change.openReview(
            of: certificate, attempt: attempt, before: outcome.totalBefore, after: outcome.totalAfter,
            reason: reason)
        }
      }
      return remarked.reply(isWritten: !remarked.answers.isEmpty)
    }
  }
}

/// What marking an item's answers anew comes to.
private struct Remarked {
  let version: ContentVersion
  /// With the version of the item that the paper holds.
  var answers: [(question: Int, item: ContentVersion, change: RemarkItem.Change)] = []
  var looked = 0
  var unfit = 0
  var underWay = 0

  func reply(isWritten: Bool) -> RemarkItem.Reply {
    RemarkItem.Reply(
      item: ID(version.id), version: version.number, changes: answers.map(\.change), looked: looked,
      unfit: unfit, underWay: underWay, isWritten: isWritten)
  }
}

extension Reader {
  fileprivate func remark(_ id: ID<Item>, _ context: Context) throws -> Remarked {
    guard case (.item(let current, _), let version) = try context.library.newest(.item, id.text, self) else {
      throw Refusal(.contentUnknown, ["kind": .text(ContentKind.item.rawValue), "id": .text(id.text)])
    }
    // A key that nobody has looked over decides nothing.
    guard try standing(.item, id.text)?.review == .approved else {
      throw Refusal(.reviewNeeded, ["id": .text(id.text)])
    }
    var remarked = Remarked(version: version)
    for exam in try packedExams(with: id) { try remark(exam, by: current, &remarked, context) }
    remarked.underWay = try openAttempts().count { stored in
      stored.form.slots.contains { $0.item.id == id.text && $0.item != version }
    }
    return remarked
  }

  private func remark(
    _ exam: PackedExam, by current: Item, _ remarked: inout Remarked, _ context: Context
  ) throws {
    var tables: [KeyTable?] = []
    var unfit: Set<Int> = []
    for (number, question) in exam.questions.enumerated() {
      var table: KeyTable?
      if question.item == current.id.text, let now = current.question(part: question.part),
        !now.key.isMarkedByPerson,
        case .item(let item, _) = try context.library.pinned(
          .item, question.item, number: question.version, self),
        let asked = item.question(part: question.part)
      {
        table = KeyTable(asked: asked.question, current: now.question, key: now.key, worth: question.worth)
        if table == nil { unfit.insert(number) }
      }
      tables.append(table)
    }
    var remarking = VectorRemarking(tables: tables, unfit: unfit)
    try forEachPaper(exam) { number, paper in
      let changes = remarking.changes(in: paper)
      if !changes.isEmpty, let attempt = try attempt(number: number) {
        remarked.answers += try answers(changes, paper, of: attempt, context)
      }
    }
    remarked.looked += remarking.looked + remarking.unfit
    remarked.unfit += remarking.unfit
  }

  /// What becomes of an attempt whose answers change.
  private func answers(
    _ changes: [(place: Int, before: Marks, after: Marks)], _ paper: AnswerVector, of attempt: ID<Attempt>,
    _ context: Context
  ) throws -> [(question: Int, item: ContentVersion, change: RemarkItem.Change)] {
    let stored = try known(attempt)
    let exam = try context.library.exam(stored.attempt.exam, number: stored.form.exam.number, self).0
    var changed = paper
    for change in changes { changed.setMarks(change.after, at: change.place) }
    func isPassed(_ paper: AnswerVector) -> Bool? {
      paper.unmarkedCount == 0 ? exam.rule.passMark.isMet(by: paper.total, of: stored.form.fullMarks) : nil
    }
    let standings = try certificateStandings()
    let touched = try certificates(of: stored.attempt.candidate).filter {
      $0.rests(on: attempt) && standings[$0.number]?.revoked == nil
    }
    let login = try known(stored.attempt.candidate).login
    return changes.map { change in
      (
        change.place, stored.form.slots[change.place].item,
        RemarkItem.Change(
          attempt: attempt, login: login, before: change.before, after: change.after,
          totalBefore: paper.total, totalAfter: changed.total,
          passedBefore: isPassed(paper), passedAfter: isPassed(changed), certificates: touched.map(\.number))
      )
    }
  }
}
