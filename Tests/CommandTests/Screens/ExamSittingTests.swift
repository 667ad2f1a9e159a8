import RungAPI
import RungCore
import Testing
import rung

/// The course of a sitting: saving, the clock, the overview, handing in, leaving.
@Suite struct ExamSittingTests {
  @Test func `a choice is saved at once and is saved when the gateway says so`() {
    var sitting = Sitting()
    #expect(sitting.model.answer.saving == .untouched)
    sitting.type("b")
    #expect(sitting.saves.count == 1)
    #expect(sitting.model.answer.saving == .sending)
    sitting.acknowledge()
    #expect(sitting.model.answer.saving == .saved)
  }

  @Test func `an acknowledgement of an earlier save does not make a later one saved`() {
    var sitting = Sitting()
    sitting.type("ab")
    let first = sitting.saves[0]
    sitting.take(
      .saved(
        question: 0, sequence: first.sequence, deadline: sitting.model.clock.deadline, now: SamplePaper.begin)
    )
    #expect(sitting.model.answer.saving == .sending)
  }

  @Test func `writing is saved when the field rests for two seconds, is left, or is handed in`() {
    var sitting = Sitting(of: SamplePaper.shortAnswer)
    sitting.press(.enter)
    sitting.type("sorry")
    #expect(sitting.saves.isEmpty)
    #expect(sitting.model.answer.isWaiting)
    sitting.wait(1)
    #expect(sitting.saves.isEmpty)
    sitting.wait(1)
    #expect(sitting.saves.map(\.response) == [.shortAnswer("sorry")])
    sitting.type("!")
    sitting.press(.escape)
    #expect(sitting.response == .shortAnswer("sorry!"))
    sitting.press(.enter)
    sitting.type("?")
    sitting.press(.control("c"))
    #expect(sitting.response == .shortAnswer("sorry!?"))
  }

  @Test func `whoever writes without a rest is saved every four seconds all the same`() {
    var sitting = Sitting(of: SamplePaper.shortAnswer)
    sitting.press(.enter)
    for letter in "abcdefghij" {
      sitting.type(String(letter))
      sitting.wait(1)
    }
    #expect(sitting.saves.map(\.response) == [.shortAnswer("abcd"), .shortAnswer("abcdefgh")])
  }

  @Test func `without a connection every unsaved answer says so, and all are saved afterwards`() {
    var sitting = Sitting()
    sitting.type("b")
    sitting.take(.saveFailed)
    sitting.press(.right)
    sitting.type("a")
    #expect(sitting.model.unsaved == 2)
    #expect(sitting.frame.text.contains("2 NOT SAVED"))
    sitting.acknowledge()
    #expect(sitting.model.unsaved == 0)
    #expect(sitting.frame.text.contains("✓ all answers saved"))
  }

  @Test func `an answer that the gateway refuses says so and can be changed`() {
    var sitting = Sitting()
    sitting.type("b")
    sitting.take(.saveRefused(question: 0, sequence: 1, Refusal(.responseUnfit)))
    #expect(sitting.model.answer.saving == .refused)
    #expect(sitting.frame.text.contains("NOT SAVED, please change it"))
    sitting.type("c")
    sitting.acknowledge()
    #expect(sitting.model.answer.saving == .saved)
  }

  @Test func `what was saved before is there again, and the first unanswered question is in view`() {
    let saved = [
      SavedAnswer(question: 0, response: .choice(options: [2]), isFlagged: true),
      SavedAnswer(question: 1, response: .choice(options: [0]), isFlagged: false),
    ]
    var sitting = Sitting(SamplePaper.started(answers: saved, sequence: 17, isResumed: true))
    #expect(sitting.model.place == 2)
    #expect(sitting.frame.text.contains("saved answers: 2"))
    sitting.press(.left, .left)
    #expect(sitting.frame.text.contains("(●) C"))
    #expect(sitting.frame.text.contains("⚑ flagged"))
    sitting.type("a")
    #expect(sitting.saves.map(\.sequence) == [18])
  }

  @Test func `the time left is the server's, whatever the replies take`() {
    var sitting = Sitting(SamplePaper.started(seconds: 7200))
    #expect(sitting.model.timeLeft == "2 h 0 min")
    sitting.wait(60)
    #expect(sitting.model.secondsLeft == 7140)
    sitting.type("b")
    sitting.acknowledge(secondsLeft: 6000)
    #expect(sitting.model.timeLeft == "1 h 40 min")
    sitting.wait(5401)
    #expect(sitting.model.timeLeft == "9:59")
  }

  @Test func `ten minutes and one minute are announced once each`() {
    var sitting = Sitting(SamplePaper.started(seconds: 605))
    sitting.wait(4)
    #expect(sitting.model.notice == nil)
    sitting.wait(1)
    #expect(sitting.frame.text.contains("! 10 minutes left."))
    // Who is typing sees it all the same, for eight seconds.
    sitting.press(.down)
    sitting.wait(7)
    sitting.press(.down)
    #expect(sitting.frame.text.contains("! 10 minutes left."))
    sitting.wait(1)
    #expect(sitting.model.notice == nil)
    sitting.wait(532)
    #expect(sitting.frame.text.contains("! 1 minute left."))
  }

  @Test func `in the last seconds writing is saved with every tick`() {
    var sitting = Sitting(SamplePaper.started(SamplePaper.paper([SamplePaper.shortAnswer]), seconds: 6))
    sitting.press(.enter)
    sitting.wait(1)
    sitting.type("a")
    sitting.wait(1)
    #expect(sitting.response == .shortAnswer("a"))
  }

  @Test func `at the deadline the server is asked, and its refusal leads to the result`() {
    var sitting = Sitting(SamplePaper.started(seconds: 3))
    sitting.type("b")
    sitting.acknowledge()
    sitting.wait(3)
    #expect(sitting.model.page == .handingIn)
    #expect(sitting.saves.count == 2)
    #expect(sitting.submits == 0)
    sitting.take(.saveRefused(question: 0, sequence: 2, Refusal(.attemptClosed)))
    #expect(sitting.submits == 1)
    sitting.take(.submitted(ScriptedGateway.result(isExpired: true)))
    #expect(sitting.frame.text.contains("Time is up. The paper was handed in"))
    #expect(!sitting.frame.text.contains("Not saved before the end"))
    #expect(!sitting.hasQuit)
    sitting.press(.enter)
    #expect(sitting.hasQuit)
    guard case .submitted = sitting.model.outcome else { return #expect(Bool(false), "not submitted") }
  }

  @Test func `time granted at the deadline brings the questions back`() {
    var sitting = Sitting(SamplePaper.started(seconds: 3))
    sitting.wait(3)
    sitting.acknowledge(secondsLeft: 900)
    #expect(sitting.model.page == .question)
    #expect(sitting.frame.text.contains("More time was granted: 15 min left."))
    #expect(sitting.submits == 0)
  }

  @Test func `an answer that came too late is named`() {
    var sitting = Sitting(SamplePaper.started(seconds: 3))
    sitting.type("b")
    sitting.wait(3)
    sitting.take(.saveRefused(question: 0, sequence: 2, Refusal(.attemptClosed)))
    sitting.take(.submitRefused(Refusal(.attemptClosed)))
    #expect(sitting.frame.text.contains("Not saved before the end, by question: 1."))
    guard case .closed(let refusal) = sitting.model.outcome else { return #expect(Bool(false), "not closed") }
    #expect(refusal.code == .attemptClosed)
  }

  @Test(arguments: [Language.english, .chinese])
  func `an answer whose last letters came too late is named with how much of it was saved`(
    language: Language
  ) {
    var sitting = Sitting(
      SamplePaper.started(SamplePaper.paper([SamplePaper.shortAnswer]), seconds: 30), language)
    sitting.press(.enter)
    sitting.type("seven")
    sitting.wait(2)
    // While that is on its way, more is written.
    sitting.type(" days")
    sitting.acknowledge()
    #expect(sitting.model.answers[0].isWaiting)
    sitting.take(.beatRefused(Refusal(.attemptClosed)))
    sitting.take(.submitted(ScriptedGateway.result(isExpired: true)))
    guard case .over(let text) = sitting.model.page else { return #expect(Bool(false), "not over") }
    let isChinese = language == .chinese
    #expect(
      text.hasSuffix(
        isChinese
          ? "已保存，但不含最后的改动：第 1 题（10 字中已保存 5 字）。"
          : "Saved but for the last changes, by question: 1 (5 of 10 characters)."), "\(text)")
    #expect(!text.contains(isChinese ? "未能在结束前保存" : "Not saved"))
  }

  @Test(arguments: [Language.english, .chinese])
  func `an answer that was changed after it was saved is told as saved but for that`(language: Language) {
    var sitting = Sitting(SamplePaper.started(seconds: 9), language)
    sitting.type("b")
    sitting.acknowledge()
    sitting.type("c")
    sitting.take(.saveRefused(question: 0, sequence: 2, Refusal(.attemptClosed)))
    sitting.take(.submitRefused(Refusal(.attemptClosed)))
    #expect(
      sitting.frame.text.contains(
        language == .chinese ? "已保存，但不含最后的改动：第 1 题。" : "Saved but for the last changes, by question: 1."),
      "\(sitting.frame.text)")
  }

  @Test func `a flag that came too late is no answer that did`() {
    var sitting = Sitting(SamplePaper.started(seconds: 9))
    sitting.type("b")
    sitting.acknowledge()
    sitting.type("f")
    sitting.take(.submitRefused(Refusal(.attemptClosed)))
    guard case .over(let text) = sitting.model.page else { return #expect(Bool(false), "not over") }
    #expect(!text.contains("question"), "\(text)")
  }

  @Test func `an attempt taken up elsewhere ends here in words`() {
    var sitting = Sitting()
    sitting.type("b")
    sitting.take(.saveRefused(question: 0, sequence: 1, Refusal(.attemptOpenElsewhere)))
    #expect(sitting.frame.text.contains("taken up on another machine"))
    sitting.press(.enter)
    #expect(sitting.hasQuit)
  }

  @Test func `handing in asks once, with the counts, and sends what was typed first`() {
    var sitting = Sitting()
    sitting.type("bf")
    sitting.go(to: 5)
    sitting.type("a")
    sitting.go(to: 8)
    sitting.press(.enter)
    sitting.type("ok")
    sitting.press(.escape, .character("s"))
    let text = sitting.frame.text
    #expect(text.contains("● 2 answered") && text.contains("○ 6 unanswered"))
    #expect(text.contains("◐ 1 answered in part") && text.contains("⚑ 1 flagged"))
    sitting.press(.escape)
    #expect(sitting.model.page == .question)
    // What cannot be taken back is no slip of a finger.
    sitting.press(.character("s"), .enter, .enter)
    #expect(sitting.submits == 0 && sitting.model.page == .confirmSubmit)
    sitting.press(.character("y"))
    #expect(sitting.submits == 1)
    sitting.press(.character("y"), .enter)
    #expect(sitting.submits == 1)
    sitting.take(.submitted(ScriptedGateway.result()))
    #expect(sitting.hasQuit)
  }

  @Test func `leaving asks, says that the clock runs on and how to come back`() {
    var sitting = Sitting()
    sitting.press(.character("q"))
    #expect(sitting.frame.text.contains("The clock runs on: 2 h 0 min left."))
    #expect(sitting.frame.text.contains("rung exam take onboarding.theory"))
    sitting.press(.character("n"))
    #expect(sitting.model.page == .question)
    sitting.press(.control("c"), .control("c"))
    #expect(sitting.hasQuit)
    guard case .left = sitting.model.outcome else { return #expect(Bool(false), "not left") }
  }

  @Test func `the overview leads to a question by its number, by arrows and to the next unanswered`() {
    var sitting = Sitting(
      SamplePaper.started(SamplePaper.paper(SamplePaper.questions + SamplePaper.questions)))
    sitting.type("bo14")
    #expect(sitting.model.page == .overview(chosen: 13))
    sitting.press(.enter)
    #expect(sitting.model.place == 13)
    sitting.press(.character("o"), .home, .character("u"))
    #expect(sitting.model.page == .overview(chosen: 1))
    sitting.press(.right, .left, .left, .left)
    #expect(sitting.model.page == .overview(chosen: 0))
    sitting.press(.escape)
    #expect(sitting.model.place == 13)
  }

  @Test func `a case scrolls on its own and keeps its place for its other questions`() {
    var sitting = Sitting()
    sitting.go(to: 7)
    sitting.press(.tab, .down, .down)
    #expect(sitting.model.stimulusScroll == 2)
    #expect(!sitting.frame.text.contains("This is the record"))
    sitting.press(.end)
    #expect(sitting.frame.text.contains("T-2091"))
    sitting.press(.tab, .right)
    #expect(sitting.frame.text.contains("T-2091"))
    sitting.press(.left, .left, .right)
    #expect(sitting.model.stimulusScroll == 0)
  }
}
