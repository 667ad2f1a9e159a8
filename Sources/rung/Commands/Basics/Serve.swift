import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungServer
import RungService
import RungStore

struct Serve: RungCommand {
  static let configuration = CommandConfiguration(abstract: words("command.serve"))
  @OptionGroup var globals: GlobalOptions
  @Option(name: .long, help: .text("host")) var host = "127.0.0.1"
  @Option(name: .long, help: .text("port")) var port = 8080
  @Option(name: .long, help: .text("tls-certificate")) var tlsCertificate: String?
  @Option(name: .long, help: .text("tls-key")) var tlsKey: String?
  @Flag(name: .long, help: .text("allow-plain-http")) var allowPlainHTTP = false
  @Option(name: .long, help: .text("connections-per-address")) var connectionsPerAddress = 1_024
  @Option(name: .long, help: .text("requests-per-second")) var requestsPerSecond = 100
  @Option(name: .long, parsing: .upToNextOption, help: .text("trusted-proxy")) var trustedProxy: [String] = []
  @Option(name: .long, help: .text("content-megabytes")) var contentMegabytes = 1_024

  func carryOut(at desk: Desk) async throws {
    let home = try globals.ownHome()
    guard Workplace.exists(in: home) else { throw Refusal(.workplaceMissing, ["home": .text(home.path)]) }
    // Before the workplace is opened: a second server is told so, whatever else there is to be said.
    let lock = try ServingLock(home: home)
    defer { withExtendedLifetime(lock) {} }
    let workplace = try await Desk.workplace(home)
    var configuration = ServerConfiguration(host: host, port: port)
    configuration.allowPlainHTTP = allowPlainHTTP
    configuration.connectionsPerAddress = connectionsPerAddress
    configuration.requestsPerSecond = requestsPerSecond
    configuration.trustedProxies = trustedProxy
    guard (1...1_000_000).contains(contentMegabytes) else {
      throw Refusal(
        .inputInvalid, ["field": .text("content-megabytes"), "value": .text(String(contentMegabytes))])
    }
    configuration.contentLimit = contentMegabytes << 20
    configuration.spoolFolder = home.appending(path: "incoming").path
    configuration.tls = try tlsFiles()
    // A terminal that closes takes the server with it; a service has none.
    configuration.stopsOnHangup = isatty(STDIN_FILENO) == 1
    let address =
      (configuration.tls == nil ? "http://" : "https://") + (host.contains(":") ? "[\(host)]" : host)
    let isQuiet = globals.quiet
    let watch = ServiceWatch(
      version: rungVersion, obstacles: { await workplace.obstacles() },
      gauges: { await gauges(of: workplace) })
    let server = try HTTPServer(configuration: configuration, watch: watch) { visitor in
      LocalGateway(workplace, token: visitor.token, peer: visitor.peer)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { running in
          if !isQuiet {
            complain(words("serve.ready", ["url": .text("\(address):\(running.port)")]))
          }
        }
      }
      // Attempts are handed in at their deadline, and silence is noted, even when nobody asks.
      group.addTask {
        // What keeps on going wrong is told once.
        var told: Refusal?
        while !Task.isCancelled {
          do {
            try await workplace.keepWatch(at: workplace.clock())
            try await workplace.keepAnchor(at: workplace.clock())
            if told != nil {
              complain(words("serve.writes-again"))
              told = nil
            }
          } catch let refusal as Refusal {
            // A full disk may be emptied; the next second tries again.
            if refusal != told { complain(words.sentence(refusal)) }
            told = refusal
          }
          try await Task.sleep(for: .seconds(1))
        }
      }
      _ = try await group.next()
      group.cancelAll()
    }
    try workplace.store.close()
  }

  /// Both files or neither.
  private func tlsFiles() throws(Refusal) -> TLSFiles? {
    switch (tlsCertificate, tlsKey) {
    case (nil, nil): return nil
    case (let certificate?, let key?): return TLSFiles(certificate: certificate, key: key)
    case (nil, _): throw Refusal(.inputInvalid, ["field": .text("tls-certificate")])
    case (_, nil): throw Refusal(.inputInvalid, ["field": .text("tls-key")])
    }
  }

  /// Numbers of the workplace for those who watch over it.
  private func gauges(of workplace: Workplace) async -> [Gauge] {
    var gauges = [
      Gauge("rung_writer_queue", "Writes that wait for the disk.", workplace.store.waitingWrites)
    ]
    if let open = try? await workplace.openAttempts() {
      gauges.append(Gauge("rung_attempts_open", "Attempts that are being sat.", open))
    }
    return gauges
  }
}
