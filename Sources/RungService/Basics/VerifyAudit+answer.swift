import RungAPI
import RungCore
import RungStore

extension VerifyAudit: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let report = try await context.read { try $0.verifyAudit(digest: sha256) }
    return Reply(
      entries: report.entries, facts: report.facts, head: report.head,
      fault: report.fault.map { Fault(kind: $0.kind.rawValue, entry: $0.entry, row: $0.row) })
  }
}
