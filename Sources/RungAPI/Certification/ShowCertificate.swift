package import RungCore

/// A certificate with its sealed credential, which proves it without Rung.
package struct ShowCertificate: Request {
  package static let route = Route(
    "certificate.show", .read, needs: .ownOr([.hr, .admin]),
    refuses: [.certificateUnknown])

  package let number: String

  package init(number: String) {
    self.number = number
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let certificate: Certificate
    package let state: CertificateState
    package let standing: CertificateStanding
    /// The file's text, to be kept byte for byte.
    package let credential: String

    package init(
      certificate: Certificate, state: CertificateState, standing: CertificateStanding, credential: String
    ) {
      self.certificate = certificate
      self.state = state
      self.standing = standing
      self.credential = credential
    }
  }
}
