/// A number to be watched, beside those that the server counts itself.
package struct Gauge: Sendable {
  package let name: String
  package let help: String
  package let value: Int
  /// Whether it only ever grows.
  package let isCounter: Bool

  package init(_ name: String, _ help: String, _ value: Int, isCounter: Bool = false) {
    self.name = name
    self.help = help
    self.value = value
    self.isCounter = isCounter
  }
}

/// What the server asks of whoever stands behind its gateway, to tell those who watch over it.
package struct ServiceWatch: Sendable {
  /// The names of what stands in the way of answering requests; none where they can be answered.
  package let obstacles: @Sendable () async -> [String]
  package let gauges: @Sendable () async -> [Gauge]
  /// Of the program, for the description of the interface.
  package let version: String

  package init(
    version: String = "", obstacles: @escaping @Sendable () async -> [String] = { [] },
    gauges: @escaping @Sendable () async -> [Gauge] = { [] }
  ) {
    self.version = version
    self.obstacles = obstacles
    self.gauges = gauges
  }
}
