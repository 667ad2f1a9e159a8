package import RungCore

/// Decides on a certificate under review: it is kept, or revoked.
package struct DecideCertificate: Request {
  package static let route = Route(
    "certificate.decide", .write, needs: .anyOf([.hr]),
    refuses: [.certificateUnknown, .certificateUnreviewed, .conflictOfInterest])

  package let number: String
  package let outcome: CertificateOutcome
  package let reason: String

  package init(number: String, outcome: CertificateOutcome, reason: String) {
    self.number = number
    self.outcome = outcome
    self.reason = reason
  }

  package typealias Reply = ListCertificates.Entry
}
