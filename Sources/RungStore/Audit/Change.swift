package import RungCore

/// A write in progress: facts are inserted through it, and each becomes part of one audit entry.
///
/// It lives inside one transaction on the writer's thread and is not to be kept.
package final class Change {
  /// Reads within the same transaction.
  package let reader: Reader
  package let stamp: Stamp
  let connection: any Connection
  let packing: Packing
  let knownAttempts: KnownAttempts
  let paperCounts: PaperCounts
  let digest: Digest.Function
  /// The number that the entry will have.
  private let entry: Int
  /// As bytes: a large load adds a line for each of its records.
  private var manifest: [UInt8] = []
  /// The attempts of which something is known that may be undone with this change.
  private(set) var touched: [ID<Attempt>] = []

  init(
    connection: any Connection, memory: WriterMemory, stamp: Stamp, entry: Int,
    digest: @escaping Digest.Function
  ) {
    reader = Reader(connection: connection, forms: memory.forms)
    self.connection = connection
    packing = Packing(connection: connection, numbers: memory.packedNumbers)
    knownAttempts = memory.attempts
    paperCounts = memory.paperCounts
    self.stamp = stamp
    self.entry = entry
    self.digest = digest
  }

  /// Inserts a fact.
  /// - Parameters:
  ///   - values: In the order of the table's columns.
  ///   - link: What its link says, where the table has one.
  /// - Returns: The number of its row.
  @discardableResult
  func insert(_ table: FactTable, _ values: [SQLValue], link: SQLValue? = nil) throws -> Int {
    var arguments: [SQLValue] = []
    arguments.reserveCapacity(values.count + 2)
    arguments.append(.int(entry))
    arguments += values
    if let link { arguments.append(link) }
    let fact = try connection.insert(table.insertion, arguments)
    let row = digest(table.canonical(fact: fact, entry: entry, values: values))
    manifest.append(table.name)
    manifest.append(0x20)
    manifest.append(decimal: Int64(fact))
    manifest.append(0x20)
    row.appendHex(to: &manifest)
    manifest.append(0x0A)
    return fact
  }

  /// Notes that what is known of an attempt may rest on this change.
  func touch(_ attempt: ID<Attempt>) {
    if touched.last != attempt { touched.append(attempt) }
  }

  /// Brings what was written so far on its way to the disk: for a caller that writes much and now has to wait.
  package func settle() {
    connection.settle()
  }

  /// Writes the entry that holds the facts inserted; where there were none, there is no entry.
  /// - Returns: The new head of the chain, if it moved.
  func close(operation: String, reason: String, head: ChainHead) throws -> ChainHead? {
    guard !manifest.isEmpty else { return nil }
    let manifest = String(decoding: manifest, as: UTF8.self)
    self.manifest = []
    let text = AuditEntry(
      number: entry, instant: stamp.instant, caller: stamp.caller, operation: operation, reason: reason,
      seed: String(stamp.seed), manifest: manifest, previous: head.digest)
    let sum = digest(text.canonical)
    try connection.run(
      """
      INSERT INTO audit_entry (number, instant, caller, operation, reason, seed, manifest, previous, digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(entry), .instant(stamp.instant), .id(stamp.caller), .text(operation), .text(reason),
        .text(text.seed), .text(manifest), .digest(head.digest), .digest(sum),
      ])
    return ChainHead(number: entry, digest: sum)
  }
}
