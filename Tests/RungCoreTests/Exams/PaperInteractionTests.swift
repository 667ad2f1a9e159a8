import RungCore
import Testing

@Suite("Responses that fit")
struct PaperInteractionTests {
  private static let three = [words("a"), words("b"), words("c")]
  private static let single = PaperInteraction.choice(options: three, multiple: false)
  private static let multiple = PaperInteraction.choice(options: three, multiple: true)
  private static let matching = PaperInteraction.matching(left: [words("l"), words("m")], right: three)
  private static let ordering = PaperInteraction.ordering(entries: three)
  private static let long = String(repeating: "字", count: 200)

  @Test(
    "a response is taken only if it answers what is shown",
    arguments: [
      (single, .choice(options: [0]), true), (single, .choice(options: [2]), true),
      (single, .choice(options: []), true), (single, .choice(options: [3]), false),
      (single, .choice(options: [-1]), false), (single, .choice(options: [0, 1]), false),
      (multiple, .choice(options: [2, 0]), true), (multiple, .choice(options: [0, 1, 2]), true),
      (multiple, .choice(options: [0, 0]), false), (multiple, .choice(options: [0, 3]), false),
      (.trueFalse, .trueFalse(true), true), (.trueFalse, .trueFalse(false), true),
      (.fillIn(blanks: 2), .fillIn(blanks: ["a", ""]), true),
      (.fillIn(blanks: 2), .fillIn(blanks: ["a"]), false),
      (.fillIn(blanks: 2), .fillIn(blanks: ["a", "b", "c"]), false),
      (.fillIn(blanks: 1), .fillIn(blanks: [long]), true),
      (.fillIn(blanks: 1), .fillIn(blanks: [long + "字"]), false),
      (.numeric(unit: nil), .numeric("15"), true), (.numeric(unit: nil), .numeric("fifteen"), true),
      (.numeric(unit: nil), .numeric(String(repeating: "1", count: 50)), true),
      (.numeric(unit: nil), .numeric(String(repeating: "1", count: 51)), false),
      (matching, .matching(right: [0, 2]), true), (matching, .matching(right: [nil, nil]), true),
      (matching, .matching(right: [1, 1]), true), (matching, .matching(right: [0]), false),
      (matching, .matching(right: [0, 1, 2]), false), (matching, .matching(right: [0, 3]), false),
      (matching, .matching(right: [-1, 0]), false),
      (ordering, .ordering(entries: [2, 0, 1]), true), (ordering, .ordering(entries: []), true),
      (ordering, .ordering(entries: [0, 1]), false), (ordering, .ordering(entries: [0, 1, 1]), false),
      (ordering, .ordering(entries: [0, 1, 3]), false), (ordering, .ordering(entries: [0, 1, 2, 2]), false),
      (.shortAnswer(limit: 200), .shortAnswer(long), true),
      (.shortAnswer(limit: 200), .shortAnswer(""), true),
      (.shortAnswer(limit: 200), .shortAnswer(long + "字"), false),
      // One grapheme of many scalars is long all the same.
      (.shortAnswer(limit: 3), .shortAnswer("e\u{301}\u{301}\u{301}"), false),
    ] as [(PaperInteraction, Response, Bool)])
  func accepts(interaction: PaperInteraction, response: Response, isTaken: Bool) {
    #expect(interaction.accepts(response) == isTaken)
  }

  @Test("a response of another kind is never taken")
  func otherKinds() {
    let interactions: [PaperInteraction] = [
      Self.single, .trueFalse, .fillIn(blanks: 1), .numeric(unit: nil), Self.matching, Self.ordering,
      .shortAnswer(limit: 9),
    ]
    let responses: [Response] = [
      .choice(options: [0]), .trueFalse(true), .fillIn(blanks: ["a"]), .numeric("1"),
      .matching(right: [0, 1]),
      .ordering(entries: [0, 1, 2]), .shortAnswer("a"),
    ]
    for (row, interaction) in interactions.enumerated() {
      for (column, response) in responses.enumerated() {
        #expect(interaction.accepts(response) == (row == column))
      }
    }
  }

  @Test("what holds no answer is empty, and no is an answer")
  func emptiness() {
    let empty: [Response] = [
      .choice(options: []), .fillIn(blanks: ["", ""]), .numeric(""), .matching(right: [nil]),
      .ordering(entries: []),
      .shortAnswer(""),
    ]
    #expect(empty.allSatisfy { $0.isEmpty })
    let full: [Response] = [
      .choice(options: [0]), .trueFalse(false), .fillIn(blanks: ["", "a"]), .numeric("0"),
      .matching(right: [nil, 0]),
      .ordering(entries: [0]), .shortAnswer(" "),
    ]
    #expect(!full.contains { $0.isEmpty })
  }
}
