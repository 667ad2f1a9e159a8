/// The name of one thing of a kind: `ID<Item>` cannot be taken for `ID<Exam>`.
///
/// Content ids are written by authors (`complaint.empathy.014`); the ids of records are drawn from a
/// request's seed (`attempt-2k7m9x4qhw3tz`). Both are lower-case ASCII words joined by dots and hyphens.
package struct ID<Subject>: Hashable, Sendable {
  package let text: String

  /// Takes `text` as it is: for what the store or a validated document already holds.
  package init(_ text: String) {
    self.text = text
  }

  /// A new id for a record, `prefix` and thirteen characters of 64 random bits.
  package init(prefix: String, from random: inout SplitMix64) {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var bits = random.next()
    var letters: [UInt8] = []
    for _ in 0..<13 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    text = prefix + "-" + String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension ID: Comparable {
  /// Byte order, which is the same on every machine and in every locale.
  package static func < (left: ID, right: ID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension ID: CustomStringConvertible {
  package var description: String { text }
}

extension ID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
