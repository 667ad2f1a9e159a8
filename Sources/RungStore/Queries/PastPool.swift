package import RungCore

/// An item as it stood when an attempt began.
package struct PastItem: Sendable {
  package let version: ContentVersion
  package let bank: ID<Bank>
  package let body: [UInt8]
  package let review: ReviewVerdict
  package let isRetired: Bool
}

extension Reader {
  /// The newest version of every item before `attempt` began, with what was said of it until then.
  package func itemsBefore(_ attempt: ID<Attempt>) throws -> [PastItem] {
    guard let entry = try entry(of: attempt) else { return [] }
    let approvedUntil = try workplace("approved-until").flatMap { Int($0) } ?? 0
    var reviews: [ContentVersion.Key: ReviewVerdict] = [:]
    try connection.forEach(
      "SELECT id, number, verdict FROM content_review WHERE kind = 'item' AND entry < ? ORDER BY fact",
      [.int(entry)]
    ) { reviews[ContentVersion.Key(id: try $0.text(0), number: try $0.int(1))] = try $0.raw(2) }
    var retired: [String: Bool] = [:]
    try connection.forEach(
      "SELECT id, is_retired FROM content_retirement WHERE kind = 'item' AND entry < ? ORDER BY fact",
      [.int(entry)]
    ) { retired[try $0.text(0)] = try $0.flag(1) }
    return try connection.rows(
      """
      SELECT v.id, v.number, v.digest, v.bank, v.body, v.entry FROM content_version v
      WHERE v.kind = 'item' AND v.entry < ? AND NOT EXISTS (
        SELECT 1 FROM content_version w
        WHERE w.kind = 'item' AND w.id = v.id AND w.number > v.number AND w.entry < ?)
      ORDER BY v.id
      """, [.int(entry), .int(entry)]
    ) { row in
      let version = ContentVersion(id: try row.text(0), number: try row.int(1), digest: try row.digest(2))
      let legacy: ReviewVerdict = try row.int(5) <= approvedUntil ? .approved : .none
      return PastItem(
        version: version, bank: try row.id(3), body: try row.blob(4),
        review: reviews[ContentVersion.Key(id: version.id, number: version.number)] ?? legacy,
        isRetired: retired[version.id] ?? false)
    }
  }

  /// The ids of the items that the candidate of `attempt` had met at its exam before it began.
  package func itemsSeen(before attempt: ID<Attempt>) throws -> Set<String> {
    guard let stored = try self.attempt(attempt) else { return [] }
    let earlier = try attempts(of: stored.attempt.candidate, at: stored.attempt.exam).filter {
      $0.sitting < stored.sitting
    }
    return Set(earlier.flatMap { $0.form.slots.map(\.item.id) })
  }

  /// The difficulty of each version of an item as it stood when `attempt` began: what was settled for its paper to be
  /// drawn by has the same entry.
  package func difficultiesBefore(_ attempt: ID<Attempt>) throws -> [String: [Int: Difficulty]] {
    guard let entry = try entry(of: attempt) else { return [:] }
    var difficulties: [String: [Int: Difficulty]] = [:]
    try connection.forEach(
      "SELECT item, number, count, share FROM item_difficulty WHERE entry <= ? ORDER BY fact", [.int(entry)]
    ) { row in
      difficulties[try row.text(0), default: [:]][try row.int(1)] = Difficulty(
        count: try row.int(2), share: try row.int(3))
    }
    return difficulties
  }

  /// The items that were on more of a blueprint's papers than its limit allows when `attempt` began, counted anew from
  /// the papers themselves.
  package func itemsOverexposed(before attempt: ID<Attempt>, _ blueprint: Blueprint) throws -> Set<String> {
    guard let percent = blueprint.exposureLimit, let entry = try entry(of: attempt) else { return [] }
    var papers = 0
    var counts: [String: Int] = [:]
    try connection.forEach("SELECT form FROM attempt WHERE entry < ? ORDER BY fact", [.int(entry)]) { row in
      let form = try forms.form(try row.text(0), connection)
      guard form.blueprint.id == blueprint.id.text else { return }
      papers += 1
      for item in Set(form.slots.map(\.item.id)) { counts[item, default: 0] += 1 }
    }
    let limit = Exposure.limit(percent: percent, of: papers)
    return Set(counts.filter { $0.value >= limit }.keys)
  }

  private func entry(of attempt: ID<Attempt>) throws -> Int? {
    try connection.first("SELECT entry FROM attempt WHERE id = ?", [.id(attempt)]) { try $0.int(0) }
  }
}

extension ContentVersion {
  fileprivate struct Key: Hashable {
    let id: String
    let number: Int
  }
}
