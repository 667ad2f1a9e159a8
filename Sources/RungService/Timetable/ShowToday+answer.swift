import RungAPI
import RungCore
import RungStore

extension ShowToday: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    let today = context.today
    return try await context.read { reader in
      let lessons = try context.library.lessons(reader)
      let sessions = try reader.sessions(on: today, for: me.id).map { cohort, session in
        Session(
          cohort: cohort, session: session,
          lesson: lessons[session.lesson]?.title ?? LocalizedText([.english: session.lesson.text]))
      }
      let exams = me.roles.contains(.trainee) ? try reader.examsToSit(me.id, context) : []
      var duties: [Duty] = []
      if me.roles.contains(.trainer) {
        duties += try reader.markingQueue().map {
          Duty(kind: .marking, about: $0.item, due: nil, count: $0.waiting)
        }
        duties += try reader.openRolePlays().map {
          Duty(
            kind: .rolePlay, about: $0.rolePlay.id.text, due: nil, count: $0.scenarios.count - $0.scores.count
          )
        }
      }
      duties += try reader.probationDuties(of: me, on: today)
      return Reply(
        person: me, day: today, isWorkday: try reader.isWorkday(today, context.library), sessions: sessions,
        exams: exams, duties: duties)
    }
  }
}

extension Reader {
  /// The exams that a trainee has open, and those still to be sat that the tracks of their cohorts lead to.
  fileprivate func examsToSit(_ person: ID<Person>, _ context: Context) throws -> [ExamSummary] {
    let tracks = try cohorts().filter { $0.trainees.contains(person) }.map {
      try context.library.track($0.track, self)
    }
    let certifications = try contentVersions(.certification).map {
      try context.library.certification(ID($0.version.id), self).0
    }
    let ledTo = RungCore.exams(of: tracks, certifications)
    return try exams(for: person, context).filter {
      $0.open != nil || ($0.sittings == 0 && !$0.isPractical && ledTo.contains($0.exam))
    }
  }

  /// Whether any calendar in use works on `day`; where there is none, Monday to Friday.
  fileprivate func isWorkday(_ day: Day, _ library: Library) throws -> Bool {
    let calendars = try contentVersions(.calendar, retired: true).map {
      try library.calendar(ID($0.version.id), self)
    }
    guard !calendars.isEmpty else { return ![.saturday, .sunday].contains(day.weekday) }
    return calendars.contains { $0.isWorkday(day) }
  }

  /// Reviews that are due for the newcomers of a mentor, and probations that wait for HR's decision.
  fileprivate func probationDuties(of person: Person, on today: Day) throws -> [ShowToday.Duty] {
    let newcomers = Set(try newcomers(of: person.id))
    var duties: [ShowToday.Duty] = []
    for stored in try openProbations() {
      let login = try known(stored.probation.person).login
      if newcomers.contains(stored.probation.person) {
        let due = stored.planned.filter { planned in
          planned.due <= today
            && !stored.held.contains { $0.kind == planned.kind && $0.number == planned.number }
        }
        if let first = due.first {
          duties.append(ShowToday.Duty(kind: .review, about: login, due: first.due, count: due.count))
        }
      }
      if person.roles.contains(.hr), stored.ends <= today {
        duties.append(ShowToday.Duty(kind: .decision, about: login, due: stored.ends, count: 1))
      }
    }
    return duties
  }
}
