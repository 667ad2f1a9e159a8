import RungAPI
import RungCore
import RungStore

extension ListCertificateReviews: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let standings = try reader.certificateStandings()
      let reviews = try reader.certificateReviews().filter {
        all || ($0.isOpen && standings[$0.certificate]?.revoked == nil)
      }
      return Reply(
        reviews: try reviews.map { review in
          let certificate = try reader.known(certificate: review.certificate)
          return Entry(review: review, holder: certificate.holder, title: certificate.title)
        })
    }
  }
}

extension DecideCertificate: Answerable {
  func answer(_ context: Context) async throws -> ListCertificates.Entry {
    try checkReason(reason)
    try await context.write(reason: reason) { change in
      let certificate = try change.reader.known(certificate: number)
      guard try change.reader.certificateStandings(number)[number]?.isUnderReview == true else {
        throw Refusal(.certificateUnreviewed, ["number": .text(number)])
      }
      try change.decide(outcome, on: number, reason: reason)
      if outcome == .revoke {
        try change.refuseOwn(certificate, context)
        try change.revoke(number, reason: reason)
      }
    }
    return try await context.entry(number)
  }
}

extension RevokeCertificate: Answerable {
  func answer(_ context: Context) async throws -> ListCertificates.Entry {
    try checkReason(reason)
    try await context.write(reason: reason) { change in
      let certificate = try change.reader.known(certificate: number)
      if let revoked = try change.reader.certificateStandings(number)[number]?.revoked {
        throw Refusal(
          .certificateRevoked,
          ["number": .text(number), "day": .day(context.workplace.day(of: revoked.instant))])
      }
      try change.refuseOwn(certificate, context)
      try change.revoke(number, reason: reason)
    }
    return try await context.entry(number)
  }
}

extension ReadmitEvidence: Answerable {
  func answer(_ context: Context) async throws -> ListCertificates.Entry {
    try checkReason(reason)
    try await context.write(reason: reason) { change in
      let certificate = try change.reader.known(certificate: number)
      let standing = try change.reader.certificateStandings(number)[number]
      guard standing?.revoked != nil else {
        throw Refusal(.certificateUnrevoked, ["number": .text(number)])
      }
      if let readmitted = standing?.readmitted {
        throw Refusal(
          .evidenceReadmitted,
          ["number": .text(number), "day": .day(context.workplace.day(of: readmitted.instant))])
      }
      try change.refuseOwn(certificate, context)
      try change.readmit(number, reason: reason)
    }
    return try await context.entry(number)
  }
}

extension Change {
  /// Nobody decides on a certificate of their own.
  fileprivate func refuseOwn(_ certificate: Certificate, _ context: Context) throws {
    guard try context.me().id != certificate.person else {
      throw Refusal(.conflictOfInterest, ["request": .text(context.operation)])
    }
  }
}

extension Context {
  fileprivate func entry(_ number: String) async throws -> ListCertificates.Entry {
    try await read { reader in
      try reader.known(certificate: number).entry(try reader.certificateStandings(number)[number], self)
    }
  }
}

extension Certificate {
  func entry(_ standing: CertificateStanding?, _ context: Context) -> ListCertificates.Entry {
    ListCertificates.Entry(
      certificate: self, state: state(on: context.today, standing),
      isUnderReview: standing?.isUnderReview ?? false)
  }
}

extension CertificateStanding {
  /// What was known of it at the end of a day.
  func known(on day: Day, _ workplace: Workplace) -> CertificateStanding {
    CertificateStanding(
      reviews: reviews.filter { workplace.day(of: $0.opened) <= day }.map { review in
        let isDecided = review.decision.map { workplace.day(of: $0.instant) <= day } ?? false
        return CertificateReview(
          certificate: review.certificate, attempt: review.attempt, before: review.before,
          after: review.after, reason: review.reason, opened: review.opened,
          decision: isDecided ? review.decision : nil)
      }, revoked: revoked.flatMap { workplace.day(of: $0.instant) <= day ? $0 : nil },
      readmitted: readmitted.flatMap { workplace.day(of: $0.instant) <= day ? $0 : nil })
  }
}

extension Reader {
  func known(certificate number: String) throws -> Certificate {
    guard let certificate = try certificate(number) else {
      throw Refusal(.certificateUnknown, ["number": .text(number)])
    }
    return certificate
  }
}

/// Refuses a decision without a ground.
func checkReason(_ reason: String) throws(Refusal) {
  guard !reason.isEmpty else {
    throw Refusal(.inputInvalid, ["field": .text("reason"), "value": .text(reason)])
  }
}
