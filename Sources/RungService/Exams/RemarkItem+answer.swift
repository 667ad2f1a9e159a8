import RungAPI
import RungCore
import RungStore

extension RemarkItem: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    if let reason, reason.isEmpty {
      throw Refusal(.inputInvalid, ["field": .text("reason"), "value": .text(reason)])
    }
    guard let reason else {
      return try await context.read { reader in try reader.remark(item, context).reply(isWritten: false) }
    }
    return try await context.write(reason: reason) { change in
      let remarked = try change.reader.remark(item, context)
      let caller = try context.me().id
      for answer in remarked.answers {
        try change.mark(
          answer.change.after, question: answer.question, of: answer.change.attempt, by: caller.text,
          comment: reason)
        try change.recount(answer.item, from: answer.change.before, to: answer.change.after)
      }
      for attempt in Set(remarked.answers.map(\.change.attempt)).sorted() {
        try change.step(.remarked, of: attempt)
      }
      return remarked.reply(isWritten: !remarked.answers.isEmpty)
    }
  }
}

/// What marking an item's answers anew comes to.
private struct Remarked {
  let item: ID<Item>
  let version: Int
  /// With the version of the item that the paper holds.
  var answers: [(question: Int, item: ContentVersion, change: RemarkItem.Change)] = []
  var looked = 0
  var unfit = 0

  func reply(isWritten: Bool) -> RemarkItem.Reply {
    RemarkItem.Reply(
      item: item, version: version, changes: answers.map(\.change), looked: looked, unfit: unfit,
      isWritten: isWritten)
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
    var remarked = Remarked(item: id, version: version.number)
    for stored in try attempts(with: id) where stored.state == .marked {
      try remark(stored, by: current, &remarked, context)
    }
    return remarked
  }

  private func remark(
    _ stored: StoredAttempt, by current: Item, _ remarked: inout Remarked, _ context: Context
  ) throws {
    let snapshot = try snapshot(stored, context.library)
    var marks = snapshot.marks
    var changed: [(question: Int, before: Marks, after: Marks)] = []
    for (place, slot) in stored.form.slots.enumerated() where slot.item.id == current.id.text {
      guard let asked = snapshot.items[current.id]?.question(part: slot.part)?.question,
        let now = current.question(part: slot.part), !now.key.isMarkedByPerson
      else { continue }
      remarked.looked += 1
      guard let remarking = Remarking(asked: asked, current: now.question, key: now.key) else {
        remarked.unfit += 1
        continue
      }
      let response = snapshot.answers.first { $0.question == place }?.response
      guard let after = remarking.marks(for: response, order: slot.order, worth: slot.marks),
        let before = marks[place], before != after
      else { continue }
      marks[place] = after
      changed.append((place, before, after))
    }
    guard !changed.isEmpty, let totalBefore = snapshot.total else { return }
    let full = stored.form.fullMarks
    let totalAfter = marks.values.reduce(Marks.zero) { $0 + $1 }
    let passMark = snapshot.exam.rule.passMark
    let touched = try certificates(of: stored.attempt.candidate).filter { certificate in
      certificate.because.contains { $0.details["record"] == .text(stored.attempt.id.text) }
    }
    let login = try known(stored.attempt.candidate).login
    for (place, before, after) in changed {
      let change = RemarkItem.Change(
        attempt: stored.attempt.id, login: login, before: before, after: after, totalBefore: totalBefore,
        totalAfter: totalAfter, passedBefore: passMark.isMet(by: totalBefore, of: full),
        passedAfter: passMark.isMet(by: totalAfter, of: full), certificates: touched.map(\.number))
      remarked.answers.append((place, stored.form.slots[place].item, change))
    }
  }
}
