/// A group that goes through a track together.
package struct Cohort: Hashable, Sendable, Codable {
  package let id: ID<Cohort>
  package let title: String
  package let track: ID<Track>
  package let starts: Day
  package let trainers: [ID<Person>]
  package let trainees: [ID<Person>]

  package init(
    id: ID<Cohort>, title: String, track: ID<Track>, starts: Day, trainers: [ID<Person>],
    trainees: [ID<Person>]
  ) {
    self.id = id
    self.title = title
    self.track = track
    self.starts = starts
    self.trainers = trainers
    self.trainees = trainees
  }
}

/// A session of a cohort, with its day, hours, room and trainer.
package struct ScheduledSession: Hashable, Sendable, Codable {
  package let session: ID<Track.PlannedSession>
  package let lesson: ID<Lesson>
  package let day: Day
  package let from: TimeOfDay
  package let to: TimeOfDay
  package let room: ID<Room>
  package let trainer: ID<Person>

  package init(
    session: ID<Track.PlannedSession>, lesson: ID<Lesson>, day: Day, from: TimeOfDay, to: TimeOfDay,
    room: ID<Room>, trainer: ID<Person>
  ) {
    self.session = session
    self.lesson = lesson
    self.day = day
    self.from = from
    self.to = to
    self.room = room
    self.trainer = trainer
  }
}

/// When a room or a trainer is taken by another cohort.
package struct Booking: Hashable, Sendable {
  package let day: Day
  package let from: TimeOfDay
  package let to: TimeOfDay
  package let room: ID<Room>
  package let trainer: ID<Person>

  package init(day: Day, from: TimeOfDay, to: TimeOfDay, room: ID<Room>, trainer: ID<Person>) {
    self.day = day
    self.from = from
    self.to = to
    self.room = room
    self.trainer = trainer
  }
}
