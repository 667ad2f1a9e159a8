import RungAPI
import RungCore
import RungStore

extension ReportItems: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let (exam, _) = try context.library.exam(exam, reader)
      _ = try exam.asTheory()
      return Reply(
        exam: exam.id, title: exam.title, passMark: exam.rule.passMark,
        analysis: try reader.analysis(of: exam.id, context.library))
    }
  }
}

extension Reader {
  /// The item analysis over every attempt at an exam whose marks are all there.
  func analysis(of exam: ID<Exam>, _ library: Library) throws -> ItemAnalysis {
    guard let packed = try packedExam(exam) else { return ItemAnalysis(of: []) }
    var sums = AnalysisSums(try packed.questions.map { try analysed($0, library) })
    try forEachPaper(packed) { _, paper in sums.add(paper) }
    return ItemAnalysis(sums)
  }

  private func analysed(_ packed: PackedQuestion, _ library: Library) throws -> AnalysedQuestion {
    guard case .item(let item, _) = try library.pinned(.item, packed.item, number: packed.version, self)
    else {
      throw Refusal(.contentUnknown, ["kind": .text(ContentKind.item.rawValue), "id": .text(packed.item)])
    }
    var key: [Bool] = []
    if case .options(let isKey)? = item.question(part: packed.part)?.key.answer { key = isKey }
    return AnalysedQuestion(
      item: item.name(part: packed.part), version: packed.version, worth: packed.worth, key: key)
  }
}

extension Item {
  /// The id of the question: in a case, that of the case's item.
  fileprivate func name(part: Int?) -> ID<Item> {
    if let part, case .group(_, let parts) = content, parts.indices.contains(part) {
      parts[part].id
    } else {
      id
    }
  }
}
