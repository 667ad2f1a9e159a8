package import RungCore

extension Reader {
  package func cohorts() throws -> [Cohort] {
    try connection.rows("SELECT id FROM cohort ORDER BY fact") { try $0.text(0) }.compactMap {
      try cohort(ID($0))
    }
  }

  package func cohort(_ id: ID<Cohort>) throws -> Cohort? {
    let trainers: [ID<Person>] = try connection.rows(
      "SELECT person FROM cohort_trainer WHERE cohort = ? ORDER BY fact", [.id(id)]
    ) { try $0.id(0) }
    let trainees: [ID<Person>] = try connection.rows(
      "SELECT person FROM enrolment WHERE cohort = ? ORDER BY fact", [.id(id)]
    ) { try $0.id(0) }
    return try connection.first("SELECT title, track, starts FROM cohort WHERE id = ?", [.id(id)]) { row in
      Cohort(
        id: id, title: try row.text(0), track: try row.id(1), starts: try row.day(2), trainers: trainers,
        trainees: trainees)
    }
  }

  package func sessions(of cohort: ID<Cohort>) throws -> [ScheduledSession] {
    try connection.rows(
      """
      SELECT session, lesson, day, starts, ends, room, trainer FROM scheduled_session
      WHERE cohort = ? ORDER BY day, starts
      """, [.id(cohort)], scheduledSession)
  }

  /// What all cohorts have booked from `day` on.
  package func bookings(from day: Day) throws -> [Booking] {
    try connection.rows(
      "SELECT day, starts, ends, room, trainer FROM scheduled_session WHERE day >= ? ORDER BY day, starts",
      [.day(day)]
    ) { row in
      Booking(
        day: try row.day(0), from: TimeOfDay(minutes: try row.int(1)), to: TimeOfDay(minutes: try row.int(2)),
        room: try row.id(3), trainer: try row.id(4))
    }
  }

  /// Sessions on `day` that `person` attends or teaches, with their cohorts.
  package func sessions(
    on day: Day, for person: ID<Person>
  ) throws -> [(cohort: ID<Cohort>, session: ScheduledSession)] {
    try connection.rows(
      """
      SELECT session, lesson, day, starts, ends, room, trainer, cohort FROM scheduled_session
      WHERE day = ? AND (trainer = ? OR cohort IN (SELECT cohort FROM enrolment WHERE person = ?))
      ORDER BY starts, cohort
      """, [.day(day), .id(person), .id(person)]
    ) { (try $0.id(7), try scheduledSession($0)) }
  }

  /// The tracks of the cohorts that a person is enrolled in.
  package func tracks(of person: ID<Person>) throws -> Set<ID<Track>> {
    Set(
      try connection.rows(
        """
        SELECT DISTINCT cohort.track FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort
        WHERE enrolment.person = ?
        """, [.id(person)]
      ) { try $0.id(0) })
  }

  /// When a person last went through each lesson.
  package func learning(of person: ID<Person>) throws -> Learning {
    var attended: [ID<Lesson>: Day] = [:]
    try connection.forEach(
      """
      SELECT scheduled_session.lesson, scheduled_session.day, (
        SELECT presence FROM attendance
        WHERE attendance.person = enrolment.person AND attendance.cohort = scheduled_session.cohort
          AND attendance.session = scheduled_session.session
        ORDER BY attendance.fact DESC LIMIT 1)
      FROM enrolment JOIN scheduled_session ON scheduled_session.cohort = enrolment.cohort
      WHERE enrolment.person = ?
      """, [.id(person)]
    ) { row in
      guard try row.optionalText(2).flatMap(Presence.init(rawValue:))?.counts ?? false else { return }
      let lesson: ID<Lesson> = try row.id(0)
      let day = try row.day(1)
      attended[lesson] = max(attended[lesson] ?? day, day)
    }
    var relearned: [ID<Lesson>: Day] = [:]
    try connection.forEach(
      "SELECT lesson, max(day) FROM relearning WHERE person = ? GROUP BY lesson", [.id(person)]
    ) { relearned[try $0.id(0)] = try $0.day(1) }
    return Learning(attended: attended, relearned: relearned)
  }

  /// The latest record of each person's presence at each session of a cohort.
  package func attendance(
    of cohort: ID<Cohort>
  ) throws -> [(session: ID<Track.PlannedSession>, person: ID<Person>, presence: Presence)] {
    try connection.rows(
      """
      SELECT session, person, presence FROM attendance AS latest
      WHERE cohort = ? AND fact = (
        SELECT max(fact) FROM attendance
        WHERE person = latest.person AND cohort = latest.cohort AND session = latest.session)
      ORDER BY session, person
      """, [.id(cohort)]
    ) { (try $0.id(0), try $0.id(1), try $0.raw(2)) }
  }

  /// A person's attendance of each track, cohort by cohort. A cohort without scheduled sessions is left out.
  package func attendance(of person: ID<Person>) throws -> [ID<Track>: [CohortAttendance]] {
    var tracks: [ID<Track>: [CohortAttendance]] = [:]
    try connection.forEach(
      """
      SELECT cohort.track, cohort.id, cohort.starts, scheduled_session.minutes, (
        SELECT presence FROM attendance
        WHERE attendance.person = enrolment.person AND attendance.cohort = scheduled_session.cohort
          AND attendance.session = scheduled_session.session
        ORDER BY attendance.fact DESC LIMIT 1)
      FROM enrolment
      JOIN cohort ON cohort.id = enrolment.cohort
      JOIN scheduled_session ON scheduled_session.cohort = enrolment.cohort
      WHERE enrolment.person = ?
      ORDER BY cohort.fact
      """, [.id(person)]
    ) { row in
      let track: ID<Track> = try row.id(0)
      let cohort: ID<Cohort> = try row.id(1)
      let minutes = try row.int(3)
      let attended = try row.optionalText(4).flatMap(Presence.init(rawValue:))?.counts == true ? minutes : 0
      let before = tracks[track]?.last?.cohort == cohort ? tracks[track]?.removeLast().record : nil
      tracks[track, default: []].append(
        CohortAttendance(
          cohort: cohort, starts: try row.day(2),
          record: AttendanceRecord(
            attended: (before?.attended ?? 0) + attended, planned: (before?.planned ?? 0) + minutes)))
    }
    return tracks
  }
}

private func scheduledSession(_ row: any SQLRow) throws -> ScheduledSession {
  ScheduledSession(
    session: try row.id(0), lesson: try row.id(1), day: try row.day(2),
    from: TimeOfDay(minutes: try row.int(3)),
    to: TimeOfDay(minutes: try row.int(4)), room: try row.id(5), trainer: try row.id(6))
}
