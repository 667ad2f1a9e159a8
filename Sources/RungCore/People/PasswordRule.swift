/// What a password has to be: long enough, and nothing that is tried first. There is no rule on what it is made of.
package enum PasswordRule {
  /// - Parameter login: whose password it is to be; a login with figures behind it is tried first, too.
  /// - Throws: a refusal that names what is wrong.
  package static func check(_ password: String, of login: String) throws(Refusal) {
    let length = password.unicodeScalars.count
    let bounds = AccountRules.passwordLength
    guard length >= bounds.lowerBound else {
      throw Refusal(.passwordTooShort, ["minimum": .number(bounds.lowerBound)])
    }
    guard length <= bounds.upperBound else {
      throw Refusal(.passwordTooLong, ["maximum": .number(bounds.upperBound)])
    }
    guard !isCommon(password, login: login) else { throw Refusal(.passwordCommon) }
  }

  /// Whether `password` is a well-known word, or one or two of them, dressed up as such words are dressed: capitals,
  /// digits for letters, figures and signs around it; or a run of the keyboard; or one thing again and again.
  static func isCommon(_ password: String, login: String) -> Bool {
    let letters = Array(password.lowercased().utf8)
    if isRepetition(letters) || isRun(letters) { return true }
    let words = CommonPasswords.words
    let owns = [bare(login.filter { $0 != "." && $0 != "-" }), login.lowercased()]
    let spellings = [
      bare(password), unmasked(bare(password)), bare(unmasked(password)), unmasked(password),
      password.lowercased(),
    ]
    for spelling in spellings {
      if spelling.isEmpty || words.contains(spelling) || owns.contains(spelling) { return true }
      // Two in a row: `passwordpassword`, `adminadmin123`, `welcome2rung`.
      for place in spelling.indices.dropFirst() {
        let (first, second) = (bare(String(spelling[..<place])), bare(String(spelling[place...])))
        if words.contains(first) || owns.contains(first), words.contains(second) || owns.contains(second) {
          return true
        }
      }
    }
    return false
  }

  /// In lower case without the figures, signs and spaces at either end.
  private static func bare(_ text: String) -> String {
    var rest = Substring(text.lowercased())
    while let first = rest.first, !first.isLetter { rest.removeFirst() }
    while let last = rest.last, !last.isLetter { rest.removeLast() }
    return String(rest)
  }

  /// With the letters that figures and signs stand for: `p@55w0rd` is `password`.
  private static func unmasked(_ text: String) -> String {
    let letters: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    return String(text.lowercased().map { letters[$0] ?? $0 })
  }

  /// A unit of at most four bytes again and again: `aaaaaaaaaa`, `12121212121`, `abcabcabcabc`.
  private static func isRepetition(_ bytes: [UInt8]) -> Bool {
    (1...4).contains { unit in
      bytes.count > unit && bytes.indices.dropFirst(unit).allSatisfy { bytes[$0] == bytes[$0 - unit] }
    }
  }

  /// Made of at most two runs along the alphabet, the digits or a row of the keyboard, either way.
  private static func isRun(_ bytes: [UInt8]) -> Bool {
    var runs = 1
    for place in bytes.indices.dropFirst()
    where !CommonPasswords.areNeighbours(bytes[place - 1], bytes[place]) {
      runs += 1
    }
    return runs <= 2
  }
}
