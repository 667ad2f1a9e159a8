import RungCore

extension Response {
  /// The text that `json` gives as well. An answer is saved at every keystroke or two, and a general encoder costs
  /// as much as the rest of the save.
  var text: String {
    switch self {
    case .choice(let options): "{\"options\":\(list(options)),\"type\":\"choice\"}"
    case .trueFalse(let isTrue): "{\"type\":\"true-false\",\"value\":\(isTrue)}"
    case .fillIn(let blanks):
      "{\"blanks\":[\(blanks.map(quoted).joined(separator: ","))],\"type\":\"fill-in\"}"
    case .numeric(let number): "{\"type\":\"numeric\",\"value\":\(quoted(number))}"
    case .matching(let right):
      "{\"right\":[\(right.map { $0.map(String.init) ?? "null" }.joined(separator: ","))],\"type\":\"matching\"}"
    case .ordering(let entries): "{\"entries\":\(list(entries)),\"type\":\"ordering\"}"
    case .shortAnswer(let answer): "{\"text\":\(quoted(answer)),\"type\":\"short-answer\"}"
    }
  }
}

extension Response {
  /// Reads what `text` gives; the shapes that most answers have by hand.
  init(text: String) throws {
    if text == "{\"type\":\"true-false\",\"value\":true}" {
      self = .trueFalse(true)
    } else if text == "{\"type\":\"true-false\",\"value\":false}" {
      self = .trueFalse(false)
    } else if let options = numbers(text, between: "{\"options\":[", "],\"type\":\"choice\"}") {
      self = .choice(options: options)
    } else if let entries = numbers(text, between: "{\"entries\":[", "],\"type\":\"ordering\"}") {
      self = .ordering(entries: entries)
    } else {
      self = try fromJSON(text)
    }
  }
}

/// The numbers in a list between `head` and `tail`, unless there is anything else.
private func numbers(_ text: String, between head: String, _ tail: String) -> [Int]? {
  guard text.hasPrefix(head), text.hasSuffix(tail) else { return nil }
  let list = text.utf8.dropFirst(head.utf8.count).dropLast(tail.utf8.count)
  guard !list.isEmpty else { return [] }
  var numbers: [Int] = []
  for digits in list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
    guard digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let number = Int(Substring(digits))
    else { return nil }
    numbers.append(number)
  }
  return numbers
}

private func list(_ numbers: [Int]) -> String {
  "[\(numbers.map(String.init).joined(separator: ","))]"
}

/// A JSON string: quotes, backslashes and control characters escaped, all else as it is.
private func quoted(_ text: String) -> String {
  let hexadecimal = Array("0123456789abcdef".utf8)
  var bytes = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 8: bytes += "\\b".utf8
    case 9: bytes += "\\t".utf8
    case 10: bytes += "\\n".utf8
    case 12: bytes += "\\f".utf8
    case 13: bytes += "\\r".utf8
    case 0..<32: bytes += "\\u00".utf8 + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
  return String(decoding: bytes, as: UTF8.self)
}
