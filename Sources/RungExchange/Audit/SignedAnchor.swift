package import RungCore

/// Where the audit chain stood on a day, signed by the workplace: one line of canonical JSON. Kept where those who can
/// write to the database cannot, it shows later that nothing before it was rewritten.
package struct SignedAnchor: Hashable, Sendable {
  /// The civil date at the workplace.
  package let day: Day
  /// The number of the chain's last entry, and its digest.
  package let entry: Int
  package let head: Digest
  /// The line as it was signed, without its end.
  package let line: String

  /// The line's `format`.
  package static let format = "rung-anchor"
  package static let version = 1

  /// Signs where the chain stands.
  package init(day: Day, entry: Int, head: Digest, with key: SigningKey) throws {
    var members = SignedAnchor.members(day: day, entry: entry, head: head, key: key.publicKey)
    members["signature"] = .text(Hexadecimal.text(try key.signature(for: JSON.object(members).canonical)))
    self.init(
      day: day, entry: entry, head: head,
      line: String(decoding: JSON.object(members).canonical, as: UTF8.self))
  }

  /// Whether a text holds anything that was meant as an anchor, be it genuine, altered or cut off.
  package static func isMeant(_ text: String) -> Bool { text.contains("\"signature\"") }

  /// Reads a line, and takes it only as it was written and signed with `key`.
  package init?(_ line: String, signedWith key: VerifyingKey) {
    guard case .object(let members) = JSON(Array(line.utf8)),
      case .text(let day) = members["day"], let day = Day(day),
      case .number(let entry) = members["entry"],
      case .text(let head) = members["head"], let head = Digest(head),
      case .text(let signature) = members["signature"], let signature = Hexadecimal.bytes(signature)
    else { return nil }
    let signed = SignedAnchor.members(day: day, entry: entry, head: head, key: key)
    guard key.accepts(signature, for: JSON.object(signed).canonical) else { return nil }
    var whole = signed
    whole["signature"] = .text(Hexadecimal.text(signature))
    guard JSON.object(whole).canonical == Array(line.utf8) else { return nil }
    self.init(day: day, entry: entry, head: head, line: line)
  }

  private init(day: Day, entry: Int, head: Digest, line: String) {
    self.day = day
    self.entry = entry
    self.head = head
    self.line = line
  }

  private static func members(
    day: Day, entry: Int, head: Digest, key: VerifyingKey
  ) -> [String: JSON] {
    [
      "format": .text(format), "version": .number(version), "day": .text(day.description),
      "entry": .number(entry), "head": .text(head.hex), "key": .text(key.hex),
    ]
  }
}
