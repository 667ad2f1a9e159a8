import FoundationEssentials
import RungCore

/// Where a server is: `https://host[:port][/prefix]`. It names no user and no query, so that it may be shown.
struct ServerAddress: Sendable {
  /// As typed, without a slash at its end.
  let text: String
  /// Whether it is `https`.
  let isSecure: Bool

  /// Throws a refusal unless `typed` is such an address, with `http` or `https`.
  init(_ typed: String) throws(Refusal) {
    var text = typed
    while text.hasSuffix("/") { text.removeLast() }
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme),
      let host = url.host(), !host.isEmpty, url.user() == nil, url.query() == nil, url.fragment() == nil
    else {
      throw Refusal(
        .inputInvalid, ["field": .text("server"), "expected": .text("https://host[:port]")])
    }
    self.text = text
    isSecure = scheme == "https"
  }

  /// Whether nothing is encrypted.
  var isPlain: Bool { text.lowercased().hasPrefix("http:") }

  /// Whether it is this machine.
  var isLoopback: Bool {
    let host = URL(string: text)?.host() ?? ""
    return host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  func url(of route: String) -> String { text + "/v1/" + route }
}
