package import RungCore

/// Certificates with their states today, in the order of their award.
package struct ListCertificates: PagedRequest {
  package static let route = Route(
    "certificate.list", .read, needs: .ownOr([.hr, .admin]),
    refuses: [.personUnknown])

  /// `nil` lists everybody's, or the caller's own where that is all they may see.
  package let login: String?

  package let page: PageSpan?

  package init(login: String?, page: PageSpan? = nil) {
    self.login = login
    self.page = page
  }

  package func following(_ page: Reply) -> ListCertificates? {
    page.next.map { ListCertificates(login: login, page: PageSpan(after: $0, limit: self.page?.limit)) }
  }

  package struct Reply: Codable, Sendable, Hashable, ListPage {
    package let certificates: [Entry]
    package let next: String?

    package init(certificates: [Entry], next: String?) {
      self.certificates = certificates
      self.next = next
    }

    package func joined(with later: Reply) -> Reply {
      Reply(certificates: certificates + later.certificates, next: later.next)
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
