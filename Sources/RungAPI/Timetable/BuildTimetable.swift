package import RungCore

/// Puts a cohort's sessions onto working days, with rooms and trainers, nobody and nothing in two places.
package struct BuildTimetable: Request {
  package static let route = Route(
    "timetable.build", .write, needs: .anyOf([.trainer, .admin]),
    refuses: [.cohortUnknown, .contentUnknown, .timetableBuilt, .timetableInfeasible])

  package let cohort: ID<Cohort>

  package init(cohort: ID<Cohort>) {
    self.cohort = cohort
  }

  package typealias Reply = TimetableReply
}

/// A cohort's sessions.
package struct TimetableReply: Codable, Sendable, Hashable {
  package let cohort: ID<Cohort>
  package let sessions: [ScheduledSession]
  /// The trainers.
  package let people: [Person]
  package let lessons: [LessonTitle]
  /// Whether the public holidays of all its days have been announced.
  package let isAnnounced: Bool

  package init(
    cohort: ID<Cohort>, sessions: [ScheduledSession], people: [Person], lessons: [LessonTitle],
    isAnnounced: Bool
  ) {
    self.cohort = cohort
    self.sessions = sessions
    self.people = people
    self.lessons = lessons
    self.isAnnounced = isAnnounced
  }
}

/// What a lesson is called.
package struct LessonTitle: Codable, Sendable, Hashable {
  package let lesson: ID<Lesson>
  package let title: LocalizedText

  package init(lesson: ID<Lesson>, title: LocalizedText) {
    self.lesson = lesson
    self.title = title
  }
}
