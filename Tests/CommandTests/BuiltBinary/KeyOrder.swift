import Foundation

/// Whether every object of a JSON text has its keys in order.
enum KeyOrder {
  /// The first key that follows one it should precede.
  static func fault(in text: String) -> String? {
    /// The last key of each object that is open; an array has none.
    var open: [String?] = []
    var string = ""
    var isInString = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isInString {
        if isEscaped || scalar == "\\" {
          isEscaped.toggle()
          string.unicodeScalars.append(scalar)
        } else if scalar == "\"" {
          isInString = false
        } else {
          string.unicodeScalars.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"":
        isInString = true
        string = ""
      case "{", "[": open.append(nil)
      case "}", "]": open.removeLast()
      case ":":
        if let last = open.last ?? nil, last >= string { return string }
        open[open.count - 1] = string
      default: break
      }
    }
    return nil
  }
}
