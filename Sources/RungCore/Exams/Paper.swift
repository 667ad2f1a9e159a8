/// What a candidate receives. There is no place in it for a key, a rationale, a guide or an author's id.
package struct Paper: Hashable, Sendable, Codable {
  package let exam: ID<Exam>
  package let title: LocalizedText
  package let instructions: LocalizedPassage?
  package let fullMarks: Marks
  package let passMark: PassMark
  package let questions: [PaperQuestion]
  /// Of the form it shows: the same seed and versions give the same digest on any machine.
  package let formDigest: Digest

  package init(
    exam: ID<Exam>, title: LocalizedText, instructions: LocalizedPassage?, fullMarks: Marks,
    passMark: PassMark,
    questions: [PaperQuestion], formDigest: Digest
  ) {
    self.exam = exam
    self.title = title
    self.instructions = instructions
    self.fullMarks = fullMarks
    self.passMark = passMark
    self.questions = questions
    self.formDigest = formDigest
  }
}

/// One question as shown.
package struct PaperQuestion: Hashable, Sendable, Codable {
  package let section: LocalizedText
  /// What is read first, for the questions of a case.
  package let stimulus: LocalizedPassage?
  package let stem: LocalizedPassage
  package let interaction: PaperInteraction
  package let marks: Marks

  package init(
    section: LocalizedText, stimulus: LocalizedPassage?, stem: LocalizedPassage,
    interaction: PaperInteraction,
    marks: Marks
  ) {
    self.section = section
    self.stimulus = stimulus
    self.stem = stem
    self.interaction = interaction
    self.marks = marks
  }
}

/// How a question is answered, with its lists in the order in which this paper shows them.
package enum PaperInteraction: Hashable, Sendable {
  case choice(options: [LocalizedText], multiple: Bool)
  case trueFalse
  case fillIn(blanks: Int)
  case numeric(unit: LocalizedText?)
  case matching(left: [LocalizedText], right: [LocalizedText])
  case ordering(entries: [LocalizedText])
  /// `limit` is the most characters an answer may have.
  case shortAnswer(limit: Int)

  /// Whether an answer to a numeric question reads as a number to whoever marks it, in its unit or without; `true` for every
  /// other question.
  package func isReadable(_ response: Response) -> Bool {
    guard case .numeric(let unit) = self, case .numeric(let text) = response else { return true }
    return Question.Interaction.numeric(unit: unit).millionths(text) != nil
  }
}

extension PaperInteraction: TaggedUnion {
  package typealias Tag = Response.Tag

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .choice: .choice(options: try object["options"], multiple: try object["multiple"])
      case .trueFalse: .trueFalse
      case .fillIn: .fillIn(blanks: try object["blanks"])
      case .numeric: .numeric(unit: try object[ifPresent: "unit"])
      case .matching: .matching(left: try object["left"], right: try object["right"])
      case .ordering: .ordering(entries: try object["entries"])
      case .shortAnswer: .shortAnswer(limit: try object["limit"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .choice(let options, let multiple):
      try object(.choice, ("options", options), ("multiple", multiple))
    case .trueFalse: try object(.trueFalse)
    case .fillIn(let blanks): try object(.fillIn, ("blanks", blanks))
    case .numeric(let unit): try object(.numeric, ("unit", unit))
    case .matching(let left, let right): try object(.matching, ("left", left), ("right", right))
    case .ordering(let entries): try object(.ordering, ("entries", entries))
    case .shortAnswer(let limit): try object(.shortAnswer, ("limit", limit))
    }
  }
}
