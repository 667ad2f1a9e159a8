import Synchronization

/// Counts and durations of what was answered, in Prometheus' text format.
final class Meters: Sendable {
  private struct Durations {
    var buckets: [Int]
    var count = 0
    var seconds = 0.0
  }

  private struct State {
    var answers: [String: [String: Int]] = [:]
    var durations: [String: Durations] = [:]
    var underWay = 0
  }

  /// Upper bounds in seconds.
  private static let bounds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]

  private let state = Mutex(State())

  /// Takes a request in, unless `limit` are under way.
  func begin(limit: Int) -> Bool {
    state.withLock { state in
      guard state.underWay < limit else { return false }
      state.underWay += 1
      return true
    }
  }

  func end() {
    state.withLock { $0.underWay -= 1 }
  }

  func note(route: String, status: String, seconds: Double) {
    state.withLock { state in
      state.answers[route, default: [:]][status, default: 0] += 1
      var durations =
        state.durations[route]
        ?? Durations(buckets: Array(repeating: 0, count: Meters.bounds.count))
      if let place = Meters.bounds.firstIndex(where: { seconds <= $0 }) { durations.buckets[place] += 1 }
      durations.count += 1
      durations.seconds += seconds
      state.durations[route] = durations
    }
  }

  /// All of it, with `gauges` of others.
  func text(_ gauges: [Gauge]) -> String {
    let (answers, durations, underWay) = state.withLock { ($0.answers, $0.durations, $0.underWay) }
    var text = Meters.heading("rung_requests_total", "counter", "Requests answered, by route and status.")
    for (route, statuses) in answers.sorted(by: { $0.key < $1.key }) {
      for (status, count) in statuses.sorted(by: { $0.key < $1.key }) {
        text += "rung_requests_total{route=\"\(route)\",status=\"\(status)\"} \(count)\n"
      }
    }
    let name = "rung_request_duration_seconds"
    text += Meters.heading(name, "histogram", "Seconds from a request's head to its answer, by route.")
    for (route, spread) in durations.sorted(by: { $0.key < $1.key }) {
      var sum = 0
      for (bound, count) in zip(Meters.bounds, spread.buckets) {
        sum += count
        text += "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)\n"
      }
      text += "\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(spread.count)\n"
      text += "\(name)_sum{route=\"\(route)\"} \(spread.seconds)\n"
      text += "\(name)_count{route=\"\(route)\"} \(spread.count)\n"
    }
    let own = [Gauge("rung_requests_under_way", "Requests that are being answered.", underWay)]
    for gauge in own + gauges {
      text += Meters.heading(gauge.name, gauge.isCounter ? "counter" : "gauge", gauge.help)
      text += "\(gauge.name) \(gauge.value)\n"
    }
    return text
  }

  private static func heading(_ name: String, _ kind: String, _ help: String) -> String {
    "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
  }
}
