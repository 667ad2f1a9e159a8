import Foundation
package import RungCore
import UnixSignals

/// Where the server listens, what it takes and how long it waits.
package struct ServerConfiguration: Sendable {
  /// An address or a name of this machine.
  package var host: String
  /// 0 lets the system choose a free port.
  package var port: Int
  /// Plain HTTP beyond this machine: every password, token and answer can be read on the way. Only for a
  /// network that is a wire between two boxes, or behind a proxy that speaks TLS.
  package var allowPlainHTTP = false
  /// The files of TLS; without them it speaks plain HTTP.
  package var tls: TLSFiles?
  /// The most bytes of a request's body, where its route says nothing else.
  package var bodyLimit = 1 << 20
  /// The most bytes of a load of content, which goes to the disk as it arrives.
  package var contentLimit = 1 << 30
  /// The folder for it. What is found there at the start is taken away.
  package var spoolFolder = NSTemporaryDirectory() + "rung-spool-\(UUID().uuidString)"
  /// The most bytes of a request's header.
  package var headerLimit = 16 << 10
  /// Seconds after which a connection is closed on which nothing happens, or a request stops arriving.
  package var idleSeconds = 75
  /// Seconds that a request's head may take to arrive.
  package var headSeconds = 15
  /// Seconds that a request's body may take, and one more for every 16 KB that have come.
  package var bodySeconds = 20
  /// The most connections from one address. A hall of candidates may share one.
  package var connectionsPerAddress = 1_024
  /// The addresses of proxies whose `X-Forwarded-For` says whom they pass requests on for.
  package var trustedProxies: [String] = []
  /// The most connections in all.
  package var mostConnections = 4_096
  /// Beyond these limits, the most connections at one time that are told so; others wait to be taken up.
  package var mostTurnedAway = 64
  /// The most requests that are answered at one time; others are told to come again.
  package var mostUnderWay = 2_048
  /// How many requests a second a session may send for any length of time, and five times as many at once; without a
  /// session, an address. 0 sets no limit.
  package var requestsPerSecond = 100
  /// Seconds that requests under way have to be answered once the server has been told to stop.
  package var stopSeconds = 30
  /// Whether SIGTERM and SIGINT stop the server. A process that hosts it beside other work says no.
  package var stopsOnSignals = true
  /// Whether SIGHUP stops it as well, as where it was started at a terminal that may be closed. Else that signal has the
  /// certificate read again.
  package var stopsOnHangup = false

  var stoppingSignals: [UnixSignal] {
    guard stopsOnSignals else { return [] }
    return stopsOnHangup ? [.sigterm, .sigint, .sighup] : [.sigterm, .sigint]
  }

  package init(host: String = "127.0.0.1", port: Int = 8080) {
    self.host = host
    self.port = port
  }

  /// Throws a refusal where it would expose plain HTTP without having been told to, or makes no sense.
  package func check() throws(Refusal) {
    guard isLoopback || allowPlainHTTP || tls != nil else {
      throw .input("host", .beyondLoopback)
    }
    guard (0...65_535).contains(port) else {
      throw .input("port", .port)
    }
    guard (1...(1 << 40)).contains(contentLimit) else { throw .input("content-megabytes", .wholeNumber) }
    for (name, value, least) in [
      ("connections-per-address", connectionsPerAddress, 1), ("requests-per-second", requestsPerSecond, 0),
    ] where !(least...1_000_000).contains(value) {
      throw .input(name, .wholeNumber)
    }
  }

  /// Whether `host` is an address that only this machine reaches: `localhost`, `::1` or 127.0.0.0/8.
  package var isLoopback: Bool { ServerConfiguration.isLoopback(host) }

  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let octets = host.split(separator: ".", omittingEmptySubsequences: false)
    return octets.count == 4 && octets[0] == "127"
      && octets.allSatisfy { octet in octet.utf8.allSatisfy(isDigit) && UInt8(octet) != nil }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
