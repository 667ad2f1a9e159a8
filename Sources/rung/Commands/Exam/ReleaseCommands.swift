import ArgumentParser
import RungAPI
import RungCore

extension ExamCommands {
  struct Release: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.release"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("release-attempt")) var attempt: ID<Attempt>?
    @Flag(name: .long, help: .text("release-papers")) var papers = false

    func request(at desk: Desk) -> ReleaseResults {
      ReleaseResults(exam: exam, attempt: attempt, papers: papers)
    }

    func show(_ reply: ReleaseResults.Reply, on page: inout Page) {
      page.line(
        words(
          papers ? "release.papers" : "release.results",
          [
            "count": .number(reply.released.count), "already": .number(reply.already),
            "unmarked": .number(reply.unmarked),
          ]))
    }
  }

  /// A paper with answers, marks, keys and rationale, once it is released.
  struct Review: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.review"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("attempt")) var attempt: ID<Attempt>

    func request(at desk: Desk) -> ReviewPaper { ReviewPaper(attempt: attempt) }

    func show(_ reply: ReviewPaper.Reply, on page: inout Page) {
      page.result(reply.result)
      for (place, (question, released)) in zip(reply.paper.questions, reply.questions).enumerated() {
        page.line()
        page.question(question, number: place + 1)
        page.released(released, worth: question.marks)
      }
    }
  }
}

extension Page {
  fileprivate mutating func released(_ question: ReleasedQuestion, worth: Marks) {
    fact(
      "   " + words("exam-reprint.answer"),
      question.response.map { AnswerText.write($0, words) } ?? words("exam-reprint.none"))
    fact("   " + words("review.key"), words.written(question.key))
    fact("   " + words("column.marks"), (question.marks?.description ?? "–") + " / \(worth)")
    for reason in question.because { line("   " + words.sentence(reason)) }
    if !question.comment.isEmpty { fact("   " + words("review.comment"), question.comment) }
    if question.rationale != nil {
      line("   " + words("review.rationale"))
      passage(question.rationale, indent: 3)
    }
  }
}

extension Catalogue {
  /// A key as an answer file would write the right answer.
  fileprivate func written(_ key: ReleasedKey) -> String {
    switch key {
    case .options(let isKey):
      AnswerText.write(.choice(options: isKey.indices.filter { isKey[$0] }), self)
    case .trueFalse(let isTrue): AnswerText.write(.trueFalse(isTrue), self)
    case .blanks(let blanks):
      blanks.map { $0.joined(separator: " / ") }.joined(separator: self("punctuation.semicolon"))
    case .numeric(let value, let tolerance): tolerance == "0" ? value : "\(value) ± \(tolerance)"
    case .matching(let right): AnswerText.write(.matching(right: right), self)
    case .ordering(let entries): AnswerText.write(.ordering(entries: entries), self)
    case .points(let points):
      points.map { "[\($0.weight)] \($0.text.text(language))" }
        .joined(separator: self("punctuation.semicolon"))
    }
  }
}
