import RungCore

/// Lets what a revoked certificate rested on count again for another award: the fault lay in the certificate alone.
package struct ReadmitEvidence: Request {
  package static let route = Route(
    "certificate.readmit", .write, needs: .anyOf([.hr]),
    refuses: [.certificateUnknown, .certificateUnrevoked, .evidenceReadmitted, .conflictOfInterest])

  /// Of the revoked certificate.
  package let number: String
  package let reason: String

  package init(number: String, reason: String) {
    self.number = number
    self.reason = reason
  }

  package typealias Reply = ListCertificates.Entry
}
