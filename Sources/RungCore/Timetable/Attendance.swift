/// How someone attended a session.
package enum Presence: String, CaseIterable, Sendable, Codable {
  case present, late, absent
  /// Missed with leave asked for beforehand; counts once it is made up.
  case leave
  /// Missed at first, and made up since.
  case madeUp = "made-up"

  package var counts: Bool {
    switch self {
    case .present, .late, .madeUp: true
    case .absent, .leave: false
    }
  }
}

/// Someone's attendance of one cohort, in minutes of its sessions.
package struct AttendanceRecord: Hashable, Sendable {
  package let attended: Int
  package let planned: Int

  package init(attended: Int, planned: Int) {
    self.attended = attended
    self.planned = planned
  }

  /// Whether it reaches `minimum` percent; multiplied out, never divided.
  package func reaches(_ minimum: Int) -> Bool {
    planned > 0 && attended * 100 >= minimum * planned
  }

  /// The percentage rounded down to the tenth, as it is shown: it can never look like a minimum it missed.
  package var percent: Marks {
    planned == 0 ? .zero : Marks(milli: attended * 1000 / planned * 100)
  }
}

/// How someone attended a track with one of its cohorts.
package struct CohortAttendance: Hashable, Sendable {
  package let cohort: ID<Cohort>
  package let starts: Day
  package let record: AttendanceRecord

  package init(cohort: ID<Cohort>, starts: Day, record: AttendanceRecord) {
    self.cohort = cohort
    self.starts = starts
    self.record = record
  }
}

extension [CohortAttendance] {
  /// The one that counts towards `minimum` percent: cohorts are never added up, so that whoever repeats a course is judged by
  /// one time through it. It is the latest that reaches the minimum, or else the latest that has begun by `day`; before any
  /// has, the first that will.
  package func counting(towards minimum: Int, on day: Day) -> CohortAttendance? {
    let inTime = sorted { ($0.starts, $0.cohort) < ($1.starts, $1.cohort) }
    return inTime.last { $0.record.reaches(minimum) } ?? inTime.last { $0.starts <= day } ?? inTime.first
  }
}
