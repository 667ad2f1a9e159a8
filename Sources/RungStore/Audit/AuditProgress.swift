/// How far an audit has come. A fact that is met, a piece of content that is compared and a step of an attempt that is told
/// anew count for one each.
final class AuditProgress {
  private let total: Int
  private let report: (_ done: Int, _ total: Int) -> Void
  private var done = 0
  private var told = 0

  init(_ reader: Reader, _ report: @escaping (_ done: Int, _ total: Int) -> Void) throws {
    let rest = try reader.connection.first(
      """
      SELECT (SELECT count(*) FROM content) + COALESCE((SELECT max(fact) FROM attempt_event), 0)
        + COALESCE((SELECT max(fact) FROM attempt_move), 0)
      """
    ) { try $0.int(0) }
    total = try reader.factCount() + (rest ?? 0)
    self.report = report
  }

  /// Tells of it once in a hundredth of the whole.
  func advance(by count: Int = 1) {
    done += count
    guard done >= total || (done - told) * 100 >= total else { return }
    told = done
    report(min(done, total), total)
  }
}
