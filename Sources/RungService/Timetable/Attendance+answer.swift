import RungAPI
import RungCore
import RungStore

extension RecordAttendance: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let today = context.today
    return try await context.write(reason: reason) { change in
      let known = try change.reader.known(cohort)
      guard let scheduled = try change.reader.sessions(of: cohort).first(where: { $0.session == session })
      else {
        throw Refusal(.sessionUnknown, ["cohort": .text(cohort.text), "session": .text(session.text)])
      }
      for entry in presences {
        let person = try change.reader.known(entry.login)
        guard known.trainees.contains(person.id) else {
          throw Refusal(.inputInvalid, ["field": .text("trainee"), "value": .text(entry.login)])
        }
        // Leave is asked for beforehand; who was there is known only on the day.
        guard entry.presence == .leave || scheduled.day <= today else {
          throw Refusal(.sessionAhead, ["session": .text(session.text), "day": .day(scheduled.day)])
        }
        try change.recordAttendance(
          entry.presence, of: person.id, at: session, cohort: cohort, reason: reason)
      }
      return Reply(recorded: presences.count)
    }
  }
}

extension ReportAttendance: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let known = try reader.known(cohort)
      return Reply(
        rows: try known.trainees.map { trainee in
          let record = try reader.attendance(of: trainee)[known.track]?.first { $0.cohort == cohort }?.record
          return Row(
            person: try reader.known(trainee), attended: record?.attended ?? 0, planned: record?.planned ?? 0,
            percent: record?.percent ?? .zero)
        })
    }
  }
}
