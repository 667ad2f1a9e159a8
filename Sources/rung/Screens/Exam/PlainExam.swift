import RungAPI
import RungCore

/// A sitting line by line: for screen readers and for terminals that cannot place a cursor. It writes text and
/// nothing else; each line that is read is an answer or a command.
package struct PlainExam {
  private var model: ExamModel
  private let outbox: Outbox
  private let heart: Heart?
  private let clock: @Sendable () -> Int64
  private var isDone = false
  /// The case that was read last, which the next question of it does not repeat.
  private var lastStimulus: LocalizedPassage?
  /// Since when the candidate has not been told what became of what was sent.
  private var silentSince: Int64?
  /// Whether the candidate was told that something does not get through, and is to hear when it does.
  private var hasSaidFailure = false
  private var farewell: Farewell?

  /// The candidate is leaving, and what is on its way has until then.
  private struct Farewell {
    /// The latest moment; `nil` where nobody waits at a terminal.
    let until: Int64?
    var failures = 0
  }

  /// How long answers may still be on their way after the candidate has left, in microseconds; and how often they are tried
  /// after the last line of a script.
  private static let farewell: Int64 = 3_000_000
  private static let farewellTries = 3
  /// After how long of hearing nothing the candidate is told that the answer is still on its way, in microseconds.
  private static let silence: Int64 = 2_000_000
  static let columns = 78
  /// What a sitting without a screen is laid out for.
  package static let size = ScreenSize(columns: columns, rows: 24)

  /// - Parameters:
  ///   - outbox: where saves and the handing in are put; what becomes of them comes back as events.
  ///   - clock: a clock that only runs forward, in microseconds.
  package init(
    _ model: ExamModel, outbox: Outbox, heart: Heart? = nil,
    clock: @escaping @Sendable () -> Int64 = ExamClock.running()
  ) {
    self.model = model
    self.outbox = outbox
    self.heart = heart
    self.clock = clock
  }

  private var words: Catalogue { model.words }

  /// What comes into the sitting from any side.
  package enum Arrival: Sendable {
    case line(String)
    case event(ExamEvent)
    /// The candidate at the terminal asks to leave.
    case leave
    /// There are no more lines.
    case end
  }

  /// Runs until the paper is handed in, the candidate leaves or there are no more lines. A line is taken up when it comes,
  /// whatever is still on its way; what the clock and the server have to say is said when it comes.
  package func run(_ arrivals: AsyncStream<Arrival>, say: (String) -> Void) async -> ExamOutcome {
    var exam = self
    let say: (String) -> Void = { text in
      for line in PlainExam.lines(of: text) { say(line) }
    }
    exam.open(say)
    exam.ask(say)
    for await arrival in arrivals {
      exam.take(arrival, say)
      if exam.isDone { return exam.model.outcome }
    }
    exam.sayLeft(say)
    return exam.model.outcome
  }

  /// A text in lines that are not too long, broken between words; a command that is to be copied stays on its line.
  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let isCommand = line.drop { $0 == " " }.hasPrefix("rung ")
      guard !isCommand, line.displayColumns > columns else { return [String(line)] }
      return wrap(String(line), columns: columns)
    }
  }

  private mutating func take(_ arrival: Arrival, _ say: (String) -> Void) {
    switch arrival {
    case .line(let line) where farewell == nil:
      pass(.tick, say)
      if !isDone { take(line.trimmed, say) }
    case .event(.tick) where farewell == nil:
      pass(.tick, say)
      breakSilence(say)
    case .event(let event) where farewell == nil || event.isReply: pass(event, say)
    case .leave: leave(by: clock() + PlainExam.farewell)
    case .end: leave(by: nil)
    case .line, .event: break
    }
    endFarewell(say)
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
  private mutating func take(_ line: String, _ say: (String) -> Void) {
    if model.page == .handingIn, PlainCommand(line) != .quit {
      return say(words(model.isCutOff ? "exam.notice.submit-failed" : "exam.handing-in.title"))
    }
    let isAnswer = line.hasPrefix("=")
    if !isAnswer, let command = PlainCommand(line, isAsked: model.page == .confirmSubmit) {
      obey(command, say)
    } else if !isAnswer, model.page == .confirmSubmit {
      // Whatever was meant, it is not to take the place of an answer.
      say(words("exam.plain.confirm"))
    } else {
      if model.page == .confirmSubmit { model.page = .question }
      do {
        let text = isAnswer ? String(line.dropFirst()) : line
        let response = try AnswerText.read(text, for: model.question.interaction)
        if !model.question.interaction.isReadable(response) { say(words("exam.field.no-number")) }
        perform(model.answer(response), say)
      } catch {
        say(words(error.key, error.details))
      }
    }
  }

  private mutating func obey(_ command: PlainCommand, _ say: (String) -> Void) {
    switch command {
    case .next, .previous: go(to: model.place + (command == .next ? 1 : -1), say)
    case .go(let number): go(to: number - 1, say)
    case .flag:
      let effects = model.toggleFlag()
      say(words(model.answer.isFlagged ? "exam.plain.flagged" : "exam.plain.unflagged"))
      perform(effects, say)
    case .clear:
      say(words("exam.plain.cleared"))
      perform(model.answer(nil), say)
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
      perform(model.handIn(), say)
    case .no:
      model.page = .question
      ask(say)
    case .quit: leave(by: clock() + PlainExam.farewell)
    }
    if command != .submit, model.page == .confirmSubmit { model.page = .question }
  }

  private mutating func go(to target: Int, _ say: (String) -> Void) {
    guard model.answers.indices.contains(target) else {
      return say(
        target < 0
          ? words("exam.notice.first")
          : words("exam.plain.last", ["count": .number(model.answers.count)]))
    }
    perform(model.go(to: target), say)
    ask(say)
  }

  // Leaving.

  /// Who asks a second time does not wait.
  private mutating func leave(by moment: Int64?) {
    if farewell == nil {
      farewell = Farewell(until: moment)
    } else if moment != nil {
      farewell = Farewell(until: clock())
    }
  }

  /// Ends the sitting when nothing is on its way any more, or has been for too long.
  private mutating func endFarewell(_ say: (String) -> Void) {
    guard let farewell, !isDone else { return }
    let isLate = farewell.until.map { clock() >= $0 } ?? (farewell.failures >= PlainExam.farewellTries)
    guard isLate || !model.awaitsReply else { return }
    sayLeft(say)
    isDone = true
  }

  private func sayLeft(_ say: (String) -> Void) {
    for line in model.partingWords { say(line) }
  }

  // Between the model and what carries its messages.

  private mutating func pass(_ event: ExamEvent, _ say: (String) -> Void) {
    let before = model.answers
    let effects = model.update(event, at: clock())
    switch event {
    case .saved(let question, _, _, _), .saveRefused(let question, _, _):
      tellSaving(of: question, before: before[question].saving, say)
    case .saveFailed: tellFailure("exam.saving.failed", say)
    case .submitFailed:
      model.notice = nil
      tellFailure("exam.notice.submit-failed", say)
    default: break
    }
    tellNotice(say)
    perform(effects, say)
  }

  /// Says what became of the answer to `question`, by its number where another one is in view. After a failure only the end
  /// of it is told.
  private mutating func tellSaving(
    of question: Int, before: AnswerState.Saving, _ say: (String) -> Void
  ) {
    let saving = model.answers[question].saving
    guard saving == .saved || saving == .refused, saving != before else { return }
    silentSince = model.awaitsReply ? model.moment : nil
    if hasSaidFailure, saving == .saved {
      guard !model.awaitsReply else { return }
      hasSaidFailure = false
      if model.unsaved == 0 { return say(words("exam.saving.all-saved")) }
    }
    say(PlainExam.told(words(saving.key), of: question, model))
  }

  private mutating func tellFailure(_ key: String, _ say: (String) -> Void) {
    silentSince = nil
    farewell?.failures += 1
    guard !hasSaidFailure else { return }
    hasSaidFailure = true
    say(words(key))
  }

  /// Says that an answer is on its way, where it has been so for a while.
  private mutating func breakSilence(_ say: (String) -> Void) {
    guard !isDone, let since = silentSince, model.moment - since >= PlainExam.silence else { return }
    silentSince = nil
    say(words(model.page == .handingIn ? "exam.handing-in.title" : "exam.saving.sending"))
  }

  /// Says once what the model has to say.
  private mutating func tellNotice(_ say: (String) -> Void) {
    if let notice = model.notice { say(notice.text) }
    model.notice = nil
  }

  /// Does what the model asks for.
  private mutating func perform(_ effects: [ExamEffect], _ say: (String) -> Void) {
    for effect in effects {
      switch effect {
      case .save(let save):
        outbox.add(save)
        tellSent(of: save.question, say)
      case .submit:
        outbox.addSubmit()
        silentSince = silentSince ?? model.moment
      case .move(let move): heart?.move(move)
      case .quit: isDone = true
      }
    }
    if case .over(let text) = model.page {
      say(text)
      isDone = true
    }
  }

  /// What is sent while nothing gets through is told as not saved.
  private mutating func tellSent(of question: Int, _ say: (String) -> Void) {
    if model.answers[question].saving == .failed {
      say(words(AnswerState.Saving.failed.key))
    } else {
      silentSince = silentSince ?? model.moment
    }
  }
}
