package import RungCore

/// Certificates under review, since a score that they rest on was lowered: those that wait for a person's decision, or all
/// there have been.
package struct ListCertificateReviews: Request {
  package static let route = Route("certificate.reviews", .read, needs: .anyOf([.hr, .admin]))

  package let all: Bool

  package init(all: Bool) {
    self.all = all
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let reviews: [Entry]

    package init(reviews: [Entry]) {
      self.reviews = reviews
    }
  }

  /// A review with what it is about.
  package struct Entry: Codable, Sendable, Hashable {
    package let review: CertificateReview
    package let holder: String
    package let title: LocalizedText

    package init(review: CertificateReview, holder: String, title: LocalizedText) {
      self.review = review
      self.holder = holder
      self.title = title
    }
  }
}
