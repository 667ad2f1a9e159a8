import RungAPI
import RungCore

/// A request that comes so often that its JSON is read by hand, where it is as Rung itself would write it. All else goes the
/// general way, which also knows how to refuse.
protocol PlainRequest: PlainlyReplied {
  init?(plain json: [UInt8])
}

extension SaveAnswer: PlainRequest {
  init?(plain json: [UInt8]) {
    var text = PlainJSON(json)
    var attempt: String?
    var (question, sequence): (Int?, Int?)
    var isFlagged: Bool?
    var response: Response??
    let isRead = text.object { key, text in
      switch key {
      case "attempt" where attempt == nil: attempt = text.string()
      case "question" where question == nil: question = text.number()
      case "sequence" where sequence == nil: sequence = text.number()
      case "isFlagged" where isFlagged == nil: isFlagged = text.truth()
      case "response" where response == nil:
        if text.null() {
          response = .some(nil)
        } else if let read = Response(plain: &text) {
          response = .some(read)
        } else {
          return false
        }
      default: return false
      }
      return true
    }
    guard isRead, text.isAtEnd, let attempt, let question, let sequence, let isFlagged else { return nil }
    self.init(
      attempt: ID(attempt), question: question, response: response ?? nil, isFlagged: isFlagged,
      sequence: sequence)
  }
}

extension Response {
  fileprivate init?(plain text: inout PlainJSON) {
    var (type, words): (String?, String?)
    var numbers: [Int]?
    var truth: Bool?
    // What the one value beside the type is called.
    var name: String?
    let isRead = text.object { key, text in
      if key == "type" {
        guard type == nil else { return false }
        type = text.string()
        return type != nil
      }
      guard name == nil else { return false }
      name = key
      switch key {
      case "options", "entries": numbers = text.numbers()
      case "text": words = text.string()
      case "value":
        truth = text.truth()
        if truth == nil { words = text.string() }
      default: return false
      }
      return numbers != nil || words != nil || truth != nil
    }
    guard isRead, let type, let name else { return nil }
    switch (type, name, numbers, words, truth) {
    case ("choice", "options", let options?, _, _): self = .choice(options: options)
    case ("ordering", "entries", let entries?, _, _): self = .ordering(entries: entries)
    case ("true-false", "value", _, _, let isTrue?): self = .trueFalse(isTrue)
    case ("numeric", "value", _, let number?, _): self = .numeric(number)
    case ("short-answer", "text", _, let answer?, _): self = .shortAnswer(answer)
    default: return nil
    }
  }
}

/// A reader of the JSON that needs no thought: whole numbers without a sign, texts without escapes.
private struct PlainJSON {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { bytes[place...].allSatisfy(isSpace) }

  /// Passes over an object, with `member` for each value; false where it is none, or `member` says so.
  mutating func object(_ member: (String, inout PlainJSON) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    repeat {
      guard let key = string(), take(UInt8(ascii: ":")), member(key, &self) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  mutating func numbers() -> [Int]? {
    guard take(UInt8(ascii: "[")) else { return nil }
    if take(UInt8(ascii: "]")) { return [] }
    var numbers: [Int] = []
    repeat {
      guard let number = number() else { return nil }
      numbers.append(number)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? numbers : nil
  }

  mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let rest = bytes[place...]
    guard
      let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }),
      bytes[end] == UInt8(ascii: "\"")
    else { return nil }
    place = end + 1
    return String(validating: bytes[rest.startIndex..<end], as: UTF8.self)
  }

  mutating func number() -> Int? {
    skipSpace()
    let digits = bytes[place...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...15).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return nil
    }
    place = digits.endIndex
    // A fraction or an exponent would come here.
    guard place < bytes.count, bytes[place] != UInt8(ascii: "."), bytes[place] | 0x20 != UInt8(ascii: "e")
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  mutating func truth() -> Bool? {
    if take("true") { return true }
    return take("false") ? false : nil
  }

  mutating func null() -> Bool { take("null") }

  private mutating func take(_ word: String) -> Bool {
    skipSpace()
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
