/// The options of a call that say which workplace or server it goes to, as a shell takes them after a command: ` --server
/// https://hall:8443`, or nothing. Sentences are needed before options are parsed, so they are looked for in the arguments
/// themselves. An address with a login in it is refused, and not repeated here either.
package func wayHere(_ arguments: [String]) -> String {
  var given: [String: String] = [:]
  for way in ways(in: arguments) { given[way.option] = way.value }
  if given["--server"]?.contains("@") == true { given["--server"] = nil }
  return wayOptions.compactMap { option in
    given[option].map { " \(option)\($0.hasPrefix("-") ? "=" : " ")\(shellQuoted($0))" }
  }.joined()
}

/// `arguments` but for those options, as a shell takes them.
package func withoutWayHere(_ arguments: [String]) -> String {
  let left = ways(in: arguments).reversed().reduce(into: arguments) { $0.removeSubrange($1.places) }
  return left.map(shellQuoted).joined(separator: " ")
}

private let wayOptions = ["--home", "--server", "--ca"]

/// Such an option: where it stands with its value, and what that is.
private struct Way {
  let places: Range<Int>
  let option: String
  let value: String
}

private func ways(in arguments: [String]) -> [Way] {
  var ways: [Way] = []
  var place = 0
  while place < arguments.count, arguments[place] != "--" {
    let parts = arguments[place].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let option = String(parts[0])
    var end = place + 1
    if wayOptions.contains(option), parts.count > 1 || end < arguments.count {
      let value = parts.count > 1 ? String(parts[1]) : arguments[end]
      if parts.count == 1 { end += 1 }
      ways.append(Way(places: place..<end, option: option, value: value))
    }
    place = end
  }
  return ways
}

private func shellQuoted(_ text: String) -> String {
  let plain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "/:.-_~@%+".utf8.contains(byte) || byte >= 0x80
    }
  }
  return plain && !text.isEmpty ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
