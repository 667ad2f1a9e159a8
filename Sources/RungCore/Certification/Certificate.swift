/// A certificate as awarded: one validity period of one certification for one person.
package struct Certificate: Hashable, Sendable, Codable {
  /// Printed on it, never used again: `RUNG-2026-000042`, or with SANDBOX where it was made for practice.
  package let number: String
  package let certification: ContentVersion
  package let title: LocalizedText
  package let person: ID<Person>
  /// The name and number by which the holder was known on the day.
  package let holder: String
  package let staffNumber: String
  package let awarded: Instant
  package let validFrom: Day
  /// The last day on which it holds.
  package let validUntil: Day
  package let renewalOpens: Day
  package let graceEnds: Day
  package let isSandbox: Bool
  package let because: [Reason]

  package init(
    number: String, certification: ContentVersion, title: LocalizedText, person: ID<Person>, holder: String,
    staffNumber: String, awarded: Instant, validFrom: Day, validUntil: Day, renewalOpens: Day, graceEnds: Day,
    isSandbox: Bool, because: [Reason]
  ) {
    self.number = number
    self.certification = certification
    self.title = title
    self.person = person
    self.holder = holder
    self.staffNumber = staffNumber
    self.awarded = awarded
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.renewalOpens = renewalOpens
    self.graceEnds = graceEnds
    self.isSandbox = isSandbox
    self.because = because
  }

  /// By calendar rules alone.
  package func state(on day: Day) -> CertificateState {
    if day < validFrom { return .upcoming }
    if day > graceEnds { return .lapsed }
    if day > validUntil { return .grace }
    return day >= renewalOpens ? .renewalOpen : .valid
  }
}

/// Where a certificate stands on a day: by calendar rules, unless it was revoked.
package enum CertificateState: String, CaseIterable, Sendable, Codable {
  case upcoming, valid
  case renewalOpen = "renewal-open"
  case grace, lapsed, revoked

  /// Whether a certificate that stands so counts: in its grace period it still does.
  package var isInForce: Bool {
    switch self {
    case .valid, .renewalOpen, .grace: true
    case .upcoming, .lapsed, .revoked: false
    }
  }
}

extension Certification.Validity {
  /// The days of a validity period that begins on `day`: it ends on the eve of the same date `period` later.
  package func dates(from day: Day) -> (until: Day, renewalOpens: Day, graceEnds: Day) {
    let until = day.adding(period).adding(days: -1)
    return (until, until.adding(days: 1).subtracting(renewalWindow), until.adding(grace))
  }
}
