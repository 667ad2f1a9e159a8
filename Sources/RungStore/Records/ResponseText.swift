import RungCore

extension Response {
  /// The text that `json` gives as well. An answer is saved at every keystroke or two, and a general encoder costs
  /// as much as the rest of the save.
  var text: String {
    switch self {
    case .choice(let options): "{\"choice\":{\"options\":\(list(options))}}"
    case .trueFalse(let isTrue): "{\"trueFalse\":{\"_0\":\(isTrue)}}"
    case .fillIn(let blanks): "{\"fillIn\":{\"blanks\":[\(blanks.map(quoted).joined(separator: ","))]}}"
    case .numeric(let number): "{\"numeric\":{\"_0\":\(quoted(number))}}"
    case .matching(let right):
      "{\"matching\":{\"right\":[\(right.map { $0.map(String.init) ?? "null" }.joined(separator: ","))]}}"
    case .ordering(let entries): "{\"ordering\":{\"entries\":\(list(entries))}}"
    case .shortAnswer(let answer): "{\"shortAnswer\":{\"_0\":\(quoted(answer))}}"
    }
  }
}

extension Response {
  /// Reads what `text` gives; the shapes that most answers have by hand.
  init(text: String) throws {
    if text == "{\"trueFalse\":{\"_0\":true}}" {
      self = .trueFalse(true)
    } else if text == "{\"trueFalse\":{\"_0\":false}}" {
      self = .trueFalse(false)
    } else if let options = numbers(text, after: "{\"choice\":{\"options\":[") {
      self = .choice(options: options)
    } else if let entries = numbers(text, after: "{\"ordering\":{\"entries\":[") {
      self = .ordering(entries: entries)
    } else {
      self = try fromJSON(text)
    }
  }
}

/// The numbers in a list after `head` that ends the text, unless there is anything else.
private func numbers(_ text: String, after head: String) -> [Int]? {
  guard text.hasPrefix(head), text.hasSuffix("]}}") else { return nil }
  let list = text.utf8.dropFirst(head.utf8.count).dropLast(3)
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
