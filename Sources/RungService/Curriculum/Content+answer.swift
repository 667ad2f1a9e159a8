import RungAPI
import RungCore
import RungStore

extension ListContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    Reply(content: try await context.read { try $0.contentVersions(kind).map(Entry.init) })
  }
}

extension ShowContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      guard let stored = try reader.content(kind, id, number: number) else {
        throw Refusal(.contentUnknown, ["kind": .text(kind.rawValue), "id": .text(id)])
      }
      return Reply(kind: kind, version: stored.version, text: String(decoding: stored.body, as: UTF8.self))
    }
  }
}
