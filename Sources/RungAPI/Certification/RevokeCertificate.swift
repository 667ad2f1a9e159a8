import RungCore

/// Revokes a certificate for good, with a reason. Its number and its record stay.
package struct RevokeCertificate: Request {
  package static let route = Route(
    "certificate.revoke", .write, needs: .anyOf([.hr]),
    refuses: [.certificateUnknown, .certificateRevoked, .conflictOfInterest])

  package let number: String
  package let reason: String

  package init(number: String, reason: String) {
    self.number = number
    self.reason = reason
  }

  package typealias Reply = ListCertificates.Entry
}
