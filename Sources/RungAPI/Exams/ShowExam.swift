package import RungCore

/// An exam as it is announced: its parts, its rules, and whether the caller could begin it now.
package struct ShowExam: Request {
  package static let route = Route("exam.show", .read, needs: .everyone, refuses: [.contentUnknown])

  package let exam: ID<Exam>

  package init(exam: ID<Exam>) {
    self.exam = exam
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let summary: ExamSummary
    package let instructions: LocalizedPassage?
    package let isClosedBook: Bool
    /// The parts of a theory paper, in order.
    package let sections: [AnnouncedSection]
    /// What a practical exam draws.
    package let scenarios: [AnnouncedScenarios]
    package let window: AnnouncedWindow?
    /// How long after a failed sitting the next may begin.
    package let resitAfter: Period
    /// The lessons to be learned anew before a resit.
    package let relearn: [LessonTitle]
    package let results: Exam.ReleaseRule.Results
    package let papers: Exam.ReleaseRule.Papers
    /// What keeps the caller from beginning it now; `nil` where nothing does. Those who are no trainees sit none
    /// (`role.missing`), and a practical one is not the trainee's to begin: nothing is told of it.
    package let obstacle: Refusal?

    package init(
      summary: ExamSummary, instructions: LocalizedPassage?, isClosedBook: Bool, sections: [AnnouncedSection],
      scenarios: [AnnouncedScenarios], window: AnnouncedWindow?, resitAfter: Period, relearn: [LessonTitle],
      results: Exam.ReleaseRule.Results, papers: Exam.ReleaseRule.Papers, obstacle: Refusal?
    ) {
      self.summary = summary
      self.instructions = instructions
      self.isClosedBook = isClosedBook
      self.sections = sections
      self.scenarios = scenarios
      self.window = window
      self.resitAfter = resitAfter
      self.relearn = relearn
      self.results = results
      self.papers = papers
      self.obstacle = obstacle
    }
  }
}

/// A part of a paper: how many items it draws, and what they are worth together. The parts of a case count as one item.
package struct AnnouncedSection: Codable, Sendable, Hashable {
  package let title: LocalizedText
  package let items: Int
  package let marks: Marks

  package init(title: LocalizedText, items: Int, marks: Marks) {
    self.title = title
    self.items = items
    self.marks = marks
  }
}

/// How many scenarios of a family a practical exam draws.
package struct AnnouncedScenarios: Codable, Sendable, Hashable {
  package let family: Scenario.Family
  package let count: Int

  package init(family: Scenario.Family, count: Int) {
    self.family = family
    self.count = count
  }
}

/// When an exam may be begun, by the workplace's clock.
package struct AnnouncedWindow: Codable, Sendable, Hashable {
  package let opens: LocalTime
  /// The last minute in which it may be begun.
  package let lastStart: LocalTime
  package let closes: LocalTime
  /// The workplace's IANA zone.
  package let zone: String

  package init(opens: LocalTime, lastStart: LocalTime, closes: LocalTime, zone: String) {
    self.opens = opens
    self.lastStart = lastStart
    self.closes = closes
    self.zone = zone
  }
}
