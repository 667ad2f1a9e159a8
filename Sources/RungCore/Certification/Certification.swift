/// What a certificate needs and how long it holds.
package struct Certification: Hashable, Sendable {
  package let id: ID<Certification>
  package let title: LocalizedText
  package let description: LocalizedPassage?
  package let tier: Tier
  package let requirements: [Requirement]
  /// What a renewal needs, all of it since the certificate was issued.
  package let renewal: [Requirement]
  package let validity: Validity

  package enum Requirement: Hashable, Sendable {
    case attendance(track: ID<Track>, minimumPercent: Int)
    case exam(ID<Exam>)
    case certificate(ID<Certification>)
    /// The least share of satisfied customers over the last such period.
    case satisfaction(minimumPercent: Int, over: Period)
    /// A recurring programme, taken so many times.
    case programme(ID<Programme>, times: Int)
  }

  package struct Validity: Hashable, Sendable {
    package let period: Period
    /// How long before the end renewal opens.
    package let renewalWindow: Period
    /// How long after the end it can still be renewed.
    package let grace: Period

    package init(period: Period, renewalWindow: Period, grace: Period) {
      self.period = period
      self.renewalWindow = renewalWindow
      self.grace = grace
    }
  }

  package init(
    id: ID<Certification>, title: LocalizedText, description: LocalizedPassage?, tier: Tier,
    requirements: [Requirement], renewal: [Requirement] = [], validity: Validity
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.tier = tier
    self.requirements = requirements
    self.renewal = renewal
    self.validity = validity
  }
}
