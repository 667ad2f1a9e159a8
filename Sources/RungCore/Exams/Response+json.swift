extension Response {
  /// Its JSON, as an encoder with sorted keys gives it. An answer is saved at every keystroke or two, and a general encoder
  /// costs as much as the rest of the save.
  package var json: String {
    var bytes: [UInt8] = []
    bytes.append("{\"")
    switch self {
    case .choice(let options):
      bytes.append("options\":[")
      bytes.append(list: options)
      bytes.append("],\"type\":\"choice\"}")
    case .trueFalse(let isTrue):
      bytes.append("type\":\"true-false\",\"value\":")
      bytes.append(isTrue ? "true}" : "false}")
    case .fillIn(let blanks):
      bytes.append("blanks\":[")
      for (place, blank) in blanks.enumerated() {
        if place > 0 { bytes.append(",") }
        bytes.append(quoted: blank)
      }
      bytes.append("],\"type\":\"fill-in\"}")
    case .numeric(let number):
      bytes.append("type\":\"numeric\",\"value\":")
      bytes.append(quoted: number)
      bytes.append("}")
    case .matching(let right):
      bytes.append("right\":[")
      for (place, entry) in right.enumerated() {
        if place > 0 { bytes.append(",") }
        if let entry { bytes.append(decimal: Int64(entry)) } else { bytes.append("null") }
      }
      bytes.append("],\"type\":\"matching\"}")
    case .ordering(let entries):
      bytes.append("entries\":[")
      bytes.append(list: entries)
      bytes.append("],\"type\":\"ordering\"}")
    case .shortAnswer(let answer):
      bytes.append("text\":")
      bytes.append(quoted: answer)
      bytes.append(",\"type\":\"short-answer\"}")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
