import ArgumentParser
import Foundation
import RungAPI
import RungCore

extension ExamCommands {
  /// The invigilator's table: once, or anew every few seconds until it is stopped.
  struct Monitor: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.monitor"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("monitor-every")) var every: Int?

    func validate() throws {
      guard every.map({ (1...3600).contains($0) }) ?? true else {
        throw ValidationError(words("monitor.every"))
      }
    }

    func carryOut(at desk: Desk) async throws {
      try await desk.withGateway { gateway in
        while true {
          let reply = try await gateway.send(MonitorExam(exam: exam))
          if globals.json {
            try desk.printJSON(reply, to: MonitorExam.self)
          } else {
            // A terminal shows one table in one place; elsewhere each is printed below the last.
            if every != nil, isatty(STDOUT_FILENO) == 1 { print("\u{1B}[H\u{1B}[2J", terminator: "") }
            var page = Page()
            page.monitor(reply)
            desk.print(page)
          }
          // Nobody is told anything more by a table that is not taken.
          guard let every, flushOutput() else { return }
          try await Task.sleep(for: .seconds(every))
        }
      }
    }
  }
}

extension Page {
  mutating func monitor(_ reply: MonitorExam.Reply) {
    heading(reply.title.text(words.language) + " · " + words.written(.instant(reply.now)))
    guard !reply.candidates.isEmpty else { return line(words("monitor.none")) }
    var table = Table([
      Table.Column(words("column.login")), Table.Column(words("column.name")),
      Table.Column(words("column.state")), Table.Column(words("column.answered"), isNumeric: true),
      Table.Column(words("column.at-question"), isNumeric: true),
      Table.Column(words("column.left"), isNumeric: true),
      Table.Column(words("column.last-seen"), isNumeric: true),
      Table.Column(words("column.disconnects"), isNumeric: true),
      Table.Column(words("column.window-left"), isNumeric: true),
    ])
    for candidate in reply.candidates {
      let isOpen = candidate.state == .started
      table.add([
        candidate.login, candidate.name,
        words(state(of: candidate)),
        "\(candidate.answered)/\(candidate.questions)",
        isOpen ? candidate.place.map { String($0 + 1) } ?? "" : "",
        isOpen ? minutes(candidate.deadline.seconds(since: reply.now)) : "",
        isOpen ? minutes(reply.now.seconds(since: candidate.lastSeen)) : "", String(candidate.disconnects),
        String(candidate.focusLosses),
      ])
    }
    add(table)
  }

  private func state(of candidate: MonitorExam.Candidate) -> String {
    if candidate.isExpired { return "attempt-state.expired" }
    return candidate.isAway && candidate.state == .started
      ? "attempt-state.away" : "attempt-state.\(candidate.state.rawValue)"
  }

  /// Minutes and seconds, as `93:05`.
  private func minutes(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
  }
}
