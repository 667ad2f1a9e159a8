import RungCore
import RungStore
import Testing

private let spring = Cohort(
  id: "cohort-spring", title: "Spring 春", track: "track.onboarding", starts: monday,
  trainers: [tom.id, mei.id],
  trainees: [ben.id, ana.id])
private let autumn = Cohort(
  id: "cohort-autumn", title: "Autumn", track: "track.advanced", starts: monday.adding(days: 180),
  trainers: [],
  trainees: [ana.id])
private let sessions = [
  session("first", on: monday, from: 540, minutes: 90),
  session("second", on: monday, from: 780, minutes: 60, room: "room-2", trainer: mei),
  session("third", on: monday.adding(days: 1), from: 540, minutes: 30),
]

@Suite("Cohorts, their sessions and attendance")
struct TimetableTests {
  private func begin() async throws -> TestStore {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      try change.addCohort(spring)
      try change.addCohort(autumn)
      for session in sessions.reversed() { try change.addSession(session, of: spring.id) }
      try change.addSession(sessions[0], of: autumn.id)
    }
    return store
  }

  private func record(
    _ store: TestStore, _ presence: Presence, _ person: Person, _ session: ID<Track.PlannedSession>
  ) async throws {
    try await store.write(by: tom.id) {
      try $0.recordAttendance(presence, of: person.id, at: session, cohort: spring.id, reason: "seen")
    }
  }

  @Test("a cohort is read back with its trainers and trainees in their order")
  func cohorts() async throws {
    let store = try await begin()
    #expect(try await store.read { try $0.cohort(spring.id) } == spring)
    #expect(try await store.read { try $0.cohorts() } == [spring, autumn])
    #expect(try await store.read { try $0.cohort("cohort-none") } == nil)
    try await store.write { try $0.enrol(cai.id, in: spring.id) }
    #expect(
      try await store.read { try $0.cohort(spring.id)?.trainees } == [ben.id, ana.id, cai.id])
  }

  @Test("nobody is enrolled twice, and no session is scheduled twice")
  func once() async throws {
    let store = try await begin()
    await #expect(throws: Refusal.self) {
      try await store.write { try $0.enrol(ana.id, in: spring.id) }
    }
    await #expect(throws: Refusal.self) {
      try await store.write { try $0.addSession(sessions[0], of: spring.id) }
    }
  }

  @Test("a cohort's sessions come by day and hour")
  func timetable() async throws {
    let store = try await begin()
    #expect(try await store.read { try $0.sessions(of: spring.id) } == sessions)
    #expect(try await store.read { try $0.sessions(of: "cohort-none") } == [])
  }

  @Test("bookings of all cohorts from a day on come by day and hour")
  func bookings() async throws {
    let store = try await begin()
    let booked = [sessions[0], sessions[0], sessions[1], sessions[2]].map {
      Booking(day: $0.day, from: $0.from, to: $0.to, room: $0.room, trainer: $0.trainer)
    }
    #expect(try await store.read { try $0.bookings(from: monday) } == booked)
    #expect(try await store.read { try $0.bookings(from: monday.adding(days: 1)) } == [booked[3]])
    #expect(try await store.read { try $0.bookings(from: monday.adding(days: 2)) } == [])
  }

  @Test("a person's day holds what they attend and what they teach")
  func today() async throws {
    let store = try await begin()
    func day(_ person: Person, _ day: Day) async throws -> [[String]] {
      try await store.read {
        try $0.sessions(on: day, for: person.id).map { [$0.cohort.text, $0.session.session.text] }
      }
    }
    #expect(try await day(ben, monday) == [["cohort-spring", "first"], ["cohort-spring", "second"]])
    #expect(
      try await day(ana, monday) == [
        ["cohort-autumn", "first"], ["cohort-spring", "first"], ["cohort-spring", "second"],
      ])
    #expect(try await day(mei, monday) == [["cohort-spring", "second"]])
    #expect(try await day(cai, monday) == [])
    #expect(try await day(ben, monday.adding(days: 1)) == [["cohort-spring", "third"]])
  }

  @Test("the latest record of a presence is the one that counts")
  func latestWins() async throws {
    let store = try await begin()
    try await record(store, .absent, ana, "first")
    try await record(store, .present, ben, "first")
    try await record(store, .leave, ana, "second")
    try await record(store, .madeUp, ana, "first")
    let found = try await store.read {
      try $0.attendance(of: spring.id).map { [$0.session.text, $0.person.text, $0.presence.rawValue] }
    }
    #expect(
      found == [
        ["first", ana.id.text, "made-up"], ["first", ben.id.text, "present"],
        ["second", ana.id.text, "leave"],
      ])
    #expect(try await store.read { try $0.attendance(of: autumn.id).isEmpty })
  }

  private func attended(_ cohort: Cohort, _ attended: Int, of planned: Int) -> CohortAttendance {
    CohortAttendance(
      cohort: cohort.id, starts: cohort.starts,
      record: AttendanceRecord(attended: attended, planned: planned))
  }

  @Test("minutes attended are summed over all sessions planned, for each cohort of a track by itself")
  func minutes() async throws {
    let store = try await begin()
    func minutes(_ person: Person) async throws -> [ID<Track>: [CohortAttendance]] {
      try await store.read { try $0.attendance(of: person.id) }
    }
    #expect(try await minutes(ben) == ["track.onboarding": [attended(spring, 0, of: 180)]])
    try await record(store, .present, ana, "first")
    try await record(store, .absent, ana, "second")
    try await record(store, .late, ana, "third")
    #expect(
      try await minutes(ana) == [
        "track.onboarding": [attended(spring, 120, of: 180)],
        "track.advanced": [attended(autumn, 0, of: 90)],
      ])
    try await record(store, .madeUp, ana, "second")
    try await record(store, .leave, ana, "third")
    #expect(try await minutes(ana)["track.onboarding"] == [attended(spring, 150, of: 180)])
    #expect(try await minutes(cai) == [:])
    let (again, unplanned) = (
      cohort("cohort-again", starting: spring.starts.adding(days: -60)),
      cohort("cohort-unplanned", starting: spring.starts)
    )
    try await store.write { change in
      for cohort in [again, unplanned] { try change.addCohort(cohort) }
      for session in sessions { try change.addSession(session, of: again.id) }
    }
    #expect(
      try await minutes(ana)["track.onboarding"] == [
        attended(spring, 150, of: 180), attended(again, 0, of: 180),
      ])
  }

  /// Ana's, on the same track as in spring.
  private func cohort(_ id: ID<Cohort>, starting starts: Day) -> Cohort {
    Cohort(id: id, title: "Again", track: spring.track, starts: starts, trainers: [], trainees: [ana.id])
  }

  @Test("presence is recorded at sessions that are scheduled, and at no others")
  func scheduledOnly() async throws {
    let store = try await begin()
    await #expect(throws: Refusal.self) { try await record(store, .present, ana, "fourth") }
  }
}
