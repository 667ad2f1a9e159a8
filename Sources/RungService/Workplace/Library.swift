import RungCore
import RungMarkup
import RungStore
import Synchronization

/// Content read from the store and kept as values: a version never changes, so what is read once stays right.
package final class Library: Sendable {
  private let values = Mutex<[Digest: ContentValue]>([:])
  /// The versions that records have pinned, which are then not looked for in the store again.
  private let pins = Mutex<[Pin: ContentValue]>([:])

  private struct Pin: Hashable {
    let kind: ContentKind
    let id: String
    let number: Int
  }

  /// What drawing papers and saving answers ask of an item again and again.
  private let outlines = Mutex<[Digest: ItemOutline]>([:])

  private let plans = Mutex<[Digest: HeadedPlan]>([:])

  let latestBases = LatestBases()

  /// A plan with the state of the pool that it was made of; `nil` while that is being changed.
  struct HeadedPlan {
    let head: Digest?
    let plan: DrawPlan
  }

  /// The most plans that are kept at once.
  private static let mostPlans = 64

  /// What a blueprint draws from as it stands now, made anew only after the content or a difficulty has changed.
  func drawPlan(_ blueprint: Blueprint, _ version: ContentVersion, _ reader: Reader) throws -> HeadedPlan {
    let head = try reader.poolHead()
    if let head, let kept = plans.withLock({ $0[version.digest] }), kept.head == head { return kept }
    let plan = HeadedPlan(
      head: head, plan: DrawPlan(blueprint, pool: try reader.pool(banks: blueprint.banks)))
    guard head != nil else { return plan }
    plans.withLock { plans in
      if plans.count >= Library.mostPlans, plans[version.digest] == nil { plans = [:] }
      plans[version.digest] = plan
    }
    return plan
  }

  /// The newest version of a piece of content.
  func newest(_ kind: ContentKind, _ id: String, _ reader: Reader) throws -> (ContentValue, ContentVersion) {
    try load(kind, id, nil, reader)
  }

  /// The version that a record has pinned.
  func pinned(_ kind: ContentKind, _ id: String, number: Int, _ reader: Reader) throws -> ContentValue {
    let pin = Pin(kind: kind, id: id, number: number)
    if let value = pins.withLock({ $0[pin] }) { return value }
    let value = try load(kind, id, number, reader).0
    pins.withLock { $0[pin] = value }
    return value
  }

  private func load(
    _ kind: ContentKind, _ id: String, _ number: Int?, _ reader: Reader
  ) throws -> (ContentValue, ContentVersion) {
    let unknown = Refusal(.contentUnknown, ["kind": .text(kind.rawValue), "id": .text(id)])
    guard let stored = try reader.content(kind, id, number: number) else { throw unknown }
    if let value = values.withLock({ $0[stored.version.digest] }) { return (value, stored.version) }
    guard let value = storedContent(stored.body, bank: stored.bank) else { throw unknown }
    values.withLock { $0[stored.version.digest] = value }
    return (value, stored.version)
  }

  /// Refuses what was taken out of use, for whoever would begin something new with it.
  func refuseRetired(_ kind: ContentKind, _ id: String, _ reader: Reader) throws {
    if try reader.standing(kind, id)?.isRetired == true {
      throw Refusal(.contentRetired, ["kind": .text(kind.rawValue), "id": .text(id)])
    }
  }

  func exam(_ id: ID<Exam>, number: Int? = nil, _ reader: Reader) throws -> (Exam, ContentVersion) {
    guard case (.exam(let exam), let version) = try load(.exam, id.text, number, reader) else {
      throw missing(.exam, id)
    }
    return (exam, version)
  }

  func blueprint(_ id: ID<Blueprint>, number: Int? = nil, _ reader: Reader) throws -> (
    Blueprint, ContentVersion
  ) {
    guard case (.blueprint(let blueprint), let version) = try load(.blueprint, id.text, number, reader) else {
      throw missing(.blueprint, id)
    }
    return (blueprint, version)
  }

  func rubric(_ id: ID<Rubric>, number: Int? = nil, _ reader: Reader) throws -> (Rubric, ContentVersion) {
    guard case (.rubric(let rubric), let version) = try load(.rubric, id.text, number, reader) else {
      throw missing(.rubric, id)
    }
    return (rubric, version)
  }

  func scenario(_ id: ID<Scenario>, number: Int? = nil, _ reader: Reader) throws -> (Scenario, ContentVersion)
  {
    guard case (.scenario(let scenario), let version) = try load(.scenario, id.text, number, reader) else {
      throw missing(.scenario, id)
    }
    return (scenario, version)
  }

  func track(_ id: ID<Track>, _ reader: Reader) throws -> Track {
    guard case (.track(let track), _) = try newest(.track, id.text, reader) else { throw missing(.track, id) }
    return track
  }

  func calendar(_ id: ID<WorkCalendar>, _ reader: Reader) throws -> WorkCalendar {
    guard case (.calendar(let calendar), _) = try newest(.calendar, id.text, reader) else {
      throw missing(.calendar, id)
    }
    return calendar
  }

  func venue(_ id: ID<Venue>, _ reader: Reader) throws -> Venue {
    guard case (.venue(let venue), _) = try newest(.venue, id.text, reader) else { throw missing(.venue, id) }
    return venue
  }

  func plan(
    _ id: ID<ProbationPlan>, number: Int? = nil, _ reader: Reader
  ) throws -> (ProbationPlan, ContentVersion) {
    guard case (.probationPlan(let plan), let version) = try load(.probationPlan, id.text, number, reader)
    else {
      throw missing(.probationPlan, id)
    }
    return (plan, version)
  }

  func certification(_ id: ID<Certification>, _ reader: Reader) throws -> (Certification, ContentVersion) {
    guard case (.certification(let certification), let version) = try newest(.certification, id.text, reader)
    else {
      throw missing(.certification, id)
    }
    return (certification, version)
  }

  /// Every lesson of every course, by id.
  func lessons(_ reader: Reader) throws -> [ID<Lesson>: Lesson] {
    var lessons: [ID<Lesson>: Lesson] = [:]
    for (_, version) in try reader.contentVersions(.course, retired: true) {
      guard case (.course(let course), _) = try newest(.course, version.id, reader) else { continue }
      for lesson in course.lessons { lessons[lesson.id] = lesson }
    }
    return lessons
  }

  /// The items of a form, at the versions it pins.
  func items(of form: Form, _ reader: Reader) throws -> [ID<Item>: Item] {
    try items(form.slots.map(\.item), reader)
  }

  /// - Parameter reader: `nil` to look only among what was read before.
  /// - Throws: For a version that is not found.
  func items(_ versions: [ContentVersion], _ reader: Reader?) throws -> [ID<Item>: Item] {
    var items: [ID<Item>: Item] = [:]
    items.reserveCapacity(versions.count)
    // What is known by its digest need not be looked for in the store.
    var unknown: [ContentVersion] = []
    values.withLock { values in
      for version in versions {
        switch values[version.digest] {
        case .item(let item, _): items[item.id] = item
        case .some: break
        case nil: unknown.append(version)
        }
      }
    }
    for version in unknown where items[ID(version.id)] == nil {
      guard let reader else { throw missing(.item, ID<Item>(version.id)) }
      if case .item(let item, _) = try pinned(.item, version.id, number: version.number, reader) {
        items[item.id] = item
      }
    }
    return items
  }

  /// What an item is beside its words; `nil` where the version is one of something else.
  /// - Parameter reader: `nil` to look only among what was read before.
  /// - Throws: For a version that is not found.
  func outline(_ version: ContentVersion, _ reader: Reader?) throws -> ItemOutline? {
    if let outline = outlines.withLock({ $0[version.digest] }) { return outline }
    guard let item = try items([version], reader).values.first else { return nil }
    let outline = ItemOutline(item)
    outlines.withLock { $0[version.digest] = outline }
    return outline
  }

  /// The store holds something else under that id, or what can no longer be read.
  private func missing<Subject>(_ kind: ContentKind, _ id: ID<Subject>) -> Refusal {
    Refusal(.contentUnknown, ["kind": .text(kind.rawValue), "id": .text(id.text)])
  }
}
