import RungAPI
import RungCore

// Saving, the clock, handing in.
extension ExamModel {
  /// How long a field rests before what was typed is saved: two seconds.
  static let rest: Int64 = 2_000_000
  /// How long whoever types without a rest goes on before that is saved all the same: four seconds.
  static let mostUnsent: Int64 = 4_000_000
  /// How long a question is in view before that is told: a second. Who only passes by is not followed.
  static let stay: Int64 = 1_000_000
  /// From so many seconds before the end on, typing is saved with every tick.
  static let lastSeconds = 5
  /// How long a warning of the time stays, whatever is typed.
  static let warningStays: Int64 = 8_000_000
  /// How long the last page stays if nobody presses a key.
  static let lastPage: Int64 = 120_000_000

  /// Takes a new answer of the question in view: saved at once, or, while writing, when the field rests.
  mutating func answer(_ response: Response?, whileWriting: Bool = false) -> [ExamEffect] {
    answers[place].response = response.flatMap { $0.isEmpty ? nil : $0 }
    answers[place].saving = .waiting(since: moment)
    answers[place].unsentSince = answers[place].unsentSince ?? moment
    return whileWriting ? [] : save(place)
  }

  mutating func toggleFlag() -> [ExamEffect] {
    answers[place].isFlagged.toggle()
    answers[place].saving = .waiting(since: moment)
    return save(place)
  }

  /// Sends the answer of `question` if it has changed since it was last sent.
  mutating func save(_ question: Int) -> [ExamEffect] {
    answers[question].isWaiting ? [send(question)] : []
  }

  private mutating func send(_ question: Int) -> ExamEffect {
    sequence += 1
    toldPlace = question
    answers[question].send(as: sequence)
    answers[question].saving = isCutOff ? .failed : .sending
    return .save(
      SaveAnswer(
        attempt: attempt, question: question, response: answers[question].response,
        isFlagged: answers[question].isFlagged, sequence: sequence))
  }

  mutating func saved(_ question: Int, _ sequence: Int, deadline: Instant, now: Instant) -> [ExamEffect] {
    answers[question].acknowledge(sequence)
    isCutOff = false
    return hear(deadline: deadline, now: now)
  }

  mutating func refused(_ question: Int, _ sequence: Int, _ refusal: Refusal) -> [ExamEffect] {
    switch refusal.code {
    case .attemptClosed: return askForResult()
    case .responseUnfit, .inputInvalid:
      if answers[question].sequence == sequence { answers[question].saving = .refused }
      say("exam.notice.unfit", ["question": .number(question + 1)], isWarning: true)
      return []
    default: return end(refusal)
    }
  }

  /// The attempt is closed: handing in, which gives the same result however often it is asked, tells the outcome.
  mutating func askForResult() -> [ExamEffect] {
    leaveField()
    notice = nil
    page = .handingIn
    guard !hasAskedForResult else { return [] }
    hasAskedForResult = true
    return [.submit]
  }

  mutating func submitted(_ result: AttemptResult) -> [ExamEffect] {
    outcome = .submitted(result)
    notice = nil
    guard result.isExpired else { return [.quit] }
    let details: [String: Detail] = [
      "answered": .number(result.answered), "count": .number(result.questions),
    ]
    page = .over(words("exam.over.time", details) + tooLate)
    endedAt = moment
    return []
  }

  mutating func end(_ refusal: Refusal) -> [ExamEffect] {
    leaveField()
    outcome = .closed(refusal)
    notice = nil
    let key =
      switch refusal.code {
      case .attemptClosed: "exam.over.closed"
      case .attemptTakenOver: "exam.over.taken-over"
      case .attemptOpenElsewhere, .sequenceStale: "exam.over.elsewhere"
      case .loginNeeded: "exam.over.login"
      default: "exam.over.refused"
      }
    let details: [String: Detail] = ["exam": .text(paper.exam.text), "code": .text(refusal.code.rawValue)]
    page = .over(words(key, details) + tooLate)
    endedAt = moment
    return []
  }

  /// Which answers were not saved before the end, and which without their last changes, or nothing.
  private var tooLate: String {
    let late = answers.indices.filter { answers[$0].differsFromDisk }
    let lost = late.filter { answers[$0].onDiskResponse == nil }.map { String($0 + 1) }
    let earlier = late.filter { answers[$0].onDiskResponse != nil }.map(savedPart)
    return [("exam.over.too-late", lost), ("exam.over.but-for-the-last", earlier)]
      .filter { !$1.isEmpty }
      .map { "\n" + words($0, ["questions": .text(words.joined($1, by: "exam.pair.numbers"))]) }
      .joined()
  }

  /// A question by its number, and how much of what was written is on disk where that is its beginning.
  private func savedPart(_ question: Int) -> String {
    var details: [String: Detail] = ["question": .number(question + 1)]
    if case .shortAnswer(let written) = answers[question].response,
      case .shortAnswer(let saved) = answers[question].onDiskResponse, written.hasPrefix(saved)
    {
      details["saved"] = .number(saved.unicodeScalars.count)
      details["written"] = .number(written.unicodeScalars.count)
    }
    return words("exam.over.saved-part", details)
  }

  mutating func tick() -> [ExamEffect] {
    if let endedAt { return moment - endedAt >= ExamModel.lastPage ? [.quit] : [] }
    let left = secondsLeft
    defer { lastSecondsLeft = left }
    if let notice, notice.isPassedOver, moment >= notice.holdsUntil { self.notice = nil }
    warn(left)
    var effects: [ExamEffect] = []
    for question in answers.indices {
      if case .waiting(let since) = answers[question].saving,
        moment - since >= ExamModel.rest || left <= ExamModel.lastSeconds
          || moment - (answers[question].unsentSince ?? since) >= ExamModel.mostUnsent
      {
        effects += save(question)
      }
    }
    guard left == 0, !hasAskedForResult else { return effects + tellPlace() }
    // The server decides: more time may have been granted. A save tells, whatever it says.
    leaveField()
    notice = nil
    page = .handingIn
    if !isTimeUp || lastSecondsLeft > 0 {
      isTimeUp = true
      effects.append(send(place))
    }
    return effects
  }

  /// Tells where the candidate has come to rest, if the last answer did not.
  private mutating func tellPlace() -> [ExamEffect] {
    guard page != .opening, page != .handingIn, toldPlace != place, moment - openedAt >= ExamModel.stay else {
      return []
    }
    toldPlace = place
    sequence += 1
    return [.move(MoveToQuestion(attempt: attempt, question: place, sequence: sequence))]
  }

  /// Warns once a deadline, though each reply of the server sets the clock anew, by a second or so.
  private mutating func warn(_ left: Int) {
    for minutes in [1, 10] where lastSecondsLeft > minutes * 60 && left <= minutes * 60 && left > 0 {
      guard warned.insert(minutes).inserted else { return }
      let key =
        left <= minutes * 60 - ExamModel.lastSeconds
        ? "exam.notice.time-short" : minutes == 1 ? "exam.notice.one-minute" : "exam.notice.ten-minutes"
      say(key, ["time": .text(timeLeft)], isWarning: true, holding: ExamModel.warningStays)
      return
    }
  }

  /// Begins handing in: everything typed is sent first.
  mutating func handIn() -> [ExamEffect] {
    leaveField()
    notice = nil
    page = .handingIn
    hasAskedForResult = true
    return answers.indices.flatMap { save($0) } + [.submit]
  }

  /// What is said to a candidate who leaves: how to come back, and what is not saved.
  var partingWords: [String] {
    let unsaved = unsaved + onTheirWay
    return [words("exam.left", ["time": .text(timeLeft)]), comeBack]
      + (unsaved > 0 ? [words("exam.left.unsaved", ["count": .number(unsaved)])] : [])
  }

  /// What to type to come back.
  var comeBack: String { words("exam.come-back", ["exam": .text(paper.exam.text)]) }

  /// The time left as people read it: hours and minutes, or minutes and seconds in the last ten minutes.
  package var timeLeft: String {
    let left = secondsLeft
    if left <= 600 {
      let seconds = left % 60
      return "\(left / 60):" + (seconds < 10 ? "0" : "") + "\(seconds)"
    }
    let minutes = (left + 59) / 60
    return minutes >= 60
      ? words("exam.time.hours", ["hours": .number(minutes / 60), "minutes": .number(minutes % 60)])
      : words("exam.time.minutes", ["minutes": .number(minutes)])
  }
}

extension Catalogue {
  /// `parts` in a row, as the sentence of `key` puts a first and a second together.
  func joined(_ parts: [String], by key: String) -> String {
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first) { self(key, ["first": .text($0), "second": .text($1)]) }
  }
}
