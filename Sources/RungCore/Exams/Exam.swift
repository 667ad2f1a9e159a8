/// An exam as it is announced: theory (a paper) or practical (role-plays), and when it is passed.
package struct Exam: Hashable, Sendable {
  package let id: ID<Exam>
  package let title: LocalizedText
  package let instructions: LocalizedPassage?
  package let rule: PassRule
  package let form: Kind
  /// When it may be begun; `nil` at any time.
  package let window: Window?
  package let marking: MarkingRule
  package let release: ReleaseRule

  package enum Kind: Hashable, Sendable {
    case theory(Theory)
    case practical(Practical)
  }

  package struct Theory: Hashable, Sendable {
    package let purpose: Purpose
    package let blueprint: ID<Blueprint>
    package let duration: Duration
    package let isClosedBook: Bool

    package init(purpose: Purpose, blueprint: ID<Blueprint>, duration: Duration, isClosedBook: Bool) {
      self.purpose = purpose
      self.blueprint = blueprint
      self.duration = duration
      self.isClosedBook = isClosedBook
    }
  }

  package enum Purpose: String, CaseIterable, Sendable, Codable {
    case certification, quiz
  }

  package struct Practical: Hashable, Sendable {
    package let rubric: ID<Rubric>
    package let draws: [Draw]

    package init(rubric: ID<Rubric>, draws: [Draw]) {
      self.rubric = rubric
      self.draws = draws
    }
  }

  /// How many scenarios of a family each candidate gets.
  package struct Draw: Hashable, Sendable {
    package let family: Scenario.Family
    package let count: Int

    package init(family: Scenario.Family, count: Int) {
      self.family = family
      self.count = count
    }
  }

  package struct Window: Hashable, Sendable {
    package let opens: LocalTime
    package let closes: LocalTime
    /// How long after the opening it may still be begun; `nil` until the closing.
    package let lateStart: Duration?

    package init(opens: LocalTime, closes: LocalTime, lateStart: Duration?) {
      self.opens = opens
      self.closes = closes
      self.lateStart = lateStart
    }
  }

  /// By how many people the parts are marked that a person must mark.
  package struct MarkingRule: Hashable, Sendable {
    package let raters: Int
    /// The difference in marks from which a third rater decides.
    package let gap: Marks?

    package init(raters: Int = 1, gap: Marks? = nil) {
      self.raters = raters
      self.gap = gap
    }
  }

  /// When candidates learn their results, and when they may read their papers.
  package struct ReleaseRule: Hashable, Sendable {
    package let results: Results
    package let papers: Papers

    package enum Results: String, CaseIterable, Sendable, Codable {
      case whenMarked = "when-marked"
      case byHand = "by-hand"
    }

    package enum Papers: String, CaseIterable, Sendable, Codable {
      case never
      case withResults = "with-results"
      case afterWindow = "after-window"
      case byHand = "by-hand"
    }

    package init(results: Results = .whenMarked, papers: Papers = .never) {
      self.results = results
      self.papers = papers
    }
  }

  package init(
    id: ID<Exam>, title: LocalizedText, instructions: LocalizedPassage?, rule: PassRule, form: Kind,
    window: Window? = nil, marking: MarkingRule = MarkingRule(), release: ReleaseRule = ReleaseRule()
  ) {
    self.id = id
    self.title = title
    self.instructions = instructions
    self.rule = rule
    self.form = form
    self.window = window
    self.marking = marking
    self.release = release
  }
}

extension Exam {
  /// What is sat on paper; a practical exam is refused.
  package func asTheory() throws(Refusal) -> Theory {
    guard case .theory(let theory) = form else {
      throw Refusal(.examPractical, ["exam": .text(id.text)])
    }
    return theory
  }

  /// What is played and scored; an exam on paper is refused.
  package func asPractical() throws(Refusal) -> Practical {
    guard case .practical(let practical) = form else {
      throw Refusal(.examTheory, ["exam": .text(id.text)])
    }
    return practical
  }
}

/// When an exam is passed, and how often and how soon it can be sat again.
package struct PassRule: Hashable, Sendable {
  package let passMark: PassMark
  package let resits: Int
  /// How long after a failed sitting the next may begin.
  package let resitAfter: Period
  /// What must be learned anew after a failed sitting, before the next may begin.
  package let relearn: [ID<Lesson>]

  package init(passMark: PassMark, resits: Int, resitAfter: Period, relearn: [ID<Lesson>] = []) {
    self.passMark = passMark
    self.resits = resits
    self.resitAfter = resitAfter
    self.relearn = relearn
  }
}

/// A file of items.
package struct Bank: Hashable, Sendable {
  package let id: ID<Bank>
  package let title: LocalizedText
  package let allowances: [Allowance]

  package init(id: ID<Bank>, title: LocalizedText, allowances: [Allowance] = []) {
    self.id = id
    self.title = title
    self.allowances = allowances
  }
}
