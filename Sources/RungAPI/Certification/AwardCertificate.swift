package import RungCore

/// Awards a certificate if every requirement is met.
package struct AwardCertificate: Request {
  package static let route = Route(
    "certificate.award", .write, needs: .anyOf([.hr]),
    refuses: [.personUnknown, .contentUnknown, .certificateHeld, .requirementsUnmet])

  package let login: String
  package let certification: ID<Certification>

  package init(login: String, certification: ID<Certification>) {
    self.login = login
    self.certification = certification
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let certificate: Certificate

    package init(certificate: Certificate) {
      self.certificate = certificate
    }
  }
}
