import GRDB
package import RungCore

extension Store {
  /// Copies one consistent state of the store to `path`, which is an empty file or none, while others read and write,
  /// and digests every table of that same state.
  ///
  /// The copy is one file without a log beside it. Nothing is promised of its being on disk.
  /// - Parameter progress: told how much is done of how much.
  package func copy(
    to path: String, digest: @escaping Digest.Function,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async throws -> [TableDigest] {
    do {
      let target = try DatabaseQueue(path: path)
      // Until it is whole and synchronised the copy is nothing that anybody relies on.
      try await target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
      let tables = try await pool.read { [forms] source in
        let reader = Reader(connection: SQLiteConnection(database: source), forms: forms)
        let facts = try reader.factCount()
        try target.writeWithoutTransaction { copy in
          try source.backup(to: copy, pagesPerStep: 1024) { step in
            // Copying is a good third of the work, digesting the rest.
            let share = step.totalPageCount == 0 ? 0 : step.completedPageCount * 1000 / step.totalPageCount
            progress(share * facts / 2000, facts + facts / 2)
          }
        }
        return try reader.tableDigests(digest: digest) {
          progress(facts / 2 + min($0, facts), facts + facts / 2)
        }
      }
      try target.close()
      // The head of the copy still asks for a log.
      let whole = try DatabaseQueue(path: path)
      try await whole.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try whole.close()
      return tables
    } catch {
      throw storageError(error)
    }
  }
}

extension Reader {
  /// About how many facts there are: the numbers of each table's rows rise by one.
  func factCount() throws -> Int {
    try FactTable.all.reduce(0) { sum, table in
      sum
        + (try connection.first("SELECT max(fact) FROM \(table.name)") { try $0.optionalInt(0) }.flatMap {
          $0
        } ?? 0)
    }
  }
}
