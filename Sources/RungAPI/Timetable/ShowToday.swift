package import RungCore

/// What the caller has on for the day, and what waits for them.
package struct ShowToday: Request {
  package static let route = Route("today.show", .read, needs: .everyone)

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    package let person: Person
    package let day: Day
    package let isWorkday: Bool
    package let sessions: [Session]
    /// Exams that the caller can sit or is sitting.
    package let exams: [ExamSummary]
    package let duties: [Duty]

    package init(
      person: Person, day: Day, isWorkday: Bool, sessions: [Session], exams: [ExamSummary], duties: [Duty]
    ) {
      self.person = person
      self.day = day
      self.isWorkday = isWorkday
      self.sessions = sessions
      self.exams = exams
      self.duties = duties
    }
  }
}

extension ShowToday {
  /// A session that the caller attends or teaches.
  package struct Session: Codable, Sendable, Hashable {
    package let cohort: ID<Cohort>
    package let session: ScheduledSession
    package let lesson: LocalizedText

    package init(cohort: ID<Cohort>, session: ScheduledSession, lesson: LocalizedText) {
      self.cohort = cohort
      self.session = session
      self.lesson = lesson
    }
  }

  /// Something that waits for the caller.
  package struct Duty: Codable, Sendable, Hashable {
    package let kind: Kind
    /// A login, an item, a role-play's id.
    package let about: String
    package let due: Day?
    package let count: Int

    package init(kind: Kind, about: String, due: Day?, count: Int) {
      self.kind = kind
      self.about = about
      self.due = due
      self.count = count
    }
  }

  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Short answers wait for a mark.
    case marking
    /// A role-play lacks a score.
    case rolePlay = "role-play"
    /// A probation review is due or overdue.
    case review
    /// A probation has run out and waits for a decision.
    case decision
  }
}
