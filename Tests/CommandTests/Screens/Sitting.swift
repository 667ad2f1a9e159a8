import RungAPI
import RungCore
import rung

/// A sitting of the sample paper, driven by a test: keys go in, the requests that would go out are kept.
struct Sitting {
  var model: ExamModel
  /// All saves asked for so far.
  private(set) var saves: [SaveAnswer] = []
  private(set) var moves: [MoveToQuestion] = []
  private(set) var submits = 0
  private(set) var hasQuit = false
  private var seconds = 0.0

  init(
    _ started: StartAttempt.Reply = SamplePaper.started(), _ language: Language = .english, columns: Int = 80,
    rows: Int = 24
  ) {
    model = ExamModel(
      started: started, candidate: language == .chinese ? "陈安娜" : "Ana Chen", words: .of(language),
      size: ScreenSize(columns: columns, rows: rows), at: 0)
  }

  /// A sitting of one question.
  init(of question: PaperQuestion, _ language: Language = .english) {
    self.init(SamplePaper.started(SamplePaper.paper([question])), language)
  }

  mutating func take(_ event: ExamEvent) {
    for effect in model.update(event, at: Int64(seconds * 1_000_000)) {
      switch effect {
      case .save(let save): saves.append(save)
      case .move(let move): moves.append(move)
      case .submit: submits += 1
      case .quit: hasQuit = true
      }
    }
  }

  mutating func press(_ keys: Keystroke...) {
    for key in keys { take(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Lets time pass in ticks of one second.
  mutating func wait(_ count: Int) {
    for _ in 0..<count {
      seconds += 1
      take(.tick)
    }
  }

  /// The gateway acknowledges every save that has been asked for.
  mutating func acknowledge(secondsLeft: Int? = nil) {
    let now = SamplePaper.begin.adding(seconds: Int(seconds))
    for save in saves {
      take(
        .saved(
          question: save.question, sequence: save.sequence,
          deadline: secondsLeft.map { now.adding(seconds: $0) } ?? model.clock.deadline, now: now))
    }
  }

  mutating func go(to question: Int) {
    while model.place < question { press(.right) }
    while model.place > question { press(.left) }
  }

  /// The answer that the last save carries.
  var response: Response? { saves.last?.response }
  var frame: Frame { ExamView.render(model) }
}
