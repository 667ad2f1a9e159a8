import RungCore

extension Reader {
  /// How many attempts are being sat.
  package func openAttemptCount() throws -> Int {
    try connection.first("SELECT count(*) FROM attempt_state WHERE state = 'started'") { try $0.int(0) } ?? 0
  }
}
