package import RungCore

/// One entry of the audit chain: who did what when, and the digests of the facts that came of it.
package struct AuditEntry: Hashable, Sendable {
  package let number: Int
  package let instant: Instant
  package let caller: ID<Person>
  package let operation: String
  package let reason: String
  /// The stamp's seed, in digits.
  let seed: String
  /// A line a fact: its table, its number, its digest.
  let manifest: String
  let previous: Digest

  /// The bytes whose digest is the entry's own.
  var canonical: [UInt8] {
    // A large load's manifest is not copied more often than it must.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512 + reason.utf8.count + manifest.utf8.count)
    bytes.append("rung audit 1\n")
    bytes.append(decimal: Int64(number))
    bytes.append(0x0A)
    bytes.append(decimal: instant.microseconds)
    bytes.append(0x0A)
    bytes.append(caller.text)
    bytes.append(0x0A)
    bytes.append(operation)
    bytes.append(0x0A)
    bytes.append(decimal: Int64(reason.utf8.count))
    bytes.append(UInt8(ascii: ":"))
    bytes.append(reason)
    bytes.append(0x0A)
    bytes.append(seed)
    bytes.append(0x0A)
    previous.appendHex(to: &bytes)
    bytes.append(0x0A)
    bytes.append(manifest)
    return bytes
  }
}

/// The last entry of the chain.
struct ChainHead {
  let number: Int
  let digest: Digest

  /// Where the chain ends before anything has been written, or now.
  init(_ connection: some Connection) throws {
    let last = try connection.first(
      "SELECT number, digest FROM audit_entry WHERE number = (SELECT max(number) FROM audit_entry)"
    ) { ChainHead(number: try $0.int(0), digest: try $0.digest(1)) }
    self = last ?? ChainHead(number: 0, digest: .zero)
  }

  init(number: Int, digest: Digest) {
    self.number = number
    self.digest = digest
  }
}
