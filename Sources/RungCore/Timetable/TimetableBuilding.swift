extension Cohort {
  /// In minutes: a session that cannot begin where it might is tried a quarter of an hour later, and so on.
  private static let step = 15

  /// Puts a track's sessions onto working days: one training day a working day from the cohort's start, sessions
  /// in the track's order, each right after the one before or the fewest quarters of an hour later at which it
  /// fits into the working hours and a fitting room and a trainer are free.
  /// Among free trainers the one with the fewest minutes so far teaches; ties go by id.
  /// - Parameter bookings: What other cohorts have taken.
  /// - Throws: `Refusal(.timetableInfeasible)` naming the first session that found no place, and its day.
  package func timetable(
    of track: Track, calendar: WorkCalendar, venue: Venue, bookings: [Booking]
  ) throws(Refusal) -> [ScheduledSession] {
    var sessions: [ScheduledSession] = []
    var taken = bookings
    var minutes = [Int](repeating: 0, count: trainers.count)
    var next = starts
    for trainingDay in track.days {
      guard let day = calendar.firstWorkday(from: next) else {
        throw Refusal(
          .timetableInfeasible, ["day": .day(next), "session": .text(String(trainingDay.number))])
      }
      var earliest = calendar.hours.first?.from ?? TimeOfDay(minutes: 0)
      let booked = taken.filter { $0.day == day }
      var today: [Booking] = booked
      for planned in trainingDay.sessions {
        guard
          let slot = slot(
            for: planned, from: earliest, calendar: calendar, venue: venue, taken: today, minutes: minutes)
        else { throw Refusal(.timetableInfeasible, ["day": .day(day), "session": .text(planned.id.text)]) }
        let booking = Booking(
          day: day, from: slot.from, to: slot.to, room: slot.room, trainer: trainers[slot.trainer])
        today.append(booking)
        taken.append(booking)
        minutes[slot.trainer] += planned.minutes
        sessions.append(
          ScheduledSession(
            session: planned.id, lesson: planned.lesson, day: day, from: slot.from, to: slot.to,
            room: slot.room,
            trainer: trainers[slot.trainer]))
        earliest = slot.to
      }
      next = day.adding(days: 1)
    }
    return sessions
  }

  private func slot(
    for planned: Track.PlannedSession, from earliest: TimeOfDay, calendar: WorkCalendar, venue: Venue,
    taken: [Booking], minutes: [Int]
  ) -> (from: TimeOfDay, to: TimeOfDay, room: ID<Room>, trainer: Int)? {
    for hours in calendar.hours {
      var from = max(earliest, hours.from)
      while from.minutes + planned.minutes <= hours.to.minutes {
        let to = TimeOfDay(minutes: from.minutes + planned.minutes)
        let clashes = taken.filter { $0.from < to && from < $0.to }
        let room = venue.rooms.first { room in
          room.kind == planned.room && room.capacity >= trainees.count
            && !clashes.contains { $0.room == room.id }
        }
        let trainer = trainers.indices
          .filter { index in !clashes.contains { $0.trainer == trainers[index] } }
          .min { (minutes[$0], trainers[$0]) < (minutes[$1], trainers[$1]) }
        if let room, let trainer { return (from, to, room.id, trainer) }
        from = TimeOfDay(minutes: from.minutes + Cohort.step)
      }
    }
    return nil
  }
}
