/// Training that recurs, or that an event sets off, for people already on their posts.
package struct Programme: Hashable, Sendable {
  package let id: ID<Programme>
  package let title: LocalizedText
  package let description: LocalizedPassage?
  package let tier: Tier
  package let occasion: Occasion
  /// Which stretch of a person's time on the post it is for; `nil` for the whole of it.
  package let timeOnPost: TimeOnPost?
  package let length: Length?
  package let components: [LocalizedText]
  package let lessons: [ID<Lesson>]

  /// When it is held.
  package enum Occasion: Hashable, Sendable {
    case every(Period)
    case event(Event, within: Period?, timing: Timing)
  }

  package enum Event: String, CaseIterable, Sendable, Codable {
    case emergency, direction
    case productLaunch = "product-launch"
    case policyChange = "policy-change"
  }

  /// On which side of the event the time counts.
  package enum Timing: String, CaseIterable, Sendable, Codable {
    case before, after
  }

  package struct TimeOnPost: Hashable, Sendable {
    package let from: Period
    /// `nil` has no end.
    package let to: Period?

    package init(from: Period, to: Period?) {
      self.from = from
      self.to = to
    }
  }

  package struct Length: Hashable, Sendable {
    package let shortest: Period
    package let longest: Period

    package init(shortest: Period, longest: Period) {
      self.shortest = shortest
      self.longest = longest
    }
  }

  package init(
    id: ID<Programme>, title: LocalizedText, description: LocalizedPassage?, tier: Tier, occasion: Occasion,
    timeOnPost: TimeOnPost?, length: Length?, components: [LocalizedText], lessons: [ID<Lesson>]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.tier = tier
    self.occasion = occasion
    self.timeOnPost = timeOnPost
    self.length = length
    self.components = components
    self.lessons = lessons
  }
}
