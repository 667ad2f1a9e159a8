import RungAPI
import RungCore
import RungMarkup
import RungStore

extension LoadContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let scope = LoadScope(files: files.map(\.path), folders: folders)
    let known = try await context.read { try $0.knownContent(outside: scope, context.library) }
    var reader = ContentReader(
      sources: files.map { ContentSource(path: $0.path, bytes: Array($0.text)) }, known: known)
    var records: [ContentRecord] = []
    let findings = reader.read { records.append($0) }
    guard !findings.contains(where: { $0.severity == .error }) else {
      return Reply(findings: findings, counts: Counts(), isLoaded: false)
    }
    let loaded = records
    let paths = files.map { LoadScope.plain($0.path) }
    return try await context.write { change in
      let before = try change.reader.standings()
      var counts = Counts()
      var names: Set<ContentName> = []
      var known: [ContentName: StandingContent] = [:]
      for content in before { known[ContentName(content.kind, content.version.id)] = content }
      for record in loaded {
        let name = ContentName(record.value.kind, record.value.id)
        names.insert(name)
        try change.load(record, path: paths[record.place.file], over: known[name], &counts)
      }
      for content in before
      where !content.isRetired && scope.covers(content.path)
        && !names.contains(ContentName(content.kind, content.version.id))
      {
        try change.retire(content, true)
        counts.retired += 1
      }
      counts.awaitingReview = try change.reader.awaitingReviewCount()
      return Reply(findings: findings, counts: counts, isLoaded: true)
    }
  }
}

/// What tells one piece of content from another.
private struct ContentName: Hashable {
  let kind: ContentKind
  let id: String

  init(_ kind: ContentKind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

extension Change {
  /// Stores a record as the next version if it differs from `known`, and puts it back into use.
  fileprivate func load(
    _ record: ContentRecord, path: String, over known: StandingContent?, _ counts: inout LoadContent.Counts
  ) throws {
    let digest = sha256(record.canonical)
    if let known, known.isRetired {
      try retire(known, false)
      counts.returned += 1
    }
    guard known?.version.digest != digest else {
      if let known, known.path != path { try moveContent(known.kind, known.version.id, to: path) }
      counts.unchanged += 1
      return
    }
    if known == nil { counts.added += 1 } else { counts.changed += 1 }
    let version = ContentVersion(
      id: record.value.id, number: (known?.version.number ?? 0) + 1, digest: digest)
    switch record.value {
    case .item(let item, let bank):
      try addContent(
        version, kind: .item, bank: bank, body: record.canonical, path: path, declared: item.status)
      try indexItem(item, version, bank: bank)
    case .scenario(let scenario):
      try addContent(
        version, kind: .scenario, bank: nil, body: record.canonical, path: path, declared: scenario.status)
    default:
      try addContent(version, kind: record.value.kind, bank: nil, body: record.canonical, path: path)
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
