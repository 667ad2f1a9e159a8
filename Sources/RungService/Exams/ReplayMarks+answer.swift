import RungAPI
import RungCore
import RungStore

/// How many differences are told one by one.
private let mostTold = 100

extension ReplayMarks: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      _ = try context.library.exam(exam, reader)
      guard let packed = try reader.packedExam(exam) else {
        return Reply(papers: 0, looked: 0, differences: [])
      }
      var remarking = VectorRemarking(
        tables: try packed.questions.map { try reader.table($0, context.library) })
      var papers = 0
      var differences: [Difference] = []
      try reader.forEachPaper(packed) { number, paper in
        papers += 1
        for change in remarking.changes(in: paper) where differences.count < mostTold {
          guard let attempt = try reader.attempt(number: number),
            try !reader.isByCorrectedKey(change.before, question: change.place, of: attempt, context.library)
          else { continue }
          differences.append(
            Difference(
              attempt: attempt, question: change.place + 1, recorded: change.before, replayed: change.after))
        }
      }
      return Reply(papers: papers, looked: remarking.looked, differences: differences)
    }
  }
}

extension Reader {
  /// The marks by the key that a question had when it was asked.
  fileprivate func table(_ packed: PackedQuestion, _ library: Library) throws -> KeyTable? {
    guard case .item(let item, _) = try library.pinned(.item, packed.item, number: packed.version, self),
      let (question, key) = item.question(part: packed.part), !key.isMarkedByPerson
    else { return nil }
    return KeyTable(question: question, key: key, worth: packed.worth)
  }

  /// Whether a mark is what the corrected key gives by which the answer was marked anew.
  fileprivate func isByCorrectedKey(
    _ marks: Marks, question: Int, of attempt: ID<Attempt>, _ library: Library
  ) throws -> Bool {
    guard let version = try latestRemark(question: question, of: attempt) else { return false }
    let stored = try known(attempt)
    let slot = stored.form.slots[question]
    guard case .item(let item, _) = try library.pinned(.item, version.item, number: version.number, self),
      let (asked, key) = item.question(part: slot.part)
    else { return false }
    let response = try answers(of: attempt).first { $0.question == question }?.response
    return key.marks(for: response, to: asked, order: slot.order, worth: slot.marks) == marks
  }
}
