import RungAPI
import RungCore
import RungStore

extension BuildTimetable: Answerable {
  func answer(_ context: Context) async throws -> TimetableReply {
    let library = context.library
    return try await context.write { change in
      let reader = change.reader
      let known = try reader.known(cohort)
      guard try reader.sessions(of: cohort).isEmpty else {
        throw Refusal(.timetableBuilt, ["cohort": .text(cohort.text)])
      }
      let track = try library.track(known.track, reader)
      let sessions = try known.timetable(
        of: track, calendar: try library.calendar(track.calendar, reader),
        venue: try library.venue(track.venue, reader), bookings: try reader.bookings(from: known.starts))
      for session in sessions { try change.addSession(session, of: cohort) }
      return try reader.timetable(of: known, library)
    }
  }
}

extension ShowTimetable: Answerable {
  func answer(_ context: Context) async throws -> TimetableReply {
    let me = try context.me()
    let library = context.library
    return try await context.read { reader in
      let known = try reader.known(cohort)
      let isStaff = me.roles.contains { $0 != .trainee }
      guard isStaff || known.trainees.contains(me.id) else { throw Refusal(.recordOfAnother) }
      return try reader.timetable(of: known, library)
    }
  }
}

extension Reader {
  fileprivate func timetable(of cohort: Cohort, _ library: Library) throws -> TimetableReply {
    let sessions = try sessions(of: cohort.id)
    guard !sessions.isEmpty else { throw Refusal(.timetableMissing, ["cohort": .text(cohort.id.text)]) }
    let lessons = try library.lessons(self)
    let calendar = try library.calendar(try library.track(cohort.track, self).calendar, self)
    return TimetableReply(
      cohort: cohort.id, sessions: sessions, people: try cohort.trainers.map { try known($0) },
      lessons: sessions.compactMap { session in
        lessons[session.lesson].map { LessonTitle(lesson: $0.id, title: $0.title) }
      },
      isAnnounced: sessions.allSatisfy { calendar.isAnnounced($0.day) })
  }
}
