package import RungCore

extension Reader {
  /// The newest version of each item that is published in one of `banks`, with its difficulty as last settled.
  package func pool(banks: [ID<Bank>]) throws -> [PoolItem] {
    try banks.flatMap { bank in
      try connection.rows(
        """
        SELECT i.id, i.number, i.digest, i.topic, i.level, i.type, i.enemies, t.settled, t.share
        FROM item i LEFT JOIN item_tally t ON t.item = i.id AND t.number = i.number AND t.settled > 0
        WHERE i.bank = ? AND i.status = 'published' ORDER BY i.id
        """, [.id(bank)]
      ) { row in
        let enemies = try row.text(6)
        return PoolItem(
          version: ContentVersion(id: try row.text(0), number: try row.int(1), digest: try row.digest(2)),
          topic: try row.id(3), level: try row.int(4), type: try row.raw(5),
          enemies: enemies.isEmpty ? [] : enemies.split(separator: " ").map { ID(String($0)) },
          difficulty: try row.optionalInt(7).map { Difficulty(count: $0, share: try row.int(8)) })
      }
    }
  }

  /// The audit entry that last changed what papers may be drawn from, or how hard it is known to be: while it is the
  /// same, so is every pool. `nil` where nothing was loaded yet, or where this very transaction has changed it.
  package func poolHead() throws -> Digest? {
    var last = 0
    for table in ["content_version", "content_review", "content_retirement", "item_difficulty"] {
      let entry = try connection.first(
        "SELECT entry FROM \(table) WHERE fact = (SELECT max(fact) FROM \(table))"
      ) {
        try $0.int(0)
      }
      last = max(last, entry ?? 0)
    }
    return try connection.first("SELECT digest FROM audit_entry WHERE number = ?", [.int(last)]) {
      try $0.digest(0)
    }
  }

  /// How the paper of an attempt was drawn; `nil` for one drawn before that was recorded.
  package func paperDraw(_ attempt: ID<Attempt>) throws -> (balance: Balance, overexposed: [ID<Item>])? {
    try connection.first(
      """
      SELECT method, target, expected, distance, is_met, overexposed FROM paper_draw WHERE attempt = ?
      """, [.id(attempt)]
    ) { row in
      (
        Balance(
          method: try row.raw(0), target: Marks(milli: try row.int(1)),
          expected: Marks(milli: try row.int(2)), distance: Marks(milli: try row.int(3)),
          isMet: try row.flag(4)),
        try row.text(5).split(separator: " ").map { ID(String($0)) }
      )
    }
  }

  /// Whether there are marked attempts that are yet to be counted for how hard their items are.
  package func hasUncounted() throws -> Bool {
    try connection.first(
      "SELECT 1 FROM attempt_state WHERE state = 'marked' AND is_counted = 0 LIMIT 1"
    ) { try $0.int(0) } != nil
  }
}

/// Reads `count, earned, worth, settled, share` of a row.
func itemTally(_ row: any SQLRow) throws -> ItemTally {
  let settled = try row.int(3)
  return ItemTally(
    count: try row.int(0), earned: Marks(milli: try row.int(1)), worth: Marks(milli: try row.int(2)),
    settled: settled > 0 ? Difficulty(count: settled, share: try row.int(4)) : nil)
}
