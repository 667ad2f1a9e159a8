package import RungCore

/// Founds a cohort on a track.
package struct CreateCohort: Request {
  package static let route = Route(
    "cohort.create", .write, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.personUnknown, .contentUnknown, .contentRetired, .cohortTaken])

  package let cohort: ID<Cohort>
  package let title: String
  package let track: ID<Track>
  package let starts: Day
  /// Logins.
  package let trainers: [String]

  package init(cohort: ID<Cohort>, title: String, track: ID<Track>, starts: Day, trainers: [String]) {
    self.cohort = cohort
    self.title = title
    self.track = track
    self.starts = starts
    self.trainers = trainers
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let cohort: Cohort

    package init(cohort: Cohort) {
      self.cohort = cohort
    }
  }
}
