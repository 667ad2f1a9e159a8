/// The code that an invigilator tells a candidate whose attempt another session holds: eight letters and digits that are
/// hard to confuse, 40 bits, spoken and typed in two groups.
package enum UnlockCode {
  /// So many wrong ones make the right one worthless.
  package static let mostTries = 5
  /// For how many minutes one may be valid.
  package static let minutes = 1...120
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// The code that eight random bytes make.
  package static func text(_ bytes: [UInt8]) -> String {
    let letters = bytes.map { alphabet[Int($0) % alphabet.count] }
    return String(letters.prefix(4)) + "-" + String(letters.dropFirst(4))
  }

  /// What is digested of a code, however it was typed: in capitals, with the hyphen elsewhere, `o` for zero.
  package static func canonical(_ typed: String, for attempt: ID<Attempt>) -> [UInt8] {
    let letters = typed.lowercased().compactMap { letter -> Character? in
      switch letter {
      case "o": "0"
      case "i", "l": "1"
      default: alphabet.contains(letter) ? letter : nil
      }
    }
    return Array("\(attempt.text)\n\(String(letters))".utf8)
  }
}
