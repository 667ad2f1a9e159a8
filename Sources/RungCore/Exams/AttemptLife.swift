/// One entry of an attempt's log: a step, when it happened, and what the life of the attempt needs to know of it.
package struct AttemptEvent: Hashable, Sendable {
  package let step: AttemptStep
  package let instant: Instant
  /// The session that asks, for the steps of a candidate; what a log keeps of it is who began and who took over.
  package let session: Digest?
  /// Of an answer or a move, among those of the attempt.
  package let sequence: Int?
  /// How long the attempt may take, where it starts; how much longer, where time is granted.
  package let seconds: Int

  package init(
    _ step: AttemptStep, at instant: Instant, by session: Digest? = nil, sequence: Int? = nil,
    seconds: Int = 0
  ) {
    self.step = step
    self.instant = instant
    self.session = session
    self.sequence = sequence
    self.seconds = seconds
  }
}

/// Where an attempt stands: what its log comes to. Every write to an attempt is an event that `admit` lets pass.
package struct AttemptLife: Hashable, Sendable {
  /// `nil` before it starts.
  package private(set) var state: AttemptState?
  /// The session that may write: the one that started it, or took it over. `nil` where it was not noted.
  package private(set) var holder: Digest?
  /// Whether nothing has been heard of the candidate for a while.
  package private(set) var isAway = false
  /// The highest sequence number of an answer.
  package private(set) var sequence = 0
  package private(set) var deadline: Instant?
  package private(set) var handedIn: Instant?
  package private(set) var isExpired = false
  /// How often it was taken up again, by the same session or another.
  package private(set) var returns = 0
  package private(set) var disconnects = 0
  package private(set) var focusLosses = 0

  package init() {}

  /// As a store has kept it.
  package init(
    state: AttemptState, holder: Digest?, isAway: Bool, sequence: Int, deadline: Instant, handedIn: Instant?,
    isExpired: Bool, returns: Int, disconnects: Int, focusLosses: Int
  ) {
    self.state = state
    self.holder = holder
    self.isAway = isAway
    self.sequence = sequence
    self.deadline = deadline
    self.handedIn = handedIn
    self.isExpired = isExpired
    self.returns = returns
    self.disconnects = disconnects
    self.focusLosses = focusLosses
  }

  /// What a whole log comes to.
  package init(log: some Sequence<AttemptEvent>) throws(Objection) {
    for event in log { try apply(event) }
  }

  /// Why an event may not happen.
  package enum Objection: Error, Hashable, Sendable {
    /// The table has no such step from this state.
    case illegal
    /// The deadline has passed, or the attempt has been handed in.
    case closed
    /// Another session holds the attempt.
    case takenOver
    /// Its sequence number has been used, or one after it.
    case stale
    /// The deadline has not passed yet.
    case early
  }

  /// Whether `session` may write. An attempt whose holder was not noted is anybody's who is the candidate.
  package func isHeld(by session: Digest?) -> Bool { holder.map { $0 == session } ?? true }

  /// Says no to an event that may not happen now.
  package func admit(_ event: AttemptEvent) throws(Objection) {
    guard event.step.next(from: state) != nil else {
      throw state == .started || state == nil ? .illegal : .closed
    }
    switch event.step {
    case .answered, .cleared, .flagged:
      try checkHolder(event)
      try checkTime(event)
      guard let next = event.sequence, next > sequence else { throw .stale }
    case .moved:
      try checkHolder(event)
      try checkTime(event)
      // One that an answer has overtaken says nothing any more: the answer tells where the candidate is.
      guard let number = event.sequence, number > sequence else { throw .stale }
    case .resumed, .unfocused, .submitted:
      try checkHolder(event)
      try checkTime(event)
    case .takenOver:
      guard event.session != nil else { throw .illegal }
      try checkTime(event)
    case .disconnected: guard !isAway else { throw .illegal }
    case .granted: guard event.seconds > 0 else { throw .illegal }
    case .expired: guard let deadline, event.instant >= deadline else { throw .early }
    case .started, .unlocked, .marked, .remarked, .reopened, .released: break
    }
  }

  /// Lets an event happen. Who asked and whether in time is for `admit` to say.
  package mutating func apply(_ event: AttemptEvent) throws(Objection) {
    guard let next = event.step.next(from: state) else { throw .illegal }
    switch event.step {
    case .started:
      holder = event.session
      deadline = event.instant.adding(seconds: event.seconds)
    case .answered, .cleared, .flagged: sequence = event.sequence ?? sequence
    case .disconnected:
      isAway = true
      disconnects += 1
    case .resumed:
      isAway = false
      returns += 1
    case .takenOver:
      holder = event.session
      isAway = false
      returns += 1
    case .unfocused: focusLosses += 1
    case .granted: deadline = deadline?.adding(seconds: event.seconds)
    case .submitted: handedIn = event.instant
    case .expired:
      handedIn = deadline
      isExpired = true
    // A move takes no number from an answer: whichever of the two arrives first, the answer is taken.
    case .moved, .unlocked, .marked, .remarked, .reopened, .released: break
    }
    state = next
  }

  /// Lets an event happen, if it may.
  package mutating func take(_ event: AttemptEvent) throws(Objection) {
    try admit(event)
    try apply(event)
  }

  /// Lets an event of a log happen, if it may have. A log does not keep who answered: it was whoever held the attempt.
  package mutating func retell(_ event: AttemptEvent) throws(Objection) {
    try admit(
      AttemptEvent(
        event.step, at: event.instant, by: event.session ?? holder ?? .zero, sequence: event.sequence,
        seconds: event.seconds))
    try apply(event)
  }

  private func checkHolder(_ event: AttemptEvent) throws(Objection) {
    guard isHeld(by: event.session) else { throw .takenOver }
  }

  private func checkTime(_ event: AttemptEvent) throws(Objection) {
    guard let deadline, event.instant < deadline else { throw .closed }
  }
}
