/// One sitting of a theory exam by one candidate.
package struct Attempt: Hashable, Sendable {
  package let id: ID<Attempt>
  package let exam: ID<Exam>
  package let candidate: ID<Person>
  package let started: Instant
  package let deadline: Instant

  package init(id: ID<Attempt>, exam: ID<Exam>, candidate: ID<Person>, started: Instant, deadline: Instant) {
    self.id = id
    self.exam = exam
    self.candidate = candidate
    self.started = started
    self.deadline = deadline
  }
}

/// Where an attempt stands.
package enum AttemptState: String, CaseIterable, Sendable, Codable {
  /// The paper is drawn and answers are taken.
  case started
  /// Handed in by the candidate, or at the deadline by the clock; some answer waits for a person's mark.
  case submitted
  /// Every answer has its mark.
  case marked
}

/// What can happen to an attempt; each step is a fact of its own.
package enum AttemptStep: String, CaseIterable, Sendable, Codable {
  case started, answered, cleared
  /// A question was flagged to come back to, or was no more; its answer stayed as it was.
  case flagged
  /// The candidate came to rest at another question.
  case moved
  /// The candidate's machine was not heard of for a while.
  case disconnected
  case resumed
  /// The invigilator gave a code with which the attempt can be taken up in another session.
  case unlocked
  /// Another session holds the attempt from now on.
  case takenOver = "taken-over"
  /// The exam's window lost the keyboard: another one was looked at.
  case unfocused
  /// More time was given; the deadline moved.
  case granted
  case submitted
  /// Handed in by the clock, with all that was acknowledged.
  case expired
  case marked
  /// Marked anew by a corrected key.
  case remarked
  /// A person took back a mark that they had given.
  case reopened
  /// The candidate may see the result.
  case released

  /// The printed table of legal states: where the step leads from `state`, or `nil` where it may not happen.
  /// `nil` as the state is an attempt that does not exist yet.
  package func next(from state: AttemptState?) -> AttemptState? {
    switch (state, self) {
    case (nil, .started): .started
    case (.started, .answered), (.started, .cleared), (.started, .flagged), (.started, .moved),
      (.started, .disconnected), (.started, .resumed), (.started, .unlocked), (.started, .takenOver),
      (.started, .unfocused), (.started, .granted):
      .started
    case (.started, .submitted), (.started, .expired), (.submitted, .remarked): .submitted
    case (.submitted, .marked), (.marked, .remarked), (.marked, .released): .marked
    case (.marked, .reopened): .submitted
    default: nil
    }
  }
}
