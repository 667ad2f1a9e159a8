package import RungCore

/// Records who was at a session. A later record corrects an earlier one; both stay.
package struct RecordAttendance: Request {
  package static let route = Route(
    "attendance.record", .write, needs: .anyOf([.trainer, .admin]),
    refuses: [.cohortUnknown, .sessionUnknown, .personUnknown, .sessionAhead])

  package let cohort: ID<Cohort>
  package let session: ID<Track.PlannedSession>
  package let presences: [PersonPresence]
  package let reason: String

  package init(
    cohort: ID<Cohort>, session: ID<Track.PlannedSession>, presences: [PersonPresence], reason: String
  ) {
    self.cohort = cohort
    self.session = session
    self.presences = presences
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let recorded: Int

    package init(recorded: Int) {
      self.recorded = recorded
    }
  }
}

/// How one person attended.
package struct PersonPresence: Codable, Sendable, Hashable {
  package let login: String
  package let presence: Presence

  package init(login: String, presence: Presence) {
    self.login = login
    self.presence = presence
  }
}
