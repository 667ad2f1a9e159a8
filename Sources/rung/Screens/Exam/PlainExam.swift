package import RungAPI
import RungCore

/// A sitting line by line: for screen readers and for terminals that cannot place a cursor. It writes text and
/// nothing else; each line that is read is an answer or a command.
package struct PlainExam {
  private var model: ExamModel
  private var queue = SaveQueue()
  private let gateway: any Gateway
  private let heart: Heart?
  private let begin = ContinuousClock.now
  private var isDone = false
  /// The case that was read last, which the next question of it does not repeat.
  private var lastStimulus: LocalizedPassage?

  /// How often a save is tried before the candidate is told that it waits.
  private static let tries = 3
  static let columns = 78

  package init(
    started: StartAttempt.Reply, candidate: String, words: Catalogue, through gateway: any Gateway,
    heart: Heart? = nil
  ) {
    model = ExamModel(
      started: started, candidate: candidate, words: words,
      size: ScreenSize(columns: PlainExam.columns, rows: 24), at: 0)
    self.gateway = gateway
    self.heart = heart
  }

  private var words: Catalogue { model.words }

  /// Runs until the paper is handed in, the candidate leaves or there are no more lines.
  package func run(lines: AsyncStream<String>, say: (String) -> Void) async -> ExamOutcome {
    var exam = self
    exam.open(say)
    exam.ask(say)
    for await line in lines {
      await exam.pass(.tick, say)
      if !exam.isDone { await exam.take(line.trimmed, say) }
      if exam.isDone { return exam.model.outcome }
    }
    exam.sayLeft(say)
    return exam.model.outcome
  }

  private func open(_ say: (String) -> Void) {
    say(model.paper.title.text(model.language))
    say(
      words.joined(
        [model.candidate, words("exam.time.left", ["time": .text(model.timeLeft)])], by: "exam.pair.words"))
    if let notice = model.notice { say(notice.text) }
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
    let passed = (ContinuousClock.now - begin).components
    let moment = passed.seconds * 1_000_000 + passed.attoseconds / 1_000_000_000_000
    model.notice = nil
    let effects = model.update(event, at: moment)
    if let notice = model.notice { say(notice.text) }
    await perform(effects, say)
  }

  /// Does what the model asks for, and sends what still waits from before.
  private mutating func perform(_ effects: [ExamEffect], _ say: (String) -> Void) async {
    for effect in effects {
      switch effect {
      case .save(let save): queue.add(save)
      case .move(let move): heart?.move(move)
      case .submit: queue.addSubmit()
      case .quit: isDone = true
      }
    }
    var failures = 0
    while failures < PlainExam.tries, !isDone, let message = queue.next() {
      let event = await Outbox.answer(to: message, of: model.attempt, through: gateway)
      if event.isFailure {
        queue.failed()
        failures += 1
        if failures < PlainExam.tries { try? await Task.sleep(for: .milliseconds(300 * failures)) }
      } else {
        queue.done()
      }
      for effect in model.update(event, at: model.moment) {
        if case .save(let save) = effect { queue.add(save) }
        if case .submit = effect { queue.addSubmit() }
        if case .quit = effect { isDone = true }
      }
    }
    if case .over(let text) = model.page {
      say(text)
      isDone = true
    } else if model.page == .handingIn, !isDone {
      say(words("exam.notice.submit-failed"))
    }
  }
}
