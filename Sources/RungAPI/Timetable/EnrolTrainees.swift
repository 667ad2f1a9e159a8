package import RungCore

/// Puts people into a cohort; those already in it stay as they are.
package struct EnrolTrainees: Request {
  package static let route = Route(
    "cohort.enrol", .write, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.cohortUnknown, .personUnknown])

  package let cohort: ID<Cohort>
  /// Logins.
  package let trainees: [String]

  package init(cohort: ID<Cohort>, trainees: [String]) {
    self.cohort = cohort
    self.trainees = trainees
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let cohort: Cohort
    package let added: Int

    package init(cohort: Cohort, added: Int) {
      self.cohort = cohort
      self.added = added
    }
  }
}
