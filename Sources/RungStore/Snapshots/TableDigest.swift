package import RungCore

/// One table at one moment: how many rows, and a digest over all of them in their order. Two copies of a store with
/// equal digests hold the same rows.
package struct TableDigest: Hashable, Sendable, Codable {
  package let name: String
  package let rows: Int
  package let digest: Digest

  package init(name: String, rows: Int, digest: Digest) {
    self.name = name
    self.rows = rows
    self.digest = digest
  }
}

extension Reader {
  /// Every table of the store, by name.
  package func tableDigests(
    digest: @escaping Digest.Function, progress: (_ rows: Int) -> Void = { _ in }
  ) throws -> [TableDigest] {
    let names = try connection.rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ) { try $0.text(0) }
    var walked = 0
    return try names.map { name in
      let columns = try connection.rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", [.text(name)]) {
        try $0.text(0)
      }
      let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      var sum = Digest.zero
      var rows = 0
      // In the order of the table itself, whatever indexes there are.
      try connection.forEach("SELECT \(list) FROM \"\(name)\" NOT INDEXED") { row in
        var bytes = sum.bytes
        for column in columns.indices { bytes.append(try row.value(column)) }
        sum = digest(bytes)
        rows += 1
        walked += 1
        if walked.isMultiple(of: 4096) { progress(walked) }
      }
      return TableDigest(name: name, rows: rows, digest: sum)
    }
  }
}
