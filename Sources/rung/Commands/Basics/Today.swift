import ArgumentParser
import RungAPI
import RungCore

struct Today: RequestCommand {
  static let configuration = CommandConfiguration(abstract: words("command.today"))
  @OptionGroup var globals: GlobalOptions

  func request(at desk: Desk) -> ShowToday { ShowToday() }

  func show(_ reply: ShowToday.Reply, on page: inout Page) {
    page.heading(
      words(
        reply.isWorkday ? "today.workday" : "today.day-off",
        ["name": .text(reply.person.name), "day": .day(reply.day)]))
    if reply.sessions.isEmpty, reply.exams.isEmpty, reply.duties.isEmpty { page.line(words("today.nothing")) }
    for entry in reply.sessions {
      page.line(
        "  \(entry.session.from)–\(entry.session.to)  \(entry.lesson.text(words.language))  \(entry.session.room)"
      )
    }
    for exam in reply.exams {
      page.line(
        words(
          exam.open == nil ? "today.exam" : "today.exam-open",
          ["title": .wording(exam.title), "exam": .text(exam.exam.text)]))
    }
    for duty in reply.duties {
      var details: [String: Detail] = ["about": .text(duty.about), "count": .number(duty.count)]
      if let due = duty.due { details["due"] = .day(due) }
      page.line(words("duty.\(duty.kind.rawValue)", details))
    }
  }
}
