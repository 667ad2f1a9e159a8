package import RungCore

extension Change {
  package func addCertificate(_ certificate: Certificate) throws {
    try insert(
      .certificate,
      [
        .text(certificate.number), .text(certificate.certification.id), .id(certificate.person),
        .text(try json(certificate)),
      ])
  }

  /// Opens the review of a certificate whose holder's score was lowered.
  package func openReview(
    of certificate: String, attempt: ID<Attempt>, before: Marks, after: Marks, reason: String
  ) throws {
    try insert(
      .certificateReview,
      [.text(certificate), .id(attempt), .int(before.milli), .int(after.milli), .text(reason)])
  }

  /// Closes all reviews of a certificate that are open.
  package func decide(_ outcome: CertificateOutcome, on certificate: String, reason: String) throws {
    try insert(.certificateDecision, [.text(certificate), .text(outcome.rawValue), .text(reason)])
  }

  package func revoke(_ certificate: String, reason: String) throws {
    try insert(.certificateRevocation, [.text(certificate), .instant(stamp.instant), .text(reason)])
  }

  /// Lets what a revoked certificate rested on count again.
  package func readmit(_ certificate: String, reason: String) throws {
    try insert(.evidenceReadmission, [.text(certificate), .instant(stamp.instant), .text(reason)])
  }
}
