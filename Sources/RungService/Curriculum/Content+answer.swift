import Foundation
import RungAPI
import RungCore
import RungMarkup
import RungStore

extension ListContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let span = page ?? PageSpan()
    let after = try span.after.map(Cursor.init)
    let standings = try await context.read { try $0.standings(kind, after: after?.place, limit: span.count) }
    let chosen = standings.filter { content in
      if awaitsReview { return content.awaitsReview }
      guard let status else { return true }
      return content.status == status || (status == .retired && content.isRetired)
    }
    return Reply(
      content: chosen.map(Entry.init),
      next: standings.count < span.count ? nil : standings.last.map(Cursor.text))
  }

  /// Where a page ended: `exam/exam.newcomer.theory`.
  private struct Cursor {
    let place: (kind: ContentKind, id: String)

    init(_ text: String) throws(Refusal) {
      let words = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 2, let kind = ContentKind(rawValue: String(words[0])) else {
        throw Refusal(.inputInvalid, ["field": .text("page.after"), "value": .text(text)])
      }
      place = (kind, String(words[1]))
    }

    static func text(_ content: StandingContent) -> String {
      "\(content.kind.rawValue)/\(content.version.id)"
    }
  }
}

extension ListContent.Entry {
  init(_ content: StandingContent) {
    self.init(
      kind: content.kind, version: content.version, path: content.path, status: content.status,
      awaitsReview: content.awaitsReview, isRetired: content.isRetired)
  }
}

extension ShowContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let kind = try kind ?? reader.onlyKind(id)
      guard let stored = try reader.content(kind, id, number: number) else {
        throw Refusal(.contentUnknown, ["kind": .text(kind.rawValue), "id": .text(id)])
      }
      let history = try reader.contentHistory(kind, id)
      return Reply(
        kind: kind, version: stored.version, text: String(decoding: stored.body, as: UTF8.self),
        versions: try history.map { version, loaded, loader in
          Version(
            number: version.number, digest: version.digest, loaded: loaded,
            loader: try reader.known(loader).login)
        },
        remark: try reader.reviewRemark(kind, id, number: history.last?.version.number ?? 0))
    }
  }
}

extension Reader {
  /// The kind that has something of that id.
  fileprivate func onlyKind(_ id: String) throws -> ContentKind {
    let kinds = try contentKinds(id)
    guard let kind = kinds.first else {
      throw Refusal(.contentUnknown, ["kind": .text("content"), "id": .text(id)])
    }
    guard kinds.count == 1 else {
      throw Refusal(
        .contentAmbiguous,
        ["id": .text(id), "kinds": .text(kinds.map(\.rawValue).joined(separator: ", "))])
    }
    return kind
  }
}
