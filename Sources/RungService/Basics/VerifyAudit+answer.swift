import RungAPI
import RungCore
import RungExchange
import RungMarkup
import RungStore

extension VerifyAudit: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    // Some other text is no anchor that was forged.
    if let anchors, !SignedAnchor.isMeant(anchors) { throw Refusal(.anchorNone) }
    let key = context.workplace.signingKey.publicKey
    let given = (anchors ?? "").split(whereSeparator: \.isNewline).map(String.init)
    var marks: [ChainMark] = []
    var forged: String?
    for line in try context.workplace.anchors.lines() + given {
      if let anchor = SignedAnchor(line, signedWith: key) {
        marks.append(ChainMark(day: anchor.day, entry: anchor.entry, head: anchor.head))
      } else if forged == nil {
        forged = line
      }
    }
    let known = marks
    let progress = WorkProgress.current
    let report = try await context.read { reader in
      try reader.verifyAudit(digest: sha256, marks: known, indexing: index, progress: progress)
    }
    let fault = report.fault ?? forged.map { _ in AuditReport.Fault(kind: .anchorForged, entry: 0, row: nil) }
    return Reply(
      entries: report.entries, facts: report.facts, head: report.head, anchors: marks.count,
      fault: fault.map { Fault(kind: $0.kind.rawValue, entry: $0.entry, row: $0.row) })
  }
}

extension ListAnchors: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    Reply(anchors: try context.workplace.anchors.lines())
  }
}

/// What a stored body says to those who look for content.
private func index(
  _ kind: ContentKind, _ bank: ID<Bank>?, _ body: [UInt8]
) -> (declared: ItemStatus?, item: IndexedItem?, marking: Exam.MarkingRule?)? {
  switch storedContent(body, bank: bank) {
  case .item(let item, _): (item.status, IndexedItem(item), nil)
  case .scenario(let scenario): (scenario.status, nil, nil)
  case .exam(let exam): (nil, nil, exam.marking)
  default: nil
  }
}
