package import RungCore

/// A cohort's sessions as they are scheduled.
package struct ShowTimetable: Request {
  package static let route = Route(
    "timetable.show", .read, needs: .everyone,
    refuses: [.cohortUnknown, .recordOfAnother, .timetableMissing])

  package let cohort: ID<Cohort>

  package init(cohort: ID<Cohort>) {
    self.cohort = cohort
  }

  package typealias Reply = TimetableReply
}
