import RungCore
import Testing

@Suite("The life of an attempt")
struct AttemptLifeTests {
  /// 2026-03-02T12:00:00Z, and the sessions of two machines.
  static let noon = Instant(microseconds: 1_772_452_800_000_000)
  static let here = Digest(bytes: [UInt8](repeating: 1, count: 32))
  static let there = Digest(bytes: [UInt8](repeating: 2, count: 32))

  private func begun(seconds: Int = 3600) throws -> AttemptLife {
    var life = AttemptLife()
    try life.take(AttemptEvent(.started, at: Self.noon, by: Self.here, seconds: seconds))
    return life
  }

  private func event(
    _ step: AttemptStep, after seconds: Int = 60, by session: Digest? = here, _ sequence: Int? = nil,
    seconds more: Int = 0
  ) -> AttemptEvent {
    AttemptEvent(
      step, at: Self.noon.adding(seconds: seconds), by: session, sequence: sequence, seconds: more)
  }

  @Test("only the session that holds it writes, until another has taken it over")
  func fencing() throws {
    var life = try begun()
    try life.take(event(.answered, 1))
    for step in [AttemptStep.answered, .cleared, .flagged, .moved, .submitted, .resumed, .unfocused] {
      #expect(throws: AttemptLife.Objection.takenOver) { try life.admit(event(step, by: Self.there, 2)) }
    }
    try life.take(event(.takenOver, by: Self.there))
    #expect(life.isHeld(by: Self.there) && !life.isHeld(by: Self.here))
    #expect(throws: AttemptLife.Objection.takenOver) { try life.take(event(.answered, by: Self.here, 2)) }
    #expect(throws: AttemptLife.Objection.takenOver) { try life.take(event(.submitted, by: Self.here)) }
    try life.take(event(.answered, by: Self.there, 2))
    try life.take(event(.submitted, by: Self.there))
    #expect(life.state == .submitted)
    #expect(life.sequence == 2)
  }

  @Test("an attempt whose holder was not noted is its candidate's from anywhere")
  func unnoted() throws {
    var life = AttemptLife()
    try life.take(AttemptEvent(.started, at: Self.noon, seconds: 60))
    try life.take(event(.answered, after: 1, by: Self.there, 1))
    try life.take(event(.answered, after: 2, by: Self.here, 2))
  }

  @Test("sequence numbers only rise")
  func sequences() throws {
    var life = try begun()
    try life.take(event(.answered, 3))
    for number in [3, 2, 0, -1] {
      #expect(throws: AttemptLife.Objection.stale) { try life.take(event(.answered, number)) }
    }
    try life.take(event(.flagged, 7))
    #expect(life.sequence == 7)
  }

  @Test("a move takes no number from an answer, and one that an answer has overtaken is not recorded")
  func moves() throws {
    var life = try begun()
    try life.take(event(.answered, 3))
    for number in [3, 2, 0] {
      #expect(throws: AttemptLife.Objection.stale) { try life.take(event(.moved, number)) }
    }
    #expect(throws: AttemptLife.Objection.stale) { try life.take(event(.moved, nil)) }
    try life.take(event(.moved, 5))
    #expect(life.sequence == 3)
    try life.take(event(.answered, 4))
    #expect(throws: AttemptLife.Objection.stale) { try life.take(event(.moved, 4)) }
  }

  @Test("at the deadline nothing is taken any more, and before it the clock hands nothing in")
  func deadline() throws {
    var life = try begun(seconds: 100)
    try life.take(event(.answered, after: 99, 1))
    #expect(throws: AttemptLife.Objection.early) { try life.take(event(.expired, after: 99)) }
    #expect(throws: AttemptLife.Objection.closed) { try life.take(event(.answered, after: 100, 2)) }
    #expect(throws: AttemptLife.Objection.closed) { try life.take(event(.submitted, after: 100)) }
    try life.take(event(.granted, after: 100, seconds: 60))
    try life.take(event(.answered, after: 159, 2))
    try life.take(event(.expired, after: 500))
    #expect(life.handedIn == Self.noon.adding(seconds: 160))
    #expect(life.isExpired)
    #expect(throws: AttemptLife.Objection.closed) { try life.take(event(.granted, after: 500, seconds: 60)) }
  }

  @Test("silence is noted once, and a return ends it")
  func silence() throws {
    var life = try begun()
    try life.take(event(.disconnected))
    #expect(life.isAway)
    #expect(throws: AttemptLife.Objection.illegal) { try life.take(event(.disconnected)) }
    try life.take(event(.resumed))
    try life.take(event(.disconnected))
    try life.take(event(.takenOver, by: Self.there))
    #expect(!life.isAway)
    #expect([life.disconnects, life.returns, life.focusLosses] == [2, 2, 0])
  }

  @Test("a million random commands: what is let pass keeps every promise, and the log tells the same life")
  func fuzz() throws {
    var passed = 0
    for seed in thousandSeeds {
      var sitting = RandomSitting(seed: seed)
      for _ in 0..<1_000 { sitting.command() }
      #expect(sitting.broken == nil, "seed \(seed)")
      #expect(try AttemptLife(log: sitting.log) == sitting.life, "seed \(seed)")
      passed += sitting.log.count
    }
    // Neither everything nor nothing was let pass.
    #expect(passed > 50_000)
    #expect(passed < 900_000)
  }
}

/// One attempt under random commands, with an account of its own of what must hold.
private struct RandomSitting {
  private(set) var life = AttemptLife()
  private(set) var log: [AttemptEvent] = []
  /// The first promise that was broken.
  private(set) var broken: String?

  private var random: SplitMix64
  private var now = AttemptLifeTests.noon
  private var mayWrite: Digest?
  private var lastSequence = 0
  private var handIns = 0
  private let sessions: [Digest?]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    sessions = [AttemptLifeTests.here, AttemptLifeTests.there, nil]
  }

  mutating func command() {
    now = now.adding(seconds: random.draw(below: 8))
    // Endings are rarer than answers, or little would happen before them.
    let step: AttemptStep =
      random.draw(below: 40) > 0
      ? [.started, .answered, .answered, .cleared, .flagged, .moved, .disconnected, .resumed, .granted][
        random.draw(below: 9)]
      : AttemptStep.allCases[random.draw(below: AttemptStep.allCases.count)]
    let event = AttemptEvent(
      step, at: now, by: sessions[random.draw(below: 12) / 5],
      sequence: random.draw(below: 10) == 0 ? nil : life.sequence - 2 + random.draw(below: 5),
      seconds: step == .started ? 600 : step == .granted ? random.draw(below: 40) - 8 : 0)
    let before = life
    do {
      try life.take(event)
      log.append(event)
      check(event, before)
    } catch {
      if life != before { broken = broken ?? "\(step) was refused and changed something" }
    }
  }

  private mutating func check(_ event: AttemptEvent, _ before: AttemptLife) {
    func expect(_ holds: Bool, _ promise: String) {
      if !holds { broken = broken ?? "\(event.step): \(promise)" }
    }
    expect(event.step.next(from: before.state) == life.state, "only along the table")
    expect(life.sequence >= before.sequence, "sequence numbers never fall")
    if let deadline = before.deadline, let after = life.deadline {
      expect(after >= deadline, "deadlines never come nearer")
    }
    switch event.step {
    case .started:
      expect(before.state == nil, "one start")
      mayWrite = event.session
    case .answered, .cleared, .flagged:
      expect(handIns == 0, "no answer after handing in")
      expect(mayWrite == nil || event.session == mayWrite, "no answer from a session that was fenced off")
      expect(before.deadline.map { event.instant < $0 } ?? false, "no answer at or after the deadline")
      expect((event.sequence ?? 0) > lastSequence, "no answer twice")
      lastSequence = event.sequence ?? 0
    case .moved:
      expect(handIns == 0, "no move after handing in")
      expect(mayWrite == nil || event.session == mayWrite, "no move from a session that was fenced off")
      expect(before.deadline.map { event.instant < $0 } ?? false, "no move at or after the deadline")
      expect((event.sequence ?? 0) > lastSequence, "no move that an answer has overtaken")
      expect(life == before, "a move takes nothing from anything")
    case .takenOver: mayWrite = event.session
    case .submitted, .expired:
      handIns += 1
      expect(handIns == 1, "handed in once")
      expect(life.handedIn.map { $0 <= now } ?? false, "handed in not later than now")
      expect(life.isExpired == (event.step == .expired), "the clock hands in what nobody did")
    case .disconnected: expect(!before.isAway && life.isAway, "away once")
    case .resumed: expect(!life.isAway, "back")
    case .marked, .remarked, .reopened, .released:
      expect(handIns == 1, "nothing is marked before it is handed in")
    case .unlocked, .unfocused, .granted: expect(handIns == 0, "nothing happens after handing in")
    }
  }
}
