import RungAPI
import RungCore
import Testing
import rung

/// Where the candidate is: told where they come to rest, and gone back to.
@Suite struct ExamPlaceTests {
  @Test func `a question is told of once the candidate has stayed with it, and those passed by are not`() {
    var sitting = Sitting()
    sitting.wait(1)
    #expect(sitting.moves.map(\.question) == [0])
    sitting.press(.right, .right, .right)
    #expect(sitting.moves.count == 1)
    sitting.wait(5)
    #expect(sitting.moves.map(\.question) == [0, 3])
    // There and back within a second is no move.
    sitting.press(.right, .left)
    sitting.wait(5)
    #expect(sitting.moves.count == 2)
  }

  @Test func `an answer tells of its question as well, and goes on with the numbers`() {
    var sitting = Sitting()
    sitting.type("b")
    sitting.wait(3)
    #expect(sitting.moves.isEmpty)
    sitting.press(.right)
    sitting.wait(1)
    sitting.type("a")
    #expect(sitting.moves.map(\.sequence) == [2])
    #expect(sitting.saves.map(\.sequence) == [1, 3])
  }

  @Test func `nobody is at a question while the instructions are read, or after the end`() {
    let instructions = LocalizedPassage([.english: Passage(blocks: [.paragraph([.plain("Read.")])])])
    var sitting = Sitting(SamplePaper.started(SamplePaper.paper(instructions: instructions), seconds: 60))
    sitting.wait(10)
    #expect(sitting.moves.isEmpty)
    sitting.press(.enter)
    sitting.wait(1)
    #expect(sitting.moves.map(\.question) == [0])
    sitting.press(.right, .character("s"), .character("y"))
    sitting.wait(10)
    #expect(sitting.moves.count == 1)
  }

  @Test(arguments: [(Int?.some(4), 4), (8, 8), (99, 1), (-1, 1), (nil, 1)])
  func `an attempt that is taken up opens where the candidate was`(told: Int?, place: Int) {
    let saved = [SavedAnswer(question: 0, response: .choice(options: [2]), isFlagged: false)]
    var sitting = Sitting(SamplePaper.started(answers: saved, sequence: 17, isResumed: true, place: told))
    #expect(sitting.model.place == place)
    sitting.wait(3)
    #expect(sitting.moves.map(\.question) == (told == place ? [] : [place]))
  }
}
