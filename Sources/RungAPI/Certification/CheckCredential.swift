package import RungCore

/// What the record says today of a sealed certificate: a file cannot know what came after it.
///
/// Whoever was given the file may ask: it proves itself, and no more is told of its certificate than how it stands.
package struct CheckCredential: Request {
  package static let route = Route("certificate.check", .read, needs: .anyone)

  /// The file's text.
  package let credential: String

  package init(credential: String) {
    self.credential = credential
  }

  package struct Reply: Codable, Sendable, Hashable {
    /// The workplace that was asked.
    package let issuer: String
    package let finding: Finding
    /// On the day of the question, where the certificate is on record.
    package let state: CertificateState?
    /// Whether the certificate counts on that day; `nil` where this record cannot say.
    package let isInForce: Bool?
    package let isUnderReview: Bool
    /// When it was revoked, if it was.
    package let revoked: Day?
    package let asOf: Day

    package init(
      issuer: String, finding: Finding, state: CertificateState? = nil, isUnderReview: Bool = false,
      revoked: Day? = nil, asOf: Day
    ) {
      self.issuer = issuer
      self.finding = finding
      self.state = state
      isInForce = finding == .anotherIssuer ? nil : state?.isInForce ?? false
      self.isUnderReview = isUnderReview
      self.revoked = revoked
      self.asOf = asOf
    }
  }

  /// What a record knows of a file.
  package enum Finding: String, CaseIterable, Sendable, Codable {
    /// The certificate is on record as the file has it.
    case onRecord = "on-record"
    /// The file is another workplace's, or none that is whole: this record cannot say.
    case anotherIssuer = "another-issuer"
    /// It was signed with the workplace's key, and the record has no such certificate.
    case unrecorded
    /// The record has another certificate of that number.
    case different
  }
}
