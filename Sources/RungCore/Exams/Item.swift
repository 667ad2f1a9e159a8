/// One question of a bank as its author wrote it: what is asked, and apart from it the key.
package struct Item: Hashable, Sendable {
  package let id: ID<Item>
  package let topic: ID<Topic>
  package let competence: ID<Competence>
  /// 1 recall, 2 application, 3 judgement.
  package let level: Int
  package let author: ID<Person>
  package let reviewer: ID<Person>?
  package let status: ItemStatus
  /// Items that give this one away, or are given away by it.
  package let enemies: [ID<Item>]
  /// The item's part in a case's marks; 1 outside a case.
  package let weight: Int
  package let content: Content
  package let rationale: LocalizedPassage?
  package let allowances: [Allowance]

  package enum Content: Hashable, Sendable {
    case single(Question, Key)
    /// A case: what the candidate reads first, and the items about it, which stay together.
    case group(stimulus: LocalizedPassage, [Item])
  }

  package init(
    id: ID<Item>, topic: ID<Topic>, competence: ID<Competence>, level: Int, author: ID<Person>,
    reviewer: ID<Person>?, status: ItemStatus, enemies: [ID<Item>], weight: Int, content: Content,
    rationale: LocalizedPassage?, allowances: [Allowance] = []
  ) {
    self.id = id
    self.topic = topic
    self.competence = competence
    self.level = level
    self.author = author
    self.reviewer = reviewer
    self.status = status
    self.enemies = enemies
    self.weight = weight
    self.content = content
    self.rationale = rationale
    self.allowances = allowances
  }

  package var type: ItemType {
    switch content {
    case .group: .caseStudy
    case .single(let question, _): question.type
    }
  }
}

package enum ItemStatus: String, CaseIterable, Sendable, Codable {
  case draft, reviewed, published, retired
}

package enum ItemType: String, CaseIterable, Sendable, Codable {
  case singleChoice = "single-choice"
  case multipleChoice = "multiple-choice"
  case trueFalse = "true-false"
  case fillIn = "fill-in"
  case numeric
  case matching
  case ordering
  case shortAnswer = "short-answer"
  case caseStudy = "case"
}

/// What a question asks, with no word of its key. Lists stand in the author's order; a form orders them anew.
package struct Question: Hashable, Sendable {
  package let stem: LocalizedPassage
  package let interaction: Interaction

  package enum Interaction: Hashable, Sendable {
    case choice(options: [Option], multiple: Bool)
    case trueFalse
    case fillIn(blanks: Int)
    case numeric(unit: LocalizedText?)
    case matching(left: [LocalizedText], right: [LocalizedText])
    case ordering(entries: [LocalizedText])
    case shortAnswer(limit: Int)
  }

  package struct Option: Hashable, Sendable {
    package let text: LocalizedText
    /// Whether it keeps its place at the end when options are shuffled.
    package let staysLast: Bool

    package init(text: LocalizedText, staysLast: Bool) {
      self.text = text
      self.staysLast = staysLast
    }
  }

  package init(stem: LocalizedPassage, interaction: Interaction) {
    self.stem = stem
    self.interaction = interaction
  }

  package var type: ItemType {
    switch interaction {
    case .choice(_, let multiple): multiple ? .multipleChoice : .singleChoice
    case .trueFalse: .trueFalse
    case .fillIn: .fillIn
    case .numeric: .numeric
    case .matching: .matching
    case .ordering: .ordering
    case .shortAnswer: .shortAnswer
    }
  }
}

/// The key of a question, in the author's order. It never leaves the gateway before release.
package struct Key: Hashable, Sendable {
  package let answer: Answer
  package let credit: Credit
  /// Where penalties end.
  package let floor: Floor

  /// What a penalty can lead to at worst.
  package enum Floor: String, CaseIterable, Sendable {
    /// No question earns less than nothing.
    case item
    /// A question may cost marks that others earned; the paper as a whole never falls below nothing.
    case paper
  }

  package enum Answer: Hashable, Sendable {
    /// Whether each option is part of the key.
    case options([Bool])
    case trueFalse(Bool)
    /// For each blank what is accepted.
    case blanks([AcceptedText])
    /// A value and how far off it may be, both in millionths.
    case numeric(millionths: Int, tolerance: Int)
    /// Right-hand entry `i` belongs to left-hand entry `i`; those past the left-hand count belong to none.
    case matching
    /// The entries stand in the right order.
    case ordering
    case points([KeyPoint], guide: LocalizedPassage)
  }

  package init(answer: Answer, credit: Credit, floor: Floor = .item) {
    self.answer = answer
    self.credit = credit
    self.floor = floor
  }

  /// Whether a computer can mark it.
  package var isMarkedByPerson: Bool {
    if case .points = answer { true } else { false }
  }
}

/// What partly right answers earn.
package enum Credit: Hashable, Sendable {
  /// All or nothing.
  case exact
  /// All, or a wrong answer costs `penalty` percent of the marks; no answer costs nothing.
  case exactOrLoss(penalty: Int)
  /// By parts: each right part earns its share, each wrong one costs `penalty` percent of a share.
  case proportional(penalty: Int)
}

/// The forms in which a blank's answer is right, and the differences that do not count.
package struct AcceptedText: Hashable, Sendable {
  package let forms: [String]
  package let folds: TextFolds

  package init(forms: [String], folds: TextFolds) {
    self.forms = forms
    self.folds = folds
  }
}

/// A point that a short answer should make, with its part in the marks.
package struct KeyPoint: Hashable, Sendable, Codable {
  package let text: LocalizedText
  package let weight: Int

  package init(text: LocalizedText, weight: Int) {
    self.text = text
    self.weight = weight
  }
}
