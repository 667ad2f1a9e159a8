import RungCore

extension Response {
  /// Reads what `json` gives; the shapes that most answers have by hand.
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
