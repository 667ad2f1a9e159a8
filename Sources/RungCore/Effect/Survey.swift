/// A questionnaire: what those who were trained, or served, say of it.
package struct Survey: Hashable, Sendable {
  package let id: ID<Survey>
  package let title: LocalizedText
  package let introduction: LocalizedPassage?
  /// Whether an answer is kept without a trace of who gave it.
  package let isAnonymous: Bool
  /// The fewest answers for which results are shown.
  package let minimumGroup: Int
  /// The track that it closes; `nil` where it belongs to none.
  package let track: ID<Track>?
  package let questions: [Question]

  package struct Question: Hashable, Sendable {
    package let id: ID<Question>
    package let dimension: Dimension
    package let text: LocalizedText
    package let answer: Answer

    package init(id: ID<Question>, dimension: Dimension, text: LocalizedText, answer: Answer) {
      self.id = id
      self.dimension = dimension
      self.text = text
      self.answer = answer
    }
  }

  package enum Answer: Hashable, Sendable {
    /// From 1 to `points`, with the words at the two ends.
    case scale(points: Int, low: LocalizedText, high: LocalizedText)
    /// Free text of at most `limit` characters.
    case open(limit: Int)
  }

  /// What a question is about.
  package enum Dimension: String, CaseIterable, Sendable, Codable {
    case content, trainer, method, environment, usefulness, service, overall
  }

  package init(
    id: ID<Survey>, title: LocalizedText, introduction: LocalizedPassage?, isAnonymous: Bool,
    minimumGroup: Int, track: ID<Track>?, questions: [Question]
  ) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.isAnonymous = isAnonymous
    self.minimumGroup = minimumGroup
    self.track = track
    self.questions = questions
  }
}
