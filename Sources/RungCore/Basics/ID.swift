/// The name of one thing of a kind: `ID<Item>` cannot be taken for `ID<Exam>`.
///
/// Content ids are written by authors (`complaint.empathy.014`); the ids of records are drawn from a
/// request's seed (`probation-2k7m9x4qhw3tz`). Both are lower-case ASCII words joined by dots and hyphens.
package struct ID<Subject>: Hashable, Sendable {
  package let text: String

  /// Takes `text` as it is: for what the store or a validated document already holds.
  package init(_ text: String) {
    self.text = text
  }

  /// A new id for a record: `prefix` and thirteen characters of 64 random bits.
  package init(prefix: String, from random: inout SplitMix64) {
    text = prefix + "-" + letters(random.next(), 13)
  }

  /// A new id for a record of which there are many, and many at once: nine characters of the instant, in 1024ths of a second,
  /// and eight of 40 random bits. By their ids such records lie in the order in which they came, so that those of one moment
  /// share the pages of an index, where a random id has one to itself.
  package init(prefix: String, at instant: Instant, from random: inout SplitMix64) {
    let microseconds = UInt64(max(0, instant.microseconds))
    let moment = microseconds / 1_000_000 * 1024 + microseconds % 1_000_000 * 1024 / 1_000_000
    text = prefix + "-" + letters(moment, 9) + letters(random.next(), 8)
  }
}

private let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

/// The lowest bits of a number in base 32, by an alphabet in the order of its bytes.
private func letters(_ number: UInt64, _ count: Int) -> String {
  var bits = number
  var letters = [UInt8](repeating: 0, count: count)
  for place in letters.indices.reversed() {
    letters[place] = alphabet[Int(bits & 31)]
    bits >>= 5
  }
  return String(decoding: letters, as: UTF8.self)
}

extension ID: Comparable {
  /// Byte order, which is the same on every machine and in every locale.
  package static func < (left: ID, right: ID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension ID: TextCodable {
  package var description: String { text }
}

extension ID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
