import ServiceLifecycle

/// A server that listens.
package struct RunningServer: Sendable {
  /// The port it listens on, the system's choice where 0 was asked for.
  package let port: Int
  fileprivate let order: AsyncStream<Void>.Continuation
  fileprivate let certificates: Certificates?

  /// Tells it to stop: it takes no more requests, answers those under way, and `run` returns.
  package func stop() {
    order.yield()
  }

  /// Tells it to read its certificate and key again, as SIGHUP does.
  package func readCertificatesAgain() {
    certificates?.readAgain()
  }
}

/// Waits for the order to stop. When it ends, the group it belongs to stops in good order.
struct StopOrder: Service {
  private let orders: AsyncStream<Void>
  private let order: AsyncStream<Void>.Continuation

  init() {
    (orders, order) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func handle(port: Int, certificates: Certificates?) -> RunningServer {
    RunningServer(port: port, order: order, certificates: certificates)
  }

  func run() async throws {
    for await _ in orders.cancelOnGracefulShutdown() { return }
  }
}
