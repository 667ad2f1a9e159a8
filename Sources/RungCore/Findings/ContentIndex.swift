/// What the rules that look across files need to know of each document and item: its name, where it stands, and
/// what it refers to.
package struct ContentIndex: Sendable {
  package private(set) var entries: [Entry] = []
  package private(set) var references = References()
  /// Items are many; they are counted, not kept.
  private(set) var supply = Supply()
  package private(set) var blueprints: [Located<Blueprint>] = []
  package private(set) var exams: [Located<Exam>] = []
  package private(set) var scenarios: [Located<Scenario>] = []
  package private(set) var rubrics: [Located<Rubric>] = []
  package private(set) var anchors: [Located<Anchor>] = []
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
    /// For an item's competence, the topic that the item names beside it.
    package let topic: ID<Topic>?

    package init(kind: ContentKind, id: String, place: Place, topic: ID<Topic>? = nil) {
      self.kind = kind
      self.id = id
      self.place = place
      self.topic = topic
    }
  }

  package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let place: Place
    fileprivate let parts: Parts

    /// Where a part of it stands; the whole's place where that part's is not known.
    package func place(of path: [Fault.Step]) -> Place {
      parts[path] ?? place
    }
  }

  /// The documents of one kind by their ids; of two with the same id, the first.
  package static func byID<Value>(
    _ located: [Located<Value>], _ id: (Value) -> ID<Value>
  ) -> [ID<Value>: Located<Value>] {
    Dictionary(located.map { (id($0.value), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the parts of a document stand.
  package typealias Parts = [[Fault.Step]: Place]

  package init() {}

  /// - Parameter parts: the places of its parts, for the documents whose parts are checked against other documents.
  package mutating func add(_ value: ContentValue, at place: Place, parts: Parts = [:]) {
    entries.append(Entry(kind: value.kind, id: value.id, place: place))
    switch value {
    case .bank, .probationPlan, .programme, .appraisal, .ladder, .survey: break
    case .item(let item, let bank): supply.add(item, in: bank, entry: entries.count - 1)
    case .blueprint(let blueprint): blueprints.append(Located(value: blueprint, place: place, parts: parts))
    case .exam(let exam): exams.append(Located(value: exam, place: place, parts: parts))
    case .scenario(let scenario): scenarios.append(Located(value: scenario, place: place, parts: parts))
    case .rubric(let rubric): rubrics.append(Located(value: rubric, place: place, parts: parts))
    case .anchor(let anchor): anchors.append(Located(value: anchor, place: place, parts: parts))
    case .framework(let framework): frameworks.append(Located(value: framework, place: place, parts: parts))
    case .course(let course): courses.append(Located(value: course, place: place, parts: parts))
    case .track(let track): tracks.append(Located(value: track, place: place, parts: parts))
    case .venue(let venue): venues.append(Located(value: venue, place: place, parts: parts))
    case .calendar(let calendar): calendars.append(Located(value: calendar, place: place, parts: parts))
    case .certification(let certification):
      certifications.append(Located(value: certification, place: place, parts: parts))
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
