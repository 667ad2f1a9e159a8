/// What a revocation does to the evidence for another award: what was begun before it counts no more.
///
/// A certificate is revoked because what it rests on is in doubt, or because of how its holder behaved; in neither case
/// may the same evidence earn the next. Where the fault lay in the certificate alone, a person readmits the evidence.
package struct EvidenceBar: Hashable, Sendable {
  /// Of the revoked certificate.
  package let number: String
  package let revoked: Instant
  package let day: Day
  package let reason: String

  package init(number: String, revoked: Instant, day: Day, reason: String) {
    self.number = number
    self.revoked = revoked
    self.day = day
    self.reason = reason
  }

  /// The bar that stands after all that became of certificates: the latest revocation whose evidence nobody readmitted.
  /// - Parameter standings: By the certificates' numbers.
  package init?(_ standings: [String: CertificateStanding], on day: (Instant) -> Day) {
    let barring = standings.compactMap { number, standing in
      standing.readmitted == nil ? standing.revoked.map { (number: number, revoked: $0) } : nil
    }
    guard
      let latest = barring.max(by: { ($0.revoked.instant, $0.number) < ($1.revoked.instant, $1.number) })
    else { return nil }
    self.init(
      number: latest.number, revoked: latest.revoked.instant, day: day(latest.revoked.instant),
      reason: latest.revoked.reason)
  }

  /// Whether a sitting lies before it: what was begun before counts as before, whenever it ended.
  package func covers(_ sitting: Sitting) -> Bool { sitting.began <= revoked }

  /// Whether training lies before it; a cohort that starts on the day itself does.
  package func covers(_ training: CohortAttendance) -> Bool { training.starts <= day }
}

extension [Sitting] {
  /// Those that count in spite of a revocation.
  package func counting(beyond bar: EvidenceBar?) -> [Sitting] {
    guard let bar else { return self }
    return filter { !bar.covers($0) }
  }
}
