import RungCore
import Testing

@Suite("Penalties and floors")
struct PenaltyTests {
  private func key(_ sample: SampleQuestion, _ credit: Credit, _ floor: Key.Floor) -> SampleQuestion {
    SampleQuestion(
      question: sample.question, key: Key(answer: sample.key.answer, credit: credit, floor: floor))
  }

  @Test(
    "a wrong answer costs what its item declares, and no answer costs nothing",
    arguments: [
      (Credit.exact, Key.Floor.paper, 0), (.exactOrLoss(penalty: 25), .item, 0),
      (.exactOrLoss(penalty: 25), .paper, -750), (.exactOrLoss(penalty: 33), .paper, -990),
      (.exactOrLoss(penalty: 100), .paper, -3000),
    ])
  func wrong(credit: Credit, floor: Key.Floor, milli: Int) {
    let samples: [(SampleQuestion, Response)] = [
      (.choice([true, false, false], multiple: false), .choice(options: [1])),
      (.trueFalse(true), .trueFalse(false)),
      (.numeric(5_000_000), .numeric("6")), (.fillIn([["a"]]), .fillIn(blanks: ["b"])),
      (.ordering(3), .ordering(entries: [1, 0, 2])),
    ]
    for (sample, response) in samples {
      let sample = key(sample, credit, floor)
      let order = Array(0..<sample.listed)
      #expect(sample.marks(response, order: order, worth: .points(3)) == Marks(milli: milli))
      #expect(sample.marks(nil, order: order, worth: .points(3)) == .zero)
      #expect(sample.marks(sample.right(order: order), order: order, worth: .points(3)) == .points(3))
    }
  }

  @Test(
    "by parts, each wrong one costs its share; what is earned and what is lost are both rounded towards nothing",
    arguments: [
      // Right and wrong choices of three keys and three distractors, the penalty in percent, thousandths of 1 mark.
      (3, 0, 50, 1000), (2, 1, 50, 500), (1, 1, 50, 166), (1, 2, 50, 0), (0, 1, 50, -166), (0, 2, 50, -333),
      (0, 3, 50, -500), (0, 1, 100, -333), (0, 3, 100, -1000), (1, 3, 100, -666),
    ])
  func parts(right: Int, wrong: Int, penalty: Int, milli: Int) {
    let sample = key(
      .choice([true, true, true, false, false, false]), .proportional(penalty: penalty), .paper)
    let chosen = Array(0..<right) + Array(3..<3 + wrong)
    #expect(
      sample.marks(.choice(options: chosen), order: Array(0..<6), worth: .points(1)) == Marks(milli: milli))
    let held = key(sample, .proportional(penalty: penalty), .item)
    #expect(
      held.marks(.choice(options: chosen), order: Array(0..<6), worth: .points(1))
        == Marks(milli: max(0, milli)))
  }

  @Test("wrong entries cost where entries can be left out")
  func leftOut() {
    let matching = key(.matching(4), .proportional(penalty: 50), .paper)
    #expect(
      matching.marks(.matching(right: [0, nil, nil, 1]), order: [0, 1, 2, 3], worth: .points(4))
        == Marks(milli: 500))
    let blanks = key(.fillIn([["a"], ["b"], ["c"], ["d"]]), .proportional(penalty: 50), .paper)
    #expect(
      blanks.marks(.fillIn(blanks: ["a", "", "x", "y"]), order: [], worth: .points(4)) == .zero)
  }

  @Test("a paper never falls below nothing, and losses count against gains")
  func paper() {
    #expect(Score(marks: [Marks(milli: -750), .points(2)], full: .points(6)).total == Marks(milli: 1250))
    #expect(Score(marks: [Marks(milli: -750), .zero], full: .points(6)).total == .zero)
  }
}
