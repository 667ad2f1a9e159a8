import RungAPI
import RungCore

/// Replies as rich as they come, so that what JSON does to them shows.
enum Sample {
  static let started = StartAttempt.Reply(
    attempt: "attempt-2k7m9x4qhw3tz",
    paper: Paper(
      exam: "complaint.exam",
      title: LocalizedText([.chinese: "投诉处理“考试” 😀", .english: "Handling \"complaints\" / part 1"]),
      instructions: LocalizedPassage([
        .english: Passage(blocks: [
          .paragraph([.plain("Read\n\tall"), .stressed("twice"), .blank(0)]),
          .table([.init(cells: [[.plain("a")], []], isHeader: true)]),
        ])
      ]),
      fullMarks: .points(100), passMark: PassMark(mark: Marks(milli: 79_960), outOf: .points(100)),
      questions: [
        question(.choice(options: [text("yes"), text("no")], multiple: false)),
        question(.trueFalse), question(.fillIn(blanks: 2)), question(.numeric(unit: text("元"))),
        question(.matching(left: [text("a"), text("b")], right: [text("c")])),
        question(.ordering(entries: [text("1"), text("2")])), question(.shortAnswer(limit: 400)),
      ],
      formDigest: .zero),
    answers: [
      SavedAnswer(question: 0, response: .choice(options: [1]), isFlagged: true),
      SavedAnswer(question: 2, response: .fillIn(blanks: ["", "退款\u{0}"]), isFlagged: false),
      SavedAnswer(question: 4, response: .matching(right: [nil, 0]), isFlagged: false),
      SavedAnswer(question: 6, response: nil, isFlagged: true),
    ],
    sequence: 41, deadline: Instant(microseconds: 1_767_225_600_250_000),
    now: Instant(microseconds: 1_767_222_000_000_001), isResumed: true, repeatsItems: false)

  static let result = AttemptResult(
    attempt: "attempt-2k7m9x4qhw3tz", exam: "complaint.exam", candidate: "ana", sitting: 2, state: .marked,
    started: Instant(microseconds: 0), handedIn: nil, isExpired: true, answered: 6, questions: 7, unmarked: 0,
    score: Marks(milli: 79_959), fullMarks: .points(100),
    passMark: PassMark(mark: .points(80), outOf: .points(100)), isPassed: false)

  static func save(_ sequence: Int, question: Int = 0, _ response: Response? = .trueFalse(true)) -> SaveAnswer
  {
    SaveAnswer(
      attempt: started.attempt, question: question, response: response, isFlagged: false, sequence: sequence)
  }

  private static func text(_ words: String) -> LocalizedText { LocalizedText([.english: words]) }

  private static func question(_ interaction: PaperInteraction) -> PaperQuestion {
    PaperQuestion(
      section: text("one"), stimulus: nil,
      stem: LocalizedPassage([.english: Passage(blocks: [.turn(speaker: "C", [.plain("Hello?")])])]),
      interaction: interaction, marks: Marks(milli: 2_500))
  }
}
