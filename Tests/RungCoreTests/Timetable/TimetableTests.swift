import RungCore
import Testing

@Suite("Timetables")
struct TimetableTests {
  private static let rooms = [
    Room(id: "room.1", title: words("One"), kind: .classroom, capacity: 20),
    Room(id: "room.2", title: words("Two"), kind: .classroom, capacity: 8),
    Room(id: "booth.1", title: words("Booth"), kind: .booth, capacity: 20),
  ]
  private static let venue = Venue(id: "venue", title: words("Venue"), rooms: rooms)

  private func track(_ days: [[(minutes: Int, room: Room.Kind)]]) -> Track {
    Track(
      id: "track", title: words("Track"), tier: .newcomer, calendar: "calendar", venue: "venue", requires: [],
      phases: [
        Track.Phase(
          id: "phase", title: words("Phase"),
          days: days.enumerated().map { day, sessions in
            Track.TrainingDay(
              number: day + 1,
              sessions: sessions.enumerated().map { number, session in
                Track.PlannedSession(
                  id: ID("session.\(day + 1).\(number + 1)"), lesson: ID("lesson.\(day + 1).\(number + 1)"),
                  minutes: session.minutes, room: session.room)
              }, quiz: nil)
          })
      ])
  }

  private func cohort(
    starts: String, trainers: [ID<Person>] = ["trainer.a", "trainer.b"], trainees: Int = 6,
    id: ID<Cohort> = "c"
  ) throws -> Cohort {
    Cohort(
      id: id, title: "Cohort", track: "track", starts: try day(starts), trainers: trainers,
      trainees: (0..<trainees).map { ID("trainee.\($0)") })
  }

  @Test("a small track is laid out by hand's reckoning, around a holiday and a swapped Saturday")
  func golden() throws {
    let sessions = try cohort(starts: "2026-02-13").timetable(
      of: track([
        [(90, .classroom), (100, .classroom)], [(180, .booth), (60, .classroom)], [(30, .classroom)],
      ]), calendar: SampleCalendar.make(), venue: Self.venue, bookings: [])
    let lines = sessions.map { "\($0.session) \($0.day) \($0.from)–\($0.to) \($0.room) \($0.trainer)" }
    // 100 minutes do not fit between 10:30 and 12:00, so they wait for the afternoon.
    #expect(
      lines == [
        "session.1.1 2026-02-13 09:00–10:30 room.1 trainer.a",
        "session.1.2 2026-02-13 13:00–14:40 room.1 trainer.b",
        "session.2.1 2026-02-14 09:00–12:00 booth.1 trainer.a",
        "session.2.2 2026-02-14 13:00–14:00 room.1 trainer.b",
        "session.3.1 2026-02-23 09:00–09:30 room.1 trainer.b",
      ])
    #expect(sessions.map(\.lesson) == ["lesson.1.1", "lesson.1.2", "lesson.2.1", "lesson.2.2", "lesson.3.1"])
  }

  @Test("several cohorts never share a room or a trainer at one time, over 1,000 seeds")
  func noDoubleBooking() throws {
    let calendar = try SampleCalendar.make()
    var built = 0
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      var bookings: [Booking] = []
      for number in 0..<3 {
        let track = track(
          (0..<(1 + random.draw(below: 4))).map { _ in
            (0..<(1 + random.draw(below: 4))).map { _ in
              (
                [30, 45, 50, 90, 100, 120][random.draw(below: 6)],
                random.draw(below: 4) == 0 ? .booth : .classroom
              )
            }
          })
        let people = (0..<(1 + random.draw(below: 3))).map { _ in
          ID<Person>("trainer.\(random.draw(below: 4))")
        }
        let cohort = Cohort(
          id: ID("cohort.\(number)"), title: "Cohort", track: "track",
          starts: try day("2026-02-11").adding(days: random.draw(below: 4)),
          trainers: people.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
          trainees: (0..<(1 + random.draw(below: 20))).map { ID("trainee.\($0)") })
        do {
          let sessions = try cohort.timetable(
            of: track, calendar: calendar, venue: Self.venue, bookings: bookings)
          check(sessions, cohort, track, calendar, seed)
          bookings += sessions.map {
            Booking(day: $0.day, from: $0.from, to: $0.to, room: $0.room, trainer: $0.trainer)
          }
          built += 1
        } catch {
          #expect(error.code == .timetableInfeasible)
        }
      }
      checkApart(bookings, seed)
    }
    #expect(built > 2000)
  }

  private func check(
    _ sessions: [ScheduledSession], _ cohort: Cohort, _ track: Track, _ calendar: WorkCalendar, _ seed: UInt64
  ) {
    let planned = track.days.flatMap(\.sessions)
    #expect(sessions.map(\.session) == planned.map(\.id), "seed \(seed)")
    for (session, plan) in zip(sessions, planned) {
      let room = Self.rooms.first { $0.id == session.room }
      let fits =
        room?.kind == plan.room && (room?.capacity ?? 0) >= cohort.trainees.count
        && session.to.minutes - session.from.minutes == plan.minutes
        && calendar.hours.contains { $0.from <= session.from && session.to <= $0.to }
        && calendar.isWorkday(session.day) && cohort.trainers.contains(session.trainer)
      if !fits { Issue.record("seed \(seed): \(session)") }
    }
    // One training day a working day, the first ones there are.
    var next = cohort.starts
    for (number, trainingDay) in track.days.enumerated() {
      let days = zip(sessions, planned).filter { pair in trainingDay.sessions.contains { $0.id == pair.1.id }
      }
      let expected = calendar.firstWorkday(from: next)
      #expect(days.allSatisfy { $0.0.day == expected }, "seed \(seed), day \(number + 1)")
      next = (expected ?? next).adding(days: 1)
    }
    for (one, other) in zip(sessions, sessions.dropFirst()) {
      #expect(one.day < other.day || one.to <= other.from, "seed \(seed)")
    }
  }

  private func checkApart(_ bookings: [Booking], _ seed: UInt64) {
    for (place, one) in bookings.enumerated() {
      for other in bookings[(place + 1)...]
      where one.day == other.day && one.from < other.to && other.from < one.to {
        #expect(one.room != other.room && one.trainer != other.trainer, "seed \(seed): \(one) and \(other)")
      }
    }
  }

  @Test("what finds no place is named with its day")
  func infeasible() throws {
    let calendar = try SampleCalendar.make()
    let one = track([[(60, .classroom)], [(60, .classroom), (60, .floor)]])
    let taken = Self.rooms.map {
      Booking(
        day: Day(number: 20_514), from: TimeOfDay(minutes: 0), to: TimeOfDay(minutes: 1439), room: $0.id,
        trainer: "someone")
    }
    let noDays = WorkCalendar(id: "c", title: words("c"), workdays: [], hours: calendar.hours, years: [])
    let cases: [(Cohort, Track, WorkCalendar, [Booking], String, String)] = [
      // The second day's floor session: no such room.
      (try cohort(starts: "2026-03-02"), one, calendar, [], "session.2.2", "2026-03-03"),
      // Nobody teaches.
      (try cohort(starts: "2026-03-02", trainers: []), one, calendar, [], "session.1.1", "2026-03-02"),
      // Too many for any room.
      (try cohort(starts: "2026-03-02", trainees: 21), one, calendar, [], "session.1.1", "2026-03-02"),
      // Longer than any stretch of working hours.
      (
        try cohort(starts: "2026-03-02"), track([[(301, .classroom)]]), calendar, [], "session.1.1",
        "2026-03-02"
      ),
      // Every room taken all day.
      (try cohort(starts: "2026-03-02"), one, calendar, taken, "session.1.1", "2026-03-02"),
      // No working day at all.
      (try cohort(starts: "2026-03-02"), one, noDays, [], "1", "2026-03-02"),
    ]
    for (cohort, track, calendar, bookings, session, on) in cases {
      let refused = refusal { () throws(Refusal) in
        _ = try cohort.timetable(of: track, calendar: calendar, venue: Self.venue, bookings: bookings)
      }
      #expect(
        try refused == Refusal(.timetableInfeasible, ["day": .day(day(on)), "session": .text(session)]))
    }
  }

  @Test("a booked trainer is passed over; a booked room sends the session next door or later")
  func aroundBookings() throws {
    let calendar = try SampleCalendar.make()
    let monday = try day("2026-03-02")
    let nine = TimeOfDay(minutes: 540)
    let ten = TimeOfDay(minutes: 600)
    let booking = Booking(day: monday, from: nine, to: ten, room: "room.1", trainer: "trainer.a")
    let track = track([[(60, .classroom)]])
    let next = try cohort(starts: "2026-03-02").timetable(
      of: track, calendar: calendar, venue: Self.venue, bookings: [booking])
    #expect(next.map(\.room) == ["room.2"])
    #expect(next.map(\.trainer) == ["trainer.b"])
    #expect(next.map(\.from) == [nine])
    // Twelve do not fit next door: they wait until ten, when trainer.a is free again.
    let later = try cohort(starts: "2026-03-02", trainees: 12).timetable(
      of: track, calendar: calendar, venue: Self.venue, bookings: [booking])
    #expect(later.map(\.room) == ["room.1"])
    #expect(later.map(\.trainer) == ["trainer.a"])
    #expect(later.map(\.from) == [ten])
    let another = Booking(
      day: monday.adding(days: 1), from: nine, to: ten, room: "room.1", trainer: "trainer.a")
    let free = try cohort(starts: "2026-03-02").timetable(
      of: track, calendar: calendar, venue: Self.venue, bookings: [another])
    #expect(free.map(\.room) == ["room.1"], "another day's booking is no obstacle")
  }

  @Test("trainers share the minutes: nobody is ahead by more than the longest session")
  func fairLoad() throws {
    let track = track((0..<8).map { _ in [(90, .classroom), (60, .classroom), (45, .classroom)] })
    let sessions = try cohort(starts: "2026-03-02", trainers: ["t.1", "t.2", "t.3"]).timetable(
      of: track, calendar: SampleCalendar.make(), venue: Self.venue, bookings: [])
    var minutes: [ID<Person>: Int] = [:]
    for session in sessions {
      minutes[session.trainer, default: 0] += session.to.minutes - session.from.minutes
    }
    #expect(minutes.count == 3)
    #expect((minutes.values.max() ?? 0) - (minutes.values.min() ?? 0) <= 90)
  }
}
