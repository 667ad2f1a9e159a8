package import RungCore

/// Everyone's certificates with the evidence each rests on, as on a day.
package struct ExportCertifications: PagedRequest {
  package static let route = Route("export.certifications", .read, needs: .anyOf([.hr]))

  /// `nil` is today.
  package let asOf: Day?

  package let page: PageSpan?

  package init(asOf: Day?, page: PageSpan? = nil) {
    self.asOf = asOf
    self.page = page
  }

  /// The day stays that of the first page, should midnight fall between.
  package func following(_ page: Reply) -> ExportCertifications? {
    page.next.map {
      ExportCertifications(asOf: page.asOf, page: PageSpan(after: $0, limit: self.page?.limit))
    }
  }

  package struct Reply: Codable, Sendable, Hashable, ListPage {
    package let rows: [Row]
    package let asOf: Day
    /// The head of the audit chain at the moment of export.
    package let auditHead: Digest
    package let next: String?

    package init(rows: [Row], asOf: Day, auditHead: Digest, next: String?) {
      self.rows = rows
      self.asOf = asOf
      self.auditHead = auditHead
      self.next = next
    }

    /// The head stays that of the first page: what was added since is not in its rows.
    package func joined(with later: Reply) -> Reply {
      Reply(rows: rows + later.rows, asOf: asOf, auditHead: auditHead, next: later.next)
    }
  }
}

extension ExportCertifications {
  /// One certificate.
  package struct Row: Codable, Sendable, Hashable {
    package let number: String
    package let staffNumber: String
    package let holder: String
    package let login: String
    package let certification: String
    package let version: Int
    package let title: LocalizedText
    package let awarded: Instant
    package let validFrom: Day
    package let validUntil: Day
    package let graceEnds: Day
    package let state: CertificateState
    package let isUnderReview: Bool
    package let isSandbox: Bool
    /// Percent.
    package let attendance: Marks?
    /// Of the passing sitting.
    package let theory: Marks?
    package let theoryOf: Marks?
    package let theorySitting: Int?
    /// Mean of the scenarios.
    package let practical: Marks?
    package let practicalSitting: Int?

    package init(
      number: String, staffNumber: String, holder: String, login: String, certification: String, version: Int,
      title: LocalizedText, awarded: Instant, validFrom: Day, validUntil: Day, graceEnds: Day,
      state: CertificateState, isUnderReview: Bool, isSandbox: Bool, attendance: Marks?, theory: Marks?,
      theoryOf: Marks?,
      theorySitting: Int?, practical: Marks?, practicalSitting: Int?
    ) {
      self.number = number
      self.staffNumber = staffNumber
      self.holder = holder
      self.login = login
      self.certification = certification
      self.version = version
      self.title = title
      self.awarded = awarded
      self.validFrom = validFrom
      self.validUntil = validUntil
      self.graceEnds = graceEnds
      self.state = state
      self.isUnderReview = isUnderReview
      self.isSandbox = isSandbox
      self.attendance = attendance
      self.theory = theory
      self.theoryOf = theoryOf
      self.theorySitting = theorySitting
      self.practical = practical
      self.practicalSitting = practicalSitting
    }
  }
}
