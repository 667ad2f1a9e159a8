package import RungCore

extension Reader {
  package func certificate(_ number: String) throws -> Certificate? {
    try connection.first("SELECT body FROM certificate WHERE number = ?", [.text(number)]) {
      try fromJSON(try $0.text(0))
    }
  }

  /// Certificates in the order of their award; one person's where `person` is given.
  /// - Parameter number: the certificate that the list goes on after.
  package func certificates(
    of person: ID<Person>? = nil, after number: String? = nil, limit: Int = Int(Int32.max)
  ) throws -> [Certificate] {
    let after = "fact > coalesce((SELECT fact FROM certificate WHERE number = ?), 0)"
    let span: [SQLValue] = [.text(number ?? ""), .int(limit)]
    guard let person else {
      return try connection.rows("SELECT body FROM certificate WHERE \(after) ORDER BY fact LIMIT ?", span) {
        try fromJSON(try $0.text(0))
      }
    }
    return try connection.rows(
      "SELECT body FROM certificate WHERE person = ? AND \(after) ORDER BY fact LIMIT ?",
      [.id(person)] + span
    ) { try fromJSON(try $0.text(0)) }
  }

  /// How many certificates there have ever been.
  package func certificateCount() throws -> Int {
    try connection.first("SELECT count(*) FROM certificate") { try $0.int(0) } ?? 0
  }

  /// What became of certificates after their award, by number; those of which nothing did are not there.
  /// - Parameter certificate: One alone; `nil` for all.
  package func certificateStandings(_ certificate: String? = nil) throws -> [String: CertificateStanding] {
    var reviews: [String: [CertificateReview]] = [:]
    for review in try certificateReviews() where certificate.map({ $0 == review.certificate }) ?? true {
      reviews[review.certificate, default: []].append(review)
    }
    var standings = reviews.mapValues { CertificateStanding(reviews: $0) }
    try connection.forEach("\(revocations) ORDER BY revoked.fact") { row in
      let number = try row.text(0)
      guard certificate.map({ $0 == number }) ?? true else { return }
      standings[number] = try revokedStanding(row, reviews[number] ?? [])
    }
    return standings
  }

  /// A person's certificates that were revoked, with what became of them but for reviews.
  package func revokedCertificates(
    of person: ID<Person>
  ) throws -> [(certificate: Certificate, standing: CertificateStanding)] {
    try connection.rows(
      """
      \(revocations) JOIN certificate ON certificate.number = revoked.certificate
      WHERE certificate.person = ? ORDER BY revoked.fact
      """, [.id(person)]
    ) { row in
      let number = try row.text(0)
      guard let certificate = try certificate(number) else { throw DamagedRow(expected: "certificate") }
      return (certificate, try revokedStanding(row, []))
    }
  }

  private var revocations: String {
    """
    SELECT revoked.certificate, revoked.instant, revoked.reason, again.instant, again.reason
    FROM certificate_revocation AS revoked
    LEFT JOIN evidence_readmission AS again ON again.certificate = revoked.certificate
    """
  }

  private func revokedStanding(
    _ row: any SQLRow, _ reviews: [CertificateReview]
  ) throws -> CertificateStanding {
    CertificateStanding(
      reviews: reviews,
      revoked: CertificateStanding.Revocation(instant: try row.instant(1), reason: try row.text(2)),
      readmitted: try row.optionalText(4).map {
        CertificateStanding.Readmission(instant: try row.instant(3), reason: $0)
      })
  }

  /// Every review of a certificate, in the order in which they were opened. A decision closes all that came before it.
  package func certificateReviews() throws -> [CertificateReview] {
    try connection.rows(
      """
      SELECT r.certificate, r.attempt, r.milli_before, r.milli_after, r.reason, opened.instant,
        d.outcome, d.reason, decided.instant
      FROM certificate_review AS r JOIN audit_entry AS opened ON opened.number = r.entry
      LEFT JOIN certificate_decision AS d ON d.fact = (
        SELECT min(fact) FROM certificate_decision WHERE certificate = r.certificate AND entry > r.entry)
      LEFT JOIN audit_entry AS decided ON decided.number = d.entry
      ORDER BY r.fact
      """
    ) { row in
      var decision: CertificateReview.Decision?
      if try row.optionalText(6) != nil {
        decision = CertificateReview.Decision(
          outcome: try row.raw(6), reason: try row.text(7), instant: try row.instant(8))
      }
      return CertificateReview(
        certificate: try row.text(0), attempt: try row.id(1), before: Marks(milli: try row.int(2)),
        after: Marks(milli: try row.int(3)), reason: try row.text(4), opened: try row.instant(5),
        decision: decision)
    }
  }
}
