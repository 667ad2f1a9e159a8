/// One mentor's care of one newcomer.
package struct Mentorship: Hashable, Sendable, Codable {
  package let mentor: ID<Person>
  package let newcomer: ID<Person>
  package let since: Day

  package init(mentor: ID<Person>, newcomer: ID<Person>, since: Day) {
    self.mentor = mentor
    self.newcomer = newcomer
    self.since = since
  }
}

/// What a mentor saw and said on a day.
package struct MentorLogEntry: Hashable, Sendable, Codable {
  package let day: Day
  package let mentor: ID<Person>
  package let text: String

  package init(day: Day, mentor: ID<Person>, text: String) {
    self.day = day
    self.mentor = mentor
    self.text = text
  }
}
