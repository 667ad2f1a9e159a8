import RungAPI
import RungCore
import RungStore

extension ReviewContent: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    guard verdict != .none, verdict == .approved || !remark.isEmpty else {
      throw Refusal(.inputInvalid, ["field": .text("remark"), "value": .text(remark)])
    }
    return try await context.write(reason: remark) { change in
      let reader = change.reader
      var reviewed: [ListContent.Entry] = []
      var own = 0
      for (content, isNamed) in try reader.waiting(ids) {
        let author = try context.library.author(content, reader)
        guard mayReview(author: author, loader: content.loader, reviewer: me) else {
          if isNamed { throw Refusal(.reviewOwn, ["id": .text(content.version.id)]) }
          own += 1
          continue
        }
        try change.review(content, verdict, remark: remark)
        if let now = try reader.standing(content.kind, content.version.id) {
          reviewed.append(ListContent.Entry(now))
        }
      }
      return Reply(reviewed: reviewed, own: own)
    }
  }
}

extension Reader {
  /// What `ids` name that can be reviewed, and whether by its own id; everything that waits where `ids` is empty.
  fileprivate func waiting(_ ids: [String]) throws -> [(content: StandingContent, isNamed: Bool)] {
    guard !ids.isEmpty else {
      return try standings().filter(\.awaitsReview).map { ($0, false) }
    }
    return try ids.flatMap { id -> [(StandingContent, Bool)] in
      if let item = try standing(.item, id) ?? standing(.scenario, id) {
        return [(try reviewable(item), true)]
      }
      guard try standing(.bank, id) != nil else {
        throw Refusal(.contentUnknown, ["kind": .text("item"), "id": .text(id)])
      }
      return try items(of: ID(id)).compactMap { try standing(.item, $0) }.filter(\.awaitsReview)
        .map { ($0, false) }
    }
  }

  /// Refuses what is a draft by its author's word, or out of use.
  private func reviewable(_ content: StandingContent) throws -> StandingContent {
    switch content.declared {
    case .reviewed, .published: if !content.isRetired { return content }
    case .draft, .retired, nil: break
    }
    throw Refusal(.reviewNotDue, ["id": .text(content.version.id)])
  }
}

extension Library {
  /// The login that a file names as the author of an item.
  fileprivate func author(_ content: StandingContent, _ reader: Reader) throws -> String? {
    guard case (.item(let item, _), _) = try newest(content.kind, content.version.id, reader) else {
      return nil
    }
    return item.author.text
  }
}
