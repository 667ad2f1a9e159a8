package import RungAPI
import RungCore

/// A sitting line by line: for screen readers and for terminals that cannot place a cursor. It writes text and
/// nothing else; each line that is read is an answer or a command.
package struct PlainExam {
  private var model: ExamModel
  private var queue = SaveQueue()
  private let gateway: any Gateway
  private let heart: Heart?
  private let clock: @Sendable () -> Int64
  private var isDone = false
  /// The case that was read last, which the next question of it does not repeat.
  private var lastStimulus: LocalizedPassage?
  /// The moment from which on what did not get through is tried again, and how long it waits after that, in microseconds.
  private var retryAt: Int64 = 0
  private var patience = PlainExam.firstPatience
  private var hasSaidFailure = false

  /// How often a save is tried before the candidate is told that it waits.
  private static let tries = 3
  private static let firstPatience: Int64 = 2_000_000
  private static let mostPatience: Int64 = 15_000_000
  static let columns = 78

  /// - Parameter clock: a clock that only runs forward, in microseconds.
  package init(
    started: StartAttempt.Reply, candidate: String, words: Catalogue, through gateway: any Gateway,
    heart: Heart? = nil, clock: @escaping @Sendable () -> Int64 = ExamClock.running()
  ) {
    model = ExamModel(
      started: started, candidate: candidate, words: words,
      size: ScreenSize(columns: PlainExam.columns, rows: 24), at: 0)
    self.gateway = gateway
    self.heart = heart
    self.clock = clock
  }

  private var words: Catalogue { model.words }

  /// What comes into the sitting from any side.
  package enum Arrival: Sendable {
    case line(String)
    case event(ExamEvent)
    /// There are no more lines.
    case end
  }

  /// Runs until the paper is handed in, the candidate leaves or there are no more lines. What the clock and the server have
  /// to say is said when it comes.
  package func run(_ arrivals: AsyncStream<Arrival>, say: (String) -> Void) async -> ExamOutcome {
    var exam = self
    exam.open(say)
    exam.ask(say)
    for await arrival in arrivals {
      switch arrival {
      case .line(let line):
        await exam.pass(.tick, say)
        if !exam.isDone { await exam.take(line.trimmed, say) }
      case .event(.tick):
        await exam.pass(.tick, say)
        await exam.tryAgain(say)
      case .event(let event): await exam.pass(event, say)
      case .end:
        exam.sayLeft(say)
        return exam.model.outcome
      }
      if exam.isDone { return exam.model.outcome }
    }
    exam.sayLeft(say)
    return exam.model.outcome
  }

  private mutating func open(_ say: (String) -> Void) {
    say(model.paper.title.text(model.language))
    say(
      words.joined(
        [model.candidate, words("exam.time.left", ["time": .text(model.timeLeft)])], by: "exam.pair.words"))
    tellNotice(say)
    if model.page == .opening, let instructions = model.paper.instructions {
      for line in PlainExam.read(instructions, model.language) { say(line) }
    }
    say(words("exam.plain.help"))
  }

  /// Reads out the question in view.
  private mutating func ask(_ say: (String) -> Void) {
    let question = model.question
    say("")
    say(PlainExam.caption(model))
    if let stimulus = question.stimulus {
      if stimulus == lastStimulus { say(words("exam.plain.same-case")) } else { tell(stimulus, say) }
    }
    lastStimulus = question.stimulus
    for line in PlainExam.text(of: model) { say(line) }
    if let response = model.answer.response {
      say(words("exam.plain.so-far", ["answer": .text(AnswerText.write(response, words))]))
      say(words(model.answer.saving.key))
    }
    say(words("exam.plain.prompt." + question.typeName))
  }

  private func tell(_ stimulus: LocalizedPassage, _ say: (String) -> Void) {
    say(words("exam.plain.case"))
    for line in PlainExam.read(stimulus, model.language) { say(line) }
    say(words("exam.plain.case-end"))
  }

  /// One line: a command, or an answer to the question in view. After `=` it is always an answer.
  private mutating func take(_ line: String, _ say: (String) -> Void) async {
    if model.page == .handingIn, PlainCommand(line) != .quit {
      return say(words("exam.notice.submit-failed"))
    }
    if !line.hasPrefix("="), let command = PlainCommand(line) {
      await obey(command, say)
    } else {
      do {
        let text = line.hasPrefix("=") ? String(line.dropFirst()) : line
        let response = try AnswerText.read(text, for: model.question.interaction)
        await perform(model.answer(response), say)
        if !isDone { say(words(model.answer.saving.key)) }
      } catch {
        say(words(error.key, error.details))
      }
    }
  }

  private mutating func obey(_ command: PlainCommand, _ say: (String) -> Void) async {
    switch command {
    case .next, .previous:
      await go(to: model.place + (command == .next ? 1 : -1), say)
    case .go(let number): await go(to: number - 1, say)
    case .flag:
      await perform(model.toggleFlag(), say)
      if !isDone {
        say(words(model.answer.isFlagged ? "exam.plain.flagged" : "exam.plain.unflagged"))
        say(words(model.answer.saving.key))
      }
    case .clear:
      await perform(model.answer(nil), say)
      if !isDone { say(words("exam.plain.cleared") + " " + words(model.answer.saving.key)) }
    case .overview: for line in PlainExam.overview(model) { say(line) }
    case .time: say(words("exam.time.left", ["time": .text(model.timeLeft)]))
    case .again:
      lastStimulus = nil
      ask(say)
    case .help: say(words("exam.plain.help"))
    case .submit:
      for line in PlainExam.submitCounts(model) { say(line) }
      say(words("exam.plain.confirm"))
      model.page = .confirmSubmit
    case .yes:
      guard model.page == .confirmSubmit else { return say(words("exam.plain.nothing-asked")) }
      await perform(model.handIn(), say)
    case .no:
      model.page = .question
      ask(say)
    case .quit:
      sayLeft(say)
      isDone = true
    }
    if command != .submit, !isDone, model.page == .confirmSubmit { model.page = .question }
  }

  private mutating func go(to target: Int, _ say: (String) -> Void) async {
    guard model.answers.indices.contains(target) else {
      return say(
        target < 0
          ? words("exam.notice.first")
          : words("exam.plain.last", ["count": .number(model.answers.count)]))
    }
    await perform(model.go(to: target), say)
    if !isDone { ask(say) }
  }

  private func sayLeft(_ say: (String) -> Void) {
    say(words("exam.left", ["time": .text(model.timeLeft), "exam": .text(model.paper.exam.text)]))
    let unsaved = model.unsaved + model.onTheirWay
    if unsaved > 0 { say(words("exam.left.unsaved", ["count": .number(unsaved)])) }
  }

  // Between the model and the gateway.

  private mutating func pass(_ event: ExamEvent, _ say: (String) -> Void) async {
    let effects = model.update(event, at: clock())
    tellNotice(say)
    await perform(effects, tries: 0, say)
  }

  /// Says once what the model has to say.
  private mutating func tellNotice(_ say: (String) -> Void) {
    if let notice = model.notice { say(notice.text) }
    model.notice = nil
  }

  /// Sends what did not get through before, now and then.
  private mutating func tryAgain(_ say: (String) -> Void) async {
    guard !isDone, !queue.isEmpty, model.moment >= retryAt else { return }
    let wasCutOff = model.isCutOff
    await perform([], tries: 1, say)
    if wasCutOff, queue.isEmpty, !isDone { say(words("exam.saving.all-saved")) }
  }

  /// Does what the model asks for, and sends what still waits from before, until so many `tries` have failed.
  private mutating func perform(
    _ effects: [ExamEffect], tries: Int = PlainExam.tries, _ say: (String) -> Void
  ) async {
    await takeUp(effects)
    // What is new is tried once at least.
    let asksToSend = effects.contains { if case .move = $0 { false } else { true } }
    let tries = asksToSend ? max(1, tries) : tries
    var failures = 0
    while failures < tries, !isDone, let message = queue.next() {
      let event = await Outbox.answer(to: message, of: model.attempt, through: gateway)
      if event.isFailure {
        queue.failed()
        failures += 1
        if failures < tries { try? await Task.sleep(for: .milliseconds(300 * failures)) }
      } else {
        queue.done()
        patience = PlainExam.firstPatience
        hasSaidFailure = false
      }
      await takeUp(model.update(event, at: model.moment))
      // That handing in did not get through is said below, once.
      if event.isFailure { model.notice = nil } else { tellNotice(say) }
    }
    if failures > 0 {
      retryAt = model.moment + patience
      patience = min(patience * 2, PlainExam.mostPatience)
    }
    if case .over(let text) = model.page {
      say(text)
      isDone = true
    } else if model.page == .handingIn, !isDone, !hasSaidFailure {
      say(words("exam.notice.submit-failed"))
      hasSaidFailure = true
    }
  }

  /// Queues what is to be sent. A save is kept on this machine at once, also where it has to wait for another one that does
  /// not get through.
  private mutating func takeUp(_ effects: [ExamEffect]) async {
    for effect in effects {
      switch effect {
      case .save(let save):
        queue.add(save)
        await gateway.keep(save)
      case .move(let move): heart?.move(move)
      case .submit: queue.addSubmit()
      case .quit: isDone = true
      }
    }
  }
}
