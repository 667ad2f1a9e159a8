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
  @Flag(name: .long, help: .text("allow-plain-http")) var allowPlainHTTP = false

  func carryOut(at desk: Desk) async throws {
    let home = globals.chosenHome
    guard Workplace.exists(in: home) else { throw Refusal(.workplaceMissing, ["home": .text(home.path)]) }
    // Before the workplace is opened: a second server is told so, whatever else there is to be said.
    let lock = try ServingLock(home: home)
    defer { withExtendedLifetime(lock) {} }
    let workplace = try await Desk.workplace(home)
    var configuration = ServerConfiguration(host: host, port: port)
    configuration.allowPlainHTTP = allowPlainHTTP
    let address = host
    let isQuiet = globals.quiet
    let server = try HTTPServer(configuration: configuration) { visitor in
      LocalGateway(workplace, token: visitor.token)
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run { running in
          if !isQuiet {
            complain(words("serve.ready", ["url": .text("http://\(address):\(running.port)")]))
          }
        }
      }
      // Attempts are handed in at their deadline, and silence is noted, even when nobody asks.
      group.addTask {
        while !Task.isCancelled {
          do {
            try await workplace.keepWatch(at: workplace.clock())
            try await workplace.keepAnchor(at: workplace.clock())
          } catch let refusal as Refusal {
            // A full disk may be emptied; the next second tries again.
            complain(words.sentence(refusal))
          }
          try await Task.sleep(for: .seconds(1))
        }
      }
      _ = try await group.next()
      group.cancelAll()
    }
    try workplace.store.close()
  }
}
