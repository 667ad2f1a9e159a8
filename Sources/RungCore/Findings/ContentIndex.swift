/// What the rules that look across files need to know of each document and item: its name, where it stands, and
/// what it refers to.
package struct ContentIndex: Sendable {
  package private(set) var entries: [Entry] = []
  package private(set) var references: [Reference] = []
  package private(set) var items: [ItemFacts] = []
  package private(set) var blueprints: [Located<Blueprint>] = []
  package private(set) var exams: [Located<Exam>] = []
  package private(set) var scenarios: [Located<Scenario>] = []
  package private(set) var tracks: [Located<Track>] = []
  package private(set) var venues: [Located<Venue>] = []
  package private(set) var calendars: [Located<WorkCalendar>] = []
  package private(set) var certifications: [Located<Certification>] = []
  package private(set) var frameworks: [Located<Framework>] = []
  package private(set) var courses: [Located<Course>] = []

  /// Something with an id.
  package struct Entry: Sendable {
    package let kind: ContentKind
    package let id: String
    package let place: Place

    package init(kind: ContentKind, id: String, place: Place) {
      self.kind = kind
      self.id = id
      self.place = place
    }
  }

  /// An attribute that names something else.
  package struct Reference: Sendable {
    package let kind: ContentKind
    package let id: String
    package let place: Place

    package init(kind: ContentKind, id: String, place: Place) {
      self.kind = kind
      self.id = id
      self.place = place
    }
  }

  /// What a blueprint asks of an item.
  package struct ItemFacts: Sendable {
    package let id: ID<Item>
    package let bank: ID<Bank>
    package let topic: ID<Topic>
    package let competence: ID<Competence>
    package let level: Int
    package let type: ItemType
    package let status: ItemStatus
    package let place: Place
  }

  package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let place: Place
  }

  package init() {}

  package mutating func add(_ value: ContentValue, at place: Place) {
    entries.append(Entry(kind: value.kind, id: value.id, place: place))
    switch value {
    case .bank, .rubric, .probationPlan: break
    case .item(let item, let bank):
      items.append(
        ItemFacts(
          id: item.id, bank: bank, topic: item.topic, competence: item.competence, level: item.level,
          type: item.type, status: item.status, place: place))
    case .blueprint(let blueprint): blueprints.append(Located(value: blueprint, place: place))
    case .exam(let exam): exams.append(Located(value: exam, place: place))
    case .scenario(let scenario): scenarios.append(Located(value: scenario, place: place))
    case .framework(let framework): frameworks.append(Located(value: framework, place: place))
    case .course(let course): courses.append(Located(value: course, place: place))
    case .track(let track): tracks.append(Located(value: track, place: place))
    case .venue(let venue): venues.append(Located(value: venue, place: place))
    case .calendar(let calendar): calendars.append(Located(value: calendar, place: place))
    case .certification(let certification):
      certifications.append(Located(value: certification, place: place))
    }
  }

  /// Adds a name that stands inside a document: a topic, a competence, a lesson.
  package mutating func add(_ entry: Entry) {
    entries.append(entry)
  }

  package mutating func add(_ reference: Reference) {
    references.append(reference)
  }
}
