import RungAPI
import RungCore
import RungStore

extension AssignMentor: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.write { change in
      let mentor = try change.reader.known(mentor)
      let newcomer = try change.reader.known(newcomer)
      guard mentor.roles.contains(.mentor), mentor.id != newcomer.id else {
        throw Refusal(.inputInvalid, ["field": .text("mentor"), "value": .text(mentor.login)])
      }
      let mentorship = Mentorship(mentor: mentor.id, newcomer: newcomer.id, since: context.today)
      try change.assignMentor(mentorship)
      return Reply(mentorship: mentorship)
    }
  }
}

extension LogMentoring: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.inputInvalid, ["field": .text("text"), "value": .text(text)])
    }
    return try await context.write { change in
      let newcomer = try change.reader.known(newcomer)
      guard try change.reader.mentorship(of: newcomer.id)?.mentor == me.id else {
        throw Refusal(.recordOfAnother)
      }
      try change.logMentoring(
        MentorLogEntry(day: context.today, mentor: me.id, text: text), newcomer: newcomer.id)
      return Reply(entries: try change.reader.mentorLog(of: newcomer.id))
    }
  }
}
