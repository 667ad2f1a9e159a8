package import RungCore

/// Reads and checks a set of content files together.
package struct ContentReader {
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
    try read(keepingRecords: true, linting: false, visit)
  }

  /// Reads everything for its findings alone.
  /// - Parameter linting: whether to look for testing faults, too, for which every item is kept in memory.
  package mutating func check(linting: Bool = false) -> [LocatedFinding] {
    read(keepingRecords: false, linting: linting) { _ in }
  }

  private mutating func read(
    keepingRecords: Bool, linting: Bool, _ visit: (ContentRecord) throws -> Void
  ) rethrows -> [LocatedFinding] {
    var index = ContentIndex()
    var lint = linting ? Lint() : nil
    var findings: [Finding] = []
    let validator = CompiledSchema().flatMap { SchemaValidator($0) }
    for (file, source) in sources.enumerated() {
      let collector = RecordCollector(index: index, lint: lint, keepsRecords: keepingRecords)
      index = ContentIndex()
      lint = nil
      let parser = DocumentParser(source, file: file, validator: validator, limits: limits) {
        collector.receive($0)
      }
      var isMore = true
      while isMore {
        isMore = parser.advance()
        for finding in collector.takeFindings() { parser.findings.add(finding) }
        for record in collector.takeRecords() { try visit(record) }
      }
      index = collector.takeIndex()
      lint = collector.takeLint()
      findings += parser.findings.findings
    }
    findings += RungCore.findings(in: index, known: known)
    if let lint {
      let isSound = !findings.contains { $0.severity == .error }
      findings += lint.findings(with: index, isSound: isSound)
    }
    return located(findings)
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

/// Turns the records of one file into values while the file is read, and keeps them until they are asked for: a visitor
/// may throw, which cannot pass through libxml2.
private final class RecordCollector {
  private var records: [ContentRecord] = []
  private var findings: [Finding] = []
  private var index: ContentIndex
  private var lint: Lint?

  private let keepsRecords: Bool

  init(index: ContentIndex, lint: Lint?, keepsRecords: Bool) {
    self.index = index
    self.lint = lint
    self.keepsRecords = keepsRecords
  }

  func receive(_ record: Record) {
    let element = record.element
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
        ContentRecord(value: value, canonical: CanonicalWriter.write(element), place: element.place))
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

  func takeLint() -> Lint? {
    defer { lint = nil }
    return lint
  }

  func takeIndex() -> ContentIndex {
    defer { index = ContentIndex() }
    return index
  }
}
