package import RungAPI
package import RungCore

/// A sitting at the terminal, as a state machine: what happened goes in, what is to be done comes out, and nothing
/// else changes it. Moments are microseconds of a clock that only runs forward.
package struct ExamModel: Sendable {
  package let attempt: ID<Attempt>
  package let paper: Paper
  package let candidate: String
  package let words: Catalogue
  package internal(set) var answers: [AnswerState]
  package internal(set) var clock: ExamClock
  /// The running clock at the last event.
  package internal(set) var moment: Int64
  package internal(set) var size: ScreenSize

  /// The question in view.
  package internal(set) var place = 0
  package internal(set) var page: Page
  package internal(set) var focus = Focus.answer
  /// The highlighted option, entry or blank.
  package internal(set) var row = 0
  /// The field being written in.
  package internal(set) var editor: TextEditor?
  /// The entries of an ordering typed so far.
  package internal(set) var typedOrder: [Int] = []
  /// Digits typed in the overview.
  package internal(set) var typedNumber = ""
  /// First visible lines of the question and of the case.
  package internal(set) var scroll = 0
  package internal(set) var stimulusScroll = 0
  /// First visible line of the instructions or of the help.
  package internal(set) var pageScroll = 0
  /// The case of the question in view, in lines of the width it has on this screen.
  private(set) var stimulusLines: [StyledLine] = []
  package internal(set) var notice: Notice?
  package internal(set) var outcome = ExamOutcome.left

  /// Whether the last message did not get through: what has been sent since is not saved, and says so.
  var isCutOff = false
  /// Whether what is highlighted must stay in view; not while the candidate scrolls.
  var keepsFocusInView = true
  var sequence: Int
  /// Whether the clock has reached the deadline, and the server is being asked.
  var isTimeUp = false
  var hasAskedForResult = false
  var lastSecondsLeft: Int
  /// The warnings of the time that were given for this deadline, in minutes.
  var warned: Set<Int> = []
  var endedAt: Int64?
  /// The question where the server knows the candidate to be, and the moment at which the one in view was opened.
  var toldPlace: Int?
  var openedAt: Int64

  package enum Page: Hashable, Sendable {
    /// The instructions, before the first question.
    case opening
    case question
    case overview(chosen: Int)
    case help
    case confirmSubmit
    case handingIn
    case confirmLeave
    /// The sitting has ended; the text says how.
    case over(String)
  }

  package enum Focus: Hashable, Sendable {
    case answer
    /// Writing: letters are text.
    case field
    /// Scrolling the case.
    case stimulus
  }

  package struct Notice: Hashable, Sendable {
    package let text: String
    package let isWarning: Bool
    /// The moment until which keys leave it there, so that it is read.
    package let holdsUntil: Int64
    /// Whether a key was pressed in the meantime: it goes with the next tick after that.
    package var isPassedOver = false
  }

  package init(
    started: StartAttempt.Reply, candidate: String, words: Catalogue, size: ScreenSize,
    at moment: Int64
  ) {
    attempt = started.attempt
    paper = started.paper
    self.candidate = candidate
    self.words = words
    self.size = size
    self.moment = moment
    clock = ExamClock(deadline: started.deadline, now: started.now, at: moment)
    lastSecondsLeft = clock.secondsLeft(at: moment)
    sequence = started.sequence
    openedAt = moment
    toldPlace = started.place
    answers = paper.questions.map { _ in AnswerState() }
    for saved in started.answers where answers.indices.contains(saved.question) {
      answers[saved.question] = AnswerState(saved)
    }
    page = started.isResumed || paper.instructions == nil ? .question : .opening
    if started.isResumed {
      // Where the candidate was; the first question that is not answered where that is not known.
      place =
        started.place.flatMap { answers.indices.contains($0) ? $0 : nil }
        ?? answers.firstIndex { $0.extent == .none } ?? 0
      say("exam.notice.resumed", ["count": .number(count(.whole) + count(.part))])
    } else if started.repeatsItems {
      say("exam.notice.repeats")
    }
    layStimulus()
  }

  /// Whether the sitting has ended, and only its last page is shown.
  package var isOver: Bool { if case .over = page { true } else { false } }

  /// Breaks the case into lines anew, after another question has come into view or the screen has changed.
  mutating func layStimulus() {
    let columns = ExamLayout(self).stimulusColumns
    stimulusLines = (question.stimulus?(language)).map { $0.lines(columns: columns) } ?? []
  }

  package var language: Language { words.language }
  package var question: PaperQuestion { paper.questions[place] }
  package var answer: AnswerState { answers[place] }
  package var secondsLeft: Int { clock.secondsLeft(at: moment) }

  package func count(_ extent: AnswerState.Extent) -> Int {
    answers.count { $0.extent == extent }
  }

  package var flagged: Int { answers.count(where: \.isFlagged) }
  package var unsaved: Int { answers.count(where: \.isUnsaved) }
  /// Whether something was sent of which it is not known yet what became.
  var awaitsReply: Bool {
    page == .handingIn || answers.contains { $0.saving == .sending || $0.saving == .failed }
  }

  package var onTheirWay: Int { answers.count { $0.saving == .sending || $0.isWaiting } }

  mutating func say(
    _ key: String, _ details: [String: Detail] = [:], isWarning: Bool = false, holding: Int64 = 0
  ) {
    notice = Notice(text: words(key, details), isWarning: isWarning, holdsUntil: moment + holding)
  }

  /// Takes in what happened at `moment` and says what is to be done.
  package mutating func update(_ event: ExamEvent, at moment: Int64) -> [ExamEffect] {
    self.moment = max(self.moment, moment)
    switch event {
    case .key(let key): return press(key)
    case .tick: return tick()
    case .resized(let size):
      self.size = size
      layStimulus()
      settle()
      return []
    case .saved(let question, let sequence, let deadline, let now):
      return saved(question, sequence, deadline: deadline, now: now)
    case .saveFailed:
      isCutOff = true
      for question in answers.indices where answers[question].saving == .sending {
        answers[question].saving = .failed
      }
      return []
    case .saveRefused(let question, let sequence, let refusal): return refused(question, sequence, refusal)
    case .submitted(let result): return submitted(result)
    case .submitFailed:
      isCutOff = true
      say("exam.notice.submit-failed", isWarning: true)
      return []
    case .submitRefused(let refusal): return end(refusal)
    case .beaten(let deadline, let now): return isOver ? [] : hear(deadline: deadline, now: now)
    case .beatRefused(let refusal): return beatRefused(refusal)
    case .windowLeft(let times):
      windowLeft(times: times)
      return []
    case .endAsked: return save(place) + [.quit]
    }
  }
}
