import RungAPI
import RungCore
import RungMarkup
import RungStore

extension LoadContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let known = try await context.read { try $0.knownContent(context.library) }
    var reader = ContentReader(
      sources: files.map { ContentSource(path: $0.path, bytes: Array($0.text)) }, known: known)
    var records: [ContentRecord] = []
    let findings = reader.read { records.append($0) }
    guard !findings.contains(where: { $0.severity == .error }) else {
      return Reply(findings: findings, added: 0, changed: 0, unchanged: 0, isLoaded: false)
    }
    let loaded = records
    return try await context.write { change in
      var added = 0
      var changed = 0
      for record in loaded {
        let digest = sha256(record.canonical)
        let newest = try change.reader.newestVersion(record.value.kind, record.value.id)
        if newest?.digest == digest { continue }
        if newest == nil { added += 1 } else { changed += 1 }
        let version = ContentVersion(id: record.value.id, number: (newest?.number ?? 0) + 1, digest: digest)
        if case .item(let item, let bank) = record.value {
          try change.addContent(version, kind: .item, bank: bank, body: record.canonical)
          try change.indexItem(item, version, bank: bank)
        } else {
          try change.addContent(version, kind: record.value.kind, bank: nil, body: record.canonical)
        }
      }
      return Reply(
        findings: findings, added: added, changed: changed, unchanged: loaded.count - added - changed,
        isLoaded: true)
    }
  }
}

extension Reader {
  /// Every id that files may refer to without holding it themselves.
  func knownContent(_ library: Library) throws -> KnownContent {
    var known: [(kind: ContentKind, id: String)] = []
    for (kind, version) in try contentVersions() {
      known.append((kind, version.id))
      switch kind {
      case .framework:
        guard case (.framework(let framework), _) = try library.newest(kind, version.id, self) else {
          continue
        }
        for topic in framework.topics {
          known.append((.topic, topic.id.text))
          known += topic.competences.map { (.competence, $0.id.text) }
        }
      case .course:
        guard case (.course(let course), _) = try library.newest(kind, version.id, self) else { continue }
        known += course.lessons.map { (.lesson, $0.id.text) }
      default: continue
      }
    }
    return KnownContent(known)
  }
}
