import AsyncHTTPClient
import NIOCore
import NIOHTTP1
package import RungCore

/// What can be learnt of a server by knocking: whether it answers, how soon, and what time it has.
package struct ServerProbe: Sendable {
  package let milliseconds: Int
  /// By how many seconds the server's clock is ahead of this machine's; `nil` where it does not tell the time.
  package let secondsAhead: Int?
  /// Whether all that is said can be read on the way, beyond this machine.
  package let isOpenToReaders: Bool

  /// Asks the server for its health.
  /// - Parameter now: This machine's clock.
  /// - Throws: `Refusal(.serverUnreachable)`, or a refusal of the address.
  package init(server: String, now: @Sendable () -> Instant) async throws {
    let address = try ServerAddress(server)
    let unreachable = Refusal(.serverUnreachable, ["server": .text(address.text)])
    let client = HTTPClient(
      configuration: .init(redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5))))
    let sent = now()
    let response: HTTPClientResponse
    do {
      response = try await client.execute(
        HTTPClientRequest(url: address.text + "/health"), timeout: .seconds(10))
      _ = try await response.body.collect(upTo: 1 << 16)
    } catch {
      try? await client.shutdown()
      throw unreachable
    }
    let received = now()
    try? await client.shutdown()
    guard response.status.code < 500 else { throw unreachable }
    let trip = received.microseconds - sent.microseconds
    milliseconds = Int(trip / 1000)
    let there = response.headers.first(name: "date").flatMap(Instant.init(httpDate:))
    // The header has whole seconds, rounded down, as of about the middle of the trip.
    let middle = sent.microseconds + trip / 2
    secondsAhead = there.map { Int((($0.microseconds + 500_000 - middle) / 1_000_000)) }
    isOpenToReaders = address.isPlain && !address.isLoopback
  }
}

extension Instant {
  /// Reads HTTP's preferred form of a date (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
  package init?(httpDate text: String) {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", words[1].utf8.count == 2, words[3].utf8.count == 4,
      let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    self.init("\(words[3])-\(number)-\(words[1])T\(words[4])Z")
  }
}
