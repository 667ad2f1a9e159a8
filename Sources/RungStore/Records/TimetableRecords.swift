package import RungCore

extension Change {
  package func addCohort(_ cohort: Cohort) throws {
    try insert(.cohort, [.id(cohort.id), .text(cohort.title), .id(cohort.track), .day(cohort.starts)])
    for trainer in cohort.trainers { try insert(.cohortTrainer, [.id(cohort.id), .id(trainer)]) }
    for trainee in cohort.trainees { try enrol(trainee, in: cohort.id) }
  }

  package func enrol(_ person: ID<Person>, in cohort: ID<Cohort>) throws {
    try insert(.enrolment, [.id(cohort), .id(person)])
  }

  package func addSession(_ session: ScheduledSession, of cohort: ID<Cohort>) throws {
    try insert(
      .scheduledSession,
      [
        .id(cohort), .id(session.session), .id(session.lesson),
        .int(session.to.minutes - session.from.minutes),
        .day(session.day), .int(session.from.minutes), .int(session.to.minutes), .id(session.room),
        .id(session.trainer),
      ])
  }

  package func recordAttendance(
    _ presence: Presence, of person: ID<Person>, at session: ID<Track.PlannedSession>, cohort: ID<Cohort>,
    reason: String
  ) throws {
    try insert(
      .attendance, [.id(cohort), .id(session), .id(person), .text(presence.rawValue), .text(reason)])
  }
}

extension Change {
  /// Records that a person went through a lesson again.
  package func recordRelearning(
    of lesson: ID<Lesson>, by person: ID<Person>, on day: Day, remark: String
  ) throws {
    try insert(.relearning, [.id(person), .id(lesson), .day(day), .text(remark)])
  }
}
