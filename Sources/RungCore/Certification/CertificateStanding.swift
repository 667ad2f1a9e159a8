/// What became of a certificate after its award. Reviews and a revocation are facts beside it: it is never changed itself.
package struct CertificateStanding: Hashable, Sendable, Codable {
  /// In the order in which they were opened.
  package let reviews: [CertificateReview]
  package let revoked: Revocation?
  /// That what the revoked certificate rested on counts again, for another one.
  package let readmitted: Readmission?

  package struct Revocation: Hashable, Sendable, Codable {
    package let instant: Instant
    package let reason: String

    package init(instant: Instant, reason: String) {
      self.instant = instant
      self.reason = reason
    }
  }

  package struct Readmission: Hashable, Sendable, Codable {
    package let instant: Instant
    package let reason: String

    package init(instant: Instant, reason: String) {
      self.instant = instant
      self.reason = reason
    }
  }

  package init(
    reviews: [CertificateReview] = [], revoked: Revocation? = nil, readmitted: Readmission? = nil
  ) {
    self.reviews = reviews
    self.revoked = revoked
    self.readmitted = readmitted
  }

  /// Whether a person is yet to decide on it. It stands until then.
  package var isUnderReview: Bool { revoked == nil && reviews.contains(where: \.isOpen) }
}

/// A certificate's review, since a score that it rests on was lowered.
package struct CertificateReview: Hashable, Sendable, Codable {
  package let certificate: String
  package let attempt: ID<Attempt>
  package let before: Marks
  package let after: Marks
  package let reason: String
  package let opened: Instant
  package let decision: Decision?

  package struct Decision: Hashable, Sendable, Codable {
    package let outcome: CertificateOutcome
    package let reason: String
    package let instant: Instant

    package init(outcome: CertificateOutcome, reason: String, instant: Instant) {
      self.outcome = outcome
      self.reason = reason
      self.instant = instant
    }
  }

  package init(
    certificate: String, attempt: ID<Attempt>, before: Marks, after: Marks, reason: String, opened: Instant,
    decision: Decision?
  ) {
    self.certificate = certificate
    self.attempt = attempt
    self.before = before
    self.after = after
    self.reason = reason
    self.opened = opened
    self.decision = decision
  }

  package var isOpen: Bool { decision == nil }
}

/// What a person decided on a certificate under review.
package enum CertificateOutcome: String, CaseIterable, Sendable, Codable {
  case keep, revoke
}

extension Certificate {
  /// Where it stands on a day, a revocation included.
  package func state(on day: Day, _ standing: CertificateStanding?) -> CertificateState {
    standing?.revoked == nil ? state(on: day) : .revoked
  }

  /// Whether the certificate rests on an attempt.
  package func rests(on attempt: ID<Attempt>) -> Bool {
    because.contains { $0.details["record"] == .text(attempt.text) }
  }
}
