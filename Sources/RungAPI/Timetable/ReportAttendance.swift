package import RungCore

/// How much of its track each trainee of a cohort has attended.
package struct ReportAttendance: Request {
  package static let route = Route(
    "attendance.report", .read, needs: .anyOf([.trainer, .hr, .admin, .mentor]),
    refuses: [.cohortUnknown])

  package let cohort: ID<Cohort>

  package init(cohort: ID<Cohort>) {
    self.cohort = cohort
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let rows: [Row]

    package init(rows: [Row]) {
      self.rows = rows
    }
  }
}

extension ReportAttendance {
  /// One trainee's attendance, in minutes.
  package struct Row: Codable, Sendable, Hashable {
    package let person: Person
    package let attended: Int
    package let planned: Int
    /// Rounded down to the tenth.
    package let percent: Marks

    package init(person: Person, attended: Int, planned: Int, percent: Marks) {
      self.person = person
      self.attended = attended
      self.planned = planned
      self.percent = percent
    }
  }
}
