package import RungCore

/// Certificates with their states today, in the order of their award.
package struct ListCertificates: Request {
  package static let route = Route("certificate.list", .read, needs: .ownOr([.hr, .admin]))

  /// `nil` lists everybody's, or the caller's own where that is all they may see.
  package let login: String?

  package init(login: String?) {
    self.login = login
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let certificates: [Entry]

    package init(certificates: [Entry]) {
      self.certificates = certificates
    }
  }
}

extension ListCertificates {
  /// A certificate and its state.
  package struct Entry: Codable, Sendable, Hashable {
    package let certificate: Certificate
    package let state: CertificateState
    /// Whether a person is yet to decide on it; it stands until then.
    package let isUnderReview: Bool

    package init(certificate: Certificate, state: CertificateState, isUnderReview: Bool) {
      self.certificate = certificate
      self.state = state
      self.isUnderReview = isUnderReview
    }
  }
}
