/// The posts of an organisation, the lines of a career through them, and what each step up needs.
package struct CareerLadder: Hashable, Sendable {
  package let id: ID<CareerLadder>
  package let title: LocalizedText
  package let teams: [Team]
  package let posts: [Post]
  /// What else bears on a career: moves between departments, remote work.
  package let moves: [Move]

  package struct Team: Hashable, Sendable {
    package let id: ID<Team>
    package let title: LocalizedText

    package init(id: ID<Team>, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  package struct Post: Hashable, Sendable {
    package let id: ID<Post>
    package let title: LocalizedText
    package let tier: Tier
    package let line: Line
    package let duties: [LocalizedText]
    package let promotions: [Promotion]

    package init(
      id: ID<Post>, title: LocalizedText, tier: Tier, line: Line, duties: [LocalizedText],
      promotions: [Promotion]
    ) {
      self.id = id
      self.title = title
      self.tier = tier
      self.line = line
      self.duties = duties
      self.promotions = promotions
    }
  }

  /// The line of a career that a post belongs to.
  package enum Line: String, CaseIterable, Sendable, Codable {
    case common, specialist, management
  }

  /// A way up to a post.
  package struct Promotion: Hashable, Sendable {
    package let from: ID<Post>
    /// The least time on the post before.
    package let after: Period?
    package let certification: ID<Certification>?
    package let text: LocalizedText

    package init(from: ID<Post>, after: Period?, certification: ID<Certification>?, text: LocalizedText) {
      self.from = from
      self.after = after
      self.certification = certification
      self.text = text
    }
  }

  package struct Move: Hashable, Sendable {
    package let after: Period
    package let text: LocalizedText

    package init(after: Period, text: LocalizedText) {
      self.after = after
      self.text = text
    }
  }

  package init(id: ID<CareerLadder>, title: LocalizedText, teams: [Team], posts: [Post], moves: [Move]) {
    self.id = id
    self.title = title
    self.teams = teams
    self.posts = posts
    self.moves = moves
  }
}
