import Dispatch
package import RungCore

/// Reads and checks a set of content files together.
///
/// One thread parses, another reads values and applies the rules, and whoever wants the records takes them on a third;
/// a few stretches of the files lie between one and the next.
package struct ContentReader: Sendable {
  private let sources: [ContentSource]
  private let limits: Limits
  private let known: KnownContent?

  /// - Parameter known: what a store already holds. A reference must then lead to something in the set or in the store;
  ///   without it, a reference to a kind of which the set has nothing at all is taken to lead elsewhere.
  package init(sources: [ContentSource], known: KnownContent? = nil, limits: Limits = .standard) {
    self.sources = sources
    self.known = known
    self.limits = limits
  }

  /// Reads everything, and gives out each record that has no fault of its own as soon as it is read. Gives back all
  /// findings in the order of files and places; where one of them is an error, nothing of the set may be loaded.
  package mutating func read(_ visit: (ContentRecord) throws -> Void) rethrows -> [LocatedFinding] {
    try read(as: { $0 }, visit)
  }

  /// Reads everything for its findings alone.
  /// - Parameter linting: whether to look for testing faults, too, for which every item is kept in memory.
  package mutating func check(linting: Bool = false) -> [LocatedFinding] {
    gather(keepingRecords: false, linting: linting) { _ in true }
  }

  /// Reads everything as `read` does, and gives out what `make` makes of each record while others are being read. It
  /// should be no more than is needed: what one thread allots and another gives back costs both of them.
  /// - Parameter settle: called after the last of them, while the set is looked through as a whole.
  package func read<Value: Sendable>(
    as make: @escaping @Sendable (ContentRecord) -> Value, settle: () -> Void = {},
    _ visit: (Value) throws -> Void
  ) rethrows -> [LocatedFinding] {
    let handover = Handover<Gathered<Value>>(capacity: 4)
    DispatchQueue(label: "rung.content.values").async {
      let findings = gather(keepingRecords: true, linting: false) {
        handover.send(.values($0.map(make)))
      } whenRead: {
        _ = handover.send(.end)
      }
      _ = handover.send(.findings(findings))
      handover.finish()
    }
    defer { handover.close() }
    while let gathered = handover.receive() {
      switch gathered {
      case .values(let values): for value in values { try visit(value) }
      case .end: settle()
      case .findings(let findings): return findings
      }
      handover.giveBack(gathered)
    }
    return []
  }

  private enum Gathered<Value: Sendable>: Sendable {
    case values([Value])
    /// There are no more values.
    case end
    case findings([LocatedFinding])
  }

  /// Turns records into values and applies the rules, while another thread parses what follows. What comes of it does
  /// not depend on which of them is ahead.
  /// - Parameters:
  ///   - give: takes the records of one stretch; false where no more are wanted.
  ///   - whenRead: called after the last of them, before the set is looked through as a whole.
  private func gather(
    keepingRecords: Bool, linting: Bool, _ give: ([ContentRecord]) -> Bool, whenRead: () -> Void = {}
  ) -> [LocatedFinding] {
    let parsing = Parsing(sources, limits: limits)
    parsing.start()
    defer { parsing.stretches.close() }
    let collector = RecordCollector(lint: linting ? Lint() : nil, keepsRecords: keepingRecords)
    let fragment = Fragment(file: 0)
    let lists = sources.indices.map { FindingList(file: $0, limit: limits.findings) }
    while let stretch = parsing.stretches.receive() {
      let list = lists[stretch.file]
      for finding in stretch.findings { list.add(finding) }
      list.count(stretch.rest)
      fragment.fill(with: stretch)
      for entry in stretch.records.entries { collector.receive(entry, in: fragment) }
      parsing.stretches.giveBack(stretch)
      for finding in collector.takeFindings() { list.add(finding) }
      guard give(collector.takeRecords()) else { return [] }
    }
    whenRead()
    let faulty = Set(lists.filter(\.hasErrors).map(\.file))
    for finding in RungCore.findings(in: collector.index, known: known, faulty: faulty) {
      lists[finding.place.file].add(finding)
    }
    if let lint = collector.lint {
      let isSound = !lists.contains(where: \.hasErrors)
      for finding in lint.findings(with: collector.index, isSound: isSound) {
        lists[finding.place.file].add(finding)
      }
    }
    return located(lists.flatMap(\.all))
  }

  private func located(_ findings: [Finding]) -> [LocatedFinding] {
    var offsets = [[Int]](repeating: [], count: sources.count)
    for finding in findings {
      offsets[finding.place.file].append(finding.place.offset)
      if let related = finding.related { offsets[related.file].append(related.offset) }
    }
    let lines = sources.indices.map { SourceLines(sources[$0], offsets: offsets[$0], limits: limits) }
    let order = findings.indices.sorted {
      (findings[$0].place, $0) < (findings[$1].place, $1)
    }
    return order.map { index in
      let finding = findings[index]
      let own = lines[finding.place.file]
      return LocatedFinding(
        finding, location: own.location(finding.place.offset), sourceLine: own.line(finding.place.offset),
        related: finding.related.map { lines[$0.file].location($0.offset) })
    }
  }
}

/// Turns records into values, and keeps these until they are asked for.
private final class RecordCollector {
  private var records: [ContentRecord] = []
  private var findings: [Finding] = []
  private(set) var index = ContentIndex()
  private let writer = CanonicalWriter()
  private(set) var lint: Lint?

  private let keepsRecords: Bool

  init(lint: Lint?, keepsRecords: Bool) {
    self.lint = lint
    self.keepsRecords = keepsRecords
  }

  func receive(_ record: RecordBatch.Entry, in fragment: Fragment) {
    let element = fragment.element(record.node)
    let reading = Reading(isSound: record.isSound)
    guard let value = reading.content(element, bank: record.bank) else { return }
    findings += reading.findings
    for entry in reading.entries { index.add(entry) }
    for reference in reading.references { index.add(reference) }
    guard record.isSound, !reading.hasUnreadableValue else {
      // Whatever refers to it is not at fault.
      index.add(ContentIndex.Entry(kind: value.kind, id: value.id, place: element.place(of: .id)))
      return
    }
    index.add(value, at: element.place(of: .id), parts: places(of: value, element))
    lint?.add(value, at: element.place(of: .id), locate: element.place(of:))
    for fault in faults(in: value) {
      findings.append(
        Finding(
          fault.code, at: element.place(of: fault.path), related: fault.related.map(element.place(of:)),
          fault.details))
    }
    if keepsRecords, !reading.findings.contains(where: { $0.severity == .error }) {
      records.append(
        ContentRecord(value: value, canonical: writer.write(element), place: element.place))
    }
  }

  /// The places of the parts of documents that are few and are checked against others.
  private func places(of value: ContentValue, _ element: Element) -> ContentIndex.Parts {
    switch value {
    case .blueprint, .exam, .track, .certification, .anchor: element.parts
    default: [:]
    }
  }

  func takeRecords() -> [ContentRecord] {
    defer { records.removeAll(keepingCapacity: true) }
    return records
  }

  func takeFindings() -> [Finding] {
    defer { findings.removeAll() }
    return findings
  }
}
