import Foundation
import RungAPI
import RungCore
import RungMarkup
import RungStore

extension LoadContent: Answerable {
  /// Records are written while the files are still being read, so that sets of any size pass through; an error that turns
  /// up after them undoes the write.
  func answer(_ context: Context) async throws -> Reply {
    let scope = LoadScope(files: files.map(\.path), folders: folders)
    let size = size
    let known = try await context.read { reader in
      try refuseBesideExams(size, reader)
      return try reader.knownContent(outside: scope, context.library)
    }
    do {
      return try await context.write(isBulk: context.peer == nil && isLarge) { change in
        // An exam may have begun before this had its turn.
        try refuseBesideExams(size, change.reader)
        let reader = ContentReader(sources: files.map(ContentSource.init), known: known)
        var tally = Tally(over: try change.reader.standings(), paths: files.map { LoadScope.plain($0.path) })
        let findings = try reader.read(as: Piece.init, settle: change.settle) { try tally.load($0, change) }
        guard !findings.contains(where: { $0.severity == .error }) else { throw Faulty(findings: findings) }
        try tally.retireMissing(from: scope, change)
        tally.counts.awaitingReview = try change.reader.awaitingReviewCount()
        return Reply(findings: findings, counts: tally.counts, isLoaded: true)
      }
    } catch let faulty as Faulty {
      return Reply(findings: faulty.findings, counts: Counts(), isLoaded: false)
    }
  }

  /// The bytes of all files.
  private var size: Int {
    files.reduce(0) { $0 + ($1.sent?.count ?? $1.bytesOnDisk) }
  }

  /// Refuses what would keep the answers of an exam waiting, unless that is asked for.
  private func refuseBesideExams(_ size: Int, _ reader: Reader) throws {
    guard size > LoadContent.mostBesideExam, duringExams != true else { return }
    let open = try reader.openAttemptCount()
    guard open == 0 else {
      throw Refusal(
        .contentBesideExam, ["count": .number(open), "megabytes": .number((size + 999_999) / 1_000_000)])
    }
  }

  /// Whether so much is loaded from files of this machine that others can better wait than have it take longer.
  private var isLarge: Bool {
    files.reduce(0) { $0 + ($1.sent == nil ? $1.bytesOnDisk : 0) } > 16_000_000
  }
}

/// Undoes the write of a set that turned out to have an error.
private struct Faulty: Error {
  let findings: [LocatedFinding]
}

/// What tells one piece of content from another.
private struct ContentName: Hashable {
  let kind: ContentKind
  let id: String
}

/// A record as the store takes it.
private struct Piece: Sendable {
  let name: ContentName
  let digest: RungCore.Digest
  let body: [UInt8]
  let file: Int
  /// What its author declares, for kinds that declare something.
  var declared: ItemStatus?
  /// Of an item, its bank and what blueprints ask of it.
  var bank: ID<Bank>?
  var item: IndexedItem?

  @Sendable init(_ record: ContentRecord) {
    name = ContentName(kind: record.value.kind, id: record.value.id)
    digest = sha256(record.canonical)
    body = record.canonical
    file = record.place.file
    switch record.value {
    case .item(let item, let bank):
      self.bank = bank
      self.item = IndexedItem(item)
      declared = item.status
    case .scenario(let scenario): declared = scenario.status
    default: break
    }
  }
}

/// What the pieces written so far were to what was there before.
private struct Tally {
  var counts = LoadContent.Counts()
  private let before: [StandingContent]
  private var known: [ContentName: StandingContent] = [:]
  private var loaded: Set<ContentName> = []
  private let paths: [String]

  /// - Parameter paths: of the files, in their order.
  init(over before: [StandingContent], paths: [String]) {
    self.before = before
    self.paths = paths
    for content in before { known[content.name] = content }
  }

  /// Stores a piece as the next version if it differs from what is known, and puts it back into use.
  mutating func load(_ piece: Piece, _ change: Change) throws {
    let path = paths[piece.file]
    // Where nothing was there before, nothing can be missing.
    if !before.isEmpty { loaded.insert(piece.name) }
    let known = known[piece.name]
    if let known, known.isRetired {
      try change.retire(known, false)
      counts.returned += 1
    }
    guard known?.version.digest != piece.digest else {
      if let known, known.path != path { try change.moveContent(known.kind, known.version.id, to: path) }
      counts.unchanged += 1
      return
    }
    if known == nil { counts.added += 1 } else { counts.changed += 1 }
    let version = ContentVersion(
      id: piece.name.id, number: (known?.version.number ?? 0) + 1, digest: piece.digest)
    try change.addContent(
      version, kind: piece.name.kind, bank: piece.bank, body: piece.body, path: path,
      declared: piece.declared)
    if let item = piece.item, let bank = piece.bank { try change.indexItem(item, version, bank: bank) }
  }

  /// Takes out of use what came from where the load speaks for, and is not there any more.
  mutating func retireMissing(from scope: LoadScope, _ change: Change) throws {
    for content in before
    where !content.isRetired && scope.covers(content.path) && !loaded.contains(content.name) {
      try change.retire(content, true)
      counts.retired += 1
    }
  }
}

extension StandingContent {
  fileprivate var name: ContentName { ContentName(kind: kind, id: version.id) }
}

extension ContentFile {
  fileprivate var bytesOnDisk: Int {
    (try? FileManager.default.attributesOfItem(atPath: place)[.size] as? Int) ?? 0
  }
}

extension ContentSource {
  fileprivate init(_ file: ContentFile) {
    if let text = file.sent {
      self.init(path: file.path, bytes: Array(text))
    } else {
      self.init(path: file.path, at: file.place)
    }
  }
}

extension Reader {
  /// Every id that files may refer to without holding it themselves: what is in use, and not for the load to bring.
  fileprivate func knownContent(outside scope: LoadScope, _ library: Library) throws -> KnownContent {
    var known: [(kind: ContentKind, id: String)] = []
    for content in try standings() where !content.isRetired && !scope.covers(content.path) {
      let id = content.version.id
      known.append((content.kind, id))
      switch content.kind {
      case .framework:
        guard case (.framework(let framework), _) = try library.newest(.framework, id, self) else { continue }
        for topic in framework.topics {
          known.append((.topic, topic.id.text))
          known += topic.competences.map { (.competence, $0.id.text) }
        }
      case .course:
        guard case (.course(let course), _) = try library.newest(.course, id, self) else { continue }
        known += course.lessons.map { (.lesson, $0.id.text) }
      default: continue
      }
    }
    return KnownContent(known)
  }
}
