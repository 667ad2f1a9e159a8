package import RungCore

/// A cohort with its people.
package struct ShowCohort: Request {
  package static let route = Route(
    "cohort.show", .read, needs: .anyOf([.trainer, .hr, .admin, .mentor]),
    refuses: [.cohortUnknown])

  package let cohort: ID<Cohort>

  package init(cohort: ID<Cohort>) {
    self.cohort = cohort
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let cohort: Cohort
    /// Trainers and trainees, by login.
    package let people: [Person]

    package init(cohort: Cohort, people: [Person]) {
      self.cohort = cohort
      self.people = people
    }
  }
}
