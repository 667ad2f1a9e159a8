import Bare
import Foundation
import RungAPI
import RungCore

/// Requests to be sent over several connections, each at its time.
struct Calls {
  /// One of them.
  private struct Planned {
    let connection: Int
    let due: Double
    let bytes: [UInt8]
  }

  private var planned: [Planned] = []
  private let encoder = JSONEncoder()

  var count: Int { planned.count }

  mutating func add<R: Request>(_ request: R, token: String, connection: Int, due: Double = 0) throws {
    let body = try encoder.encode(request)
    let head =
      "POST /v1/\(R.route.name) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(token)\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
    planned.append(Planned(connection: connection, due: due, bytes: Array(head.utf8) + Array(body)))
  }

  /// What came of one request.
  struct Outcome {
    /// 0 where there was no reply.
    let status: Int
    /// Seconds from when it was due, or from when it could be sent at all where `isPaced` is false.
    let seconds: Double
    let body: Data
  }

  /// What came of all of them, in the order in which they were added.
  struct Outcomes {
    let each: [Outcome]
    /// How long it took.
    let seconds: Double
  }

  /// Sends them.
  /// - Parameters:
  ///   - isPaced: Whether a reply's time counts from when its request was due, even where the connection was not free.
  ///   - limit: After how many seconds to stop.
  func send(
    to port: Int32, connections: Int, isPaced: Bool, limit: Double = 600, keepsBodies: Bool = false
  ) throws -> Outcomes {
    let bytes = planned.flatMap(\.bytes)
    return try bytes.withUnsafeBytes { bytes in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else {
        return Outcomes(each: [], seconds: 0)
      }
      var place = 0
      var calls = planned.map { call in
        defer { place += call.bytes.count }
        var raw = bare_call()
        raw.connection = Int32(call.connection)
        raw.due = call.due
        raw.bytes = base + place
        raw.length = call.bytes.count
        return raw
      }
      let seconds = calls.withUnsafeMutableBufferPointer { calls in
        bare_calls(
          port, Int32(connections), calls.baseAddress, calls.count, limit, keepsBodies ? 1 : 0)
      }
      guard seconds >= 0 else { throw Failed("cannot connect to port \(port)") }
      let outcomes = calls.map { call in
        let body = call.body.map { Data(bytes: $0, count: call.body_length) } ?? Data()
        free(call.body)
        return Outcome(
          status: Int(call.status), seconds: call.done - (isPaced ? call.due : call.sent), body: body)
      }
      return Outcomes(each: outcomes, seconds: seconds)
    }
  }
}

/// How long replies took.
struct Latency {
  private let sorted: [Double]

  init(_ outcomes: [Calls.Outcome]) {
    sorted = outcomes.filter { $0.status != 0 }.map(\.seconds).sorted()
  }

  /// In milliseconds, with one decimal: the median, the 99th percentile, the greatest.
  var columns: [String] { [milliseconds(0.5), milliseconds(0.99), milliseconds(1)] }

  /// Seconds that this share of the replies did not need more than.
  func share(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.up)) - 1)]
  }

  private func milliseconds(_ share: Double) -> String { String(format: "%.1f", self.share(share) * 1000) }
}
