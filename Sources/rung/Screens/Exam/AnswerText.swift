package import RungCore

/// Answers as text: `B`, `A C`, `true`, `7 | days`, `2.5`, `B A - D`. The plain exam and the file of answers read
/// the same form.
package enum AnswerText {
  /// Why a text is no answer to its question: a message and its details, which say what would be right.
  package struct Fault: Error, Hashable, Sendable {
    package let key: String
    package let details: [String: Detail]

    init(_ key: String, _ details: [String: Detail] = [:]) {
      self.key = key
      self.details = details
    }
  }

  /// Reads `text` as an answer to a question of this kind.
  package static func read(_ text: String, for interaction: PaperInteraction) throws(Fault) -> Response {
    let text = text.trimmed
    switch interaction {
    case .choice(let options, let multiple): return try choice(text, options.count, multiple: multiple)
    case .trueFalse: return try trueFalse(text)
    case .fillIn(let count): return try fillIn(text, count)
    case .numeric:
      guard !text.isEmpty, text.unicodeScalars.count <= 50 else { throw Fault("exam.answer.numeric") }
      return .numeric(text)
    case .matching(let left, let right): return try matching(text, left.count, right.count)
    case .ordering(let entries): return try ordering(text, entries.count)
    case .shortAnswer(let limit):
      let whole = unescaped(text)
      let length = whole.unicodeScalars.count
      guard !whole.isEmpty else { throw Fault("exam.answer.empty") }
      guard length <= limit else {
        throw Fault("exam.answer.too-long", ["limit": .number(limit), "length": .number(length)])
      }
      return .shortAnswer(whole)
    }
  }

  private static func choice(_ text: String, _ count: Int, multiple: Bool) throws(Fault) -> Response {
    let fault = Fault(
      multiple ? "exam.answer.choose-many" : "exam.answer.choose", ["last": .text(letterName(count - 1))])
    guard let chosen = places(text, below: count, gaps: false)?.compactMap(\.self), !chosen.isEmpty,
      Set(chosen).count == chosen.count, multiple || chosen.count == 1
    else { throw fault }
    return .choice(options: chosen.sorted())
  }

  private static func trueFalse(_ text: String) throws(Fault) -> Response {
    switch text.lowercased() {
    case "true", "t", "yes", "对", "正确", "是", "√": return .trueFalse(true)
    case "false", "f", "no", "错", "错误", "否", "×": return .trueFalse(false)
    default: throw Fault("exam.answer.true-false")
    }
  }

  private static func fillIn(_ text: String, _ count: Int) throws(Fault) -> Response {
    let parts =
      count == 1
      ? [text]
      : text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == count else {
      throw Fault("exam.answer.blanks", ["count": .number(count), "given": .number(parts.count)])
    }
    guard parts.allSatisfy({ $0.unicodeScalars.count <= 200 }) else {
      throw Fault("exam.answer.blank-too-long")
    }
    guard parts.contains(where: { !$0.isEmpty }) else { throw Fault("exam.answer.empty") }
    return .fillIn(blanks: parts)
  }

  private static func matching(_ text: String, _ left: Int, _ right: Int) throws(Fault) -> Response {
    guard let chosen = places(text, below: right, gaps: true), chosen.count == left else {
      throw Fault("exam.answer.matching", ["count": .number(left), "last": .text(letterName(right - 1))])
    }
    return .matching(right: chosen)
  }

  private static func ordering(_ text: String, _ count: Int) throws(Fault) -> Response {
    guard let order = places(text, below: count, gaps: false)?.compactMap(\.self),
      order.sorted() == Array(0..<count)
    else {
      throw Fault("exam.answer.ordering", ["count": .number(count), "last": .text(letterName(count - 1))])
    }
    return .ordering(entries: order)
  }

  /// Letters, alone or run together, with spaces or commas between them; `-` is a gap where gaps are allowed.
  private static func places(_ text: String, below count: Int, gaps: Bool) -> [Int?]? {
    var places: [Int?] = []
    for character in text {
      guard case .character(let sign) = Keystroke.character(character).halfWidth else { return nil }
      if sign == " " || sign == "," || character == "、" || character == "\u{3000}" { continue }
      if gaps, sign == "-" {
        places.append(nil)
      } else if let ascii = sign.uppercased().first?.asciiValue, (65..<91).contains(ascii),
        Int(ascii) - 65 < count
      {
        places.append(Int(ascii) - 65)
      } else {
        return nil
      }
    }
    return places
  }

  /// `\n` is a line break and `\\` a backslash.
  private static func unescaped(_ text: String) -> String {
    var whole = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        whole += character == "n" ? "\n" : character == "\\" ? "\\" : "\\" + String(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        whole.append(character)
      }
    }
    return isEscaped ? whole + "\\" : whole
  }

  /// `response` in the same form.
  package static func write(_ response: Response, _ words: Catalogue) -> String {
    switch response {
    case .choice(let options): options.map(letterName).joined(separator: " ")
    case .trueFalse(let verdict): words(verdict ? "exam.true" : "exam.false")
    case .fillIn(let blanks): blanks.joined(separator: " | ")
    case .numeric(let text): text
    case .matching(let right): right.map { $0.map(letterName) ?? "-" }.joined(separator: " ")
    case .ordering(let entries): entries.map(letterName).joined(separator: " ")
    case .shortAnswer(let text):
      text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    }
  }
}
