package import RungCore

/// The rubric of a role-play, at the version it was drawn with, for the one who rates.
package struct ShowRubric: Request {
  package static let route = Route(
    "roleplay.rubric", .read, needs: .anyOf([.trainer]), showsContent: true,
    refuses: [.rolePlayUnknown])

  package let rolePlay: ID<RolePlay>

  package init(rolePlay: ID<RolePlay>) {
    self.rolePlay = rolePlay
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let rubric: ID<Rubric>
    package let title: LocalizedText
    package let criteria: [Criterion]
    package let criticalErrors: [Line]
    /// The global ratings; ids are their ranks.
    package let ratings: [Line]

    package init(
      rubric: ID<Rubric>, title: LocalizedText, criteria: [Criterion], criticalErrors: [Line], ratings: [Line]
    ) {
      self.rubric = rubric
      self.title = title
      self.criteria = criteria
      self.criticalErrors = criticalErrors
      self.ratings = ratings
    }
  }
}

extension ShowRubric {
  /// A criterion with its described levels.
  package struct Criterion: Codable, Sendable, Hashable {
    package let id: ID<Rubric.Criterion>
    package let title: LocalizedText
    package let weight: Int
    package let minimum: Int
    /// Ids are their ranks.
    package let levels: [Line]

    package init(
      id: ID<Rubric.Criterion>, title: LocalizedText, weight: Int, minimum: Int, levels: [Line]
    ) {
      self.id = id
      self.title = title
      self.weight = weight
      self.minimum = minimum
      self.levels = levels
    }
  }

  /// Something to choose, by its id.
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let text: LocalizedText

    package init(id: String, text: LocalizedText) {
      self.id = id
      self.text = text
    }
  }
}
