import RungAPI
import RungCore
import RungStore

extension CreateCohort: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard !trainers.isEmpty else {
      throw Refusal(.inputInvalid, ["field": .text("trainers"), "value": .text("")])
    }
    let library = context.library
    return try await context.write { change in
      guard try change.reader.cohort(cohort) == nil else {
        throw Refusal(.cohortTaken, ["cohort": .text(cohort.text)])
      }
      try library.refuseRetired(.track, track.text, change.reader)
      _ = try library.track(track, change.reader)
      let teachers = try trainers.map { login in
        let person = try change.reader.known(login)
        guard person.roles.contains(.trainer) else {
          throw Refusal(.inputInvalid, ["field": .text("trainer"), "value": .text(login)])
        }
        return person.id
      }
      let founded = Cohort(
        id: cohort, title: title, track: track, starts: starts, trainers: teachers, trainees: [])
      try change.addCohort(founded)
      return Reply(cohort: founded)
    }
  }
}

extension EnrolTrainees: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.write { change in
      let known = try change.reader.known(cohort)
      var added: [ID<Person>] = []
      for login in trainees {
        let person = try change.reader.known(login)
        guard person.roles.contains(.trainee) else {
          throw Refusal(.inputInvalid, ["field": .text("trainee"), "value": .text(login)])
        }
        guard !known.trainees.contains(person.id), !added.contains(person.id) else { continue }
        try change.enrol(person.id, in: cohort)
        added.append(person.id)
      }
      return Reply(cohort: try change.reader.known(cohort), added: added.count)
    }
  }
}

extension ShowCohort: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let known = try reader.known(cohort)
      return Reply(cohort: known, people: try (known.trainers + known.trainees).map { try reader.known($0) })
    }
  }
}
