/// The steps of a career in service. `all` is for what cuts across them.
package enum Tier: String, CaseIterable, Sendable, Codable {
  case newcomer, senior, supervisor, expert, all
}

/// What one audience goes through, day by day.
package struct Track: Hashable, Sendable {
  package let id: ID<Track>
  package let title: LocalizedText
  /// Whom it is for, in words.
  package let audience: LocalizedText?
  package let tier: Tier
  package let calendar: ID<WorkCalendar>
  package let venue: ID<Venue>
  /// The tracks that come first.
  package let requires: [ID<Track>]
  package let phases: [Phase]
  /// What those who finish promise, line by line.
  package let pledge: [LocalizedText]
  package let awards: [Award]

  package struct Phase: Hashable, Sendable {
    package let id: ID<Phase>
    package let title: LocalizedText
    package let days: [TrainingDay]

    package init(id: ID<Phase>, title: LocalizedText, days: [TrainingDay]) {
      self.id = id
      self.title = title
      self.days = days
    }
  }

  package struct TrainingDay: Hashable, Sendable {
    /// From 1, counted through the whole track.
    package let number: Int
    package let sessions: [PlannedSession]
    /// The quiz that closes the day.
    package let quiz: ID<Exam>?
    package let assignments: [Assignment]

    package init(
      number: Int, sessions: [PlannedSession], quiz: ID<Exam>?, assignments: [Assignment] = []
    ) {
      self.number = number
      self.sessions = sessions
      self.quiz = quiz
      self.assignments = assignments
    }
  }

  package struct PlannedSession: Hashable, Sendable {
    package let id: ID<PlannedSession>
    package let lesson: ID<Lesson>
    package let minutes: Int
    package let room: Room.Kind

    package init(id: ID<PlannedSession>, lesson: ID<Lesson>, minutes: Int, room: Room.Kind) {
      self.id = id
      self.lesson = lesson
      self.minutes = minutes
      self.room = room
    }
  }

  /// Work that is set on a day and handed in on the same day or a later one.
  package struct Assignment: Hashable, Sendable {
    package let id: ID<Assignment>
    package let title: LocalizedText
    package let task: LocalizedPassage
    /// The number of the track's day by which it is handed in.
    package let handInDay: Int

    package init(id: ID<Assignment>, title: LocalizedText, task: LocalizedPassage, handInDay: Int) {
      self.id = id
      self.title = title
      self.task = task
      self.handInDay = handInDay
    }
  }

  /// What a cohort honours at its close.
  package struct Award: Hashable, Sendable {
    package let id: ID<Award>
    package let title: LocalizedText
    package let ground: LocalizedText

    package init(id: ID<Award>, title: LocalizedText, ground: LocalizedText) {
      self.id = id
      self.title = title
      self.ground = ground
    }
  }

  package init(
    id: ID<Track>, title: LocalizedText, audience: LocalizedText? = nil, tier: Tier,
    calendar: ID<WorkCalendar>, venue: ID<Venue>, requires: [ID<Track>], phases: [Phase],
    pledge: [LocalizedText] = [], awards: [Award] = []
  ) {
    self.id = id
    self.title = title
    self.audience = audience
    self.tier = tier
    self.calendar = calendar
    self.venue = venue
    self.requires = requires
    self.phases = phases
    self.pledge = pledge
    self.awards = awards
  }

  package var days: [TrainingDay] { phases.flatMap(\.days) }
}

/// Rooms in one place.
package struct Venue: Hashable, Sendable {
  package let id: ID<Venue>
  package let title: LocalizedText
  package let rooms: [Room]

  package init(id: ID<Venue>, title: LocalizedText, rooms: [Room]) {
    self.id = id
    self.title = title
    self.rooms = rooms
  }
}

package struct Room: Hashable, Sendable {
  package let id: ID<Room>
  package let title: LocalizedText
  package let kind: Kind
  package let capacity: Int

  package enum Kind: String, CaseIterable, Sendable, Codable {
    case classroom, floor, booth
  }

  package init(id: ID<Room>, title: LocalizedText, kind: Kind, capacity: Int) {
    self.id = id
    self.title = title
    self.kind = kind
    self.capacity = capacity
  }
}
