/// The options of a call that say which workplace or server it goes to, as a shell takes them after a command: ` --server
/// https://hall:8443`, or nothing. Sentences are needed before options are parsed, so they are looked for in the arguments
/// themselves. An address with a login in it is refused, and not repeated here either.
package func wayHere(_ arguments: [String]) -> String {
  var given: [String: String] = [:]
  let options = ["--home", "--server", "--ca"]
  for (place, argument) in arguments.enumerated() {
    if argument == "--" { break }
    for option in options {
      if argument == option, place + 1 < arguments.count { given[option] = arguments[place + 1] }
      if argument.hasPrefix(option + "=") { given[option] = String(argument.dropFirst(option.count + 1)) }
    }
  }
  if given["--server"]?.contains("@") == true { given["--server"] = nil }
  return options.compactMap { option in
    given[option].map { " \(option)\($0.hasPrefix("-") ? "=" : " ")\(quoted($0))" }
  }.joined()
}

private func quoted(_ text: String) -> String {
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
