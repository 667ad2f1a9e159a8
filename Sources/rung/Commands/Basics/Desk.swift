import Foundation
import RungAPI
import RungClient
import RungCore
import RungService

/// What a command works at: its options, its way to print, and the gateway behind it.
struct Desk {
  let globals: GlobalOptions

  /// What a session is kept under.
  var place: String { globals.chosenServer ?? globals.chosenHome.path }

  /// Opens the gateway that the options ask for: the workplace itself, or a server.
  /// - Parameter isSitting: Whether answers are to be saved, which a candidate's own journal then keeps as well.
  func withGateway<Value>(
    isSitting: Bool = false, _ body: (any Gateway) async throws -> Value
  ) async throws -> Value {
    let session = SessionFile().session(at: place)
    let token = session?.token
    guard let server = globals.chosenServer else {
      let workplace = try await Desk.workplace(globals.chosenHome)
      return try await body(LocalGateway(workplace, token: token))
    }
    words.tellTimes(in: session?.zone)
    return try await RemoteGateway.with(
      server: server, token: token, authorities: globals.chosenAuthorities
    ) { remote in
      guard isSitting else { return try await body(remote) }
      let journals = GlobalOptions.stateFolder.appending(path: "journal").path
      return try await body(JournaledGateway(remote, folder: journals))
    }
  }

  func send<R: Request>(_ request: R) async throws -> R.Reply {
    try await withGateway { try await $0.send(request) }
  }

  /// Who works here and where. From then on times are told in the zone of that workplace; a session that was kept without it
  /// has it from then on.
  func whoAmI(through gateway: any Gateway) async throws -> WhoAmI.Reply {
    let reply = try await gateway.send(WhoAmI())
    guard globals.chosenServer != nil else { return reply }
    words.tellTimes(in: reply.workplace.zone)
    let file = SessionFile()
    if let session = file.session(at: place), session.zone != reply.workplace.zone {
      // Where it cannot be written down it is asked for again.
      try? file.keep(SessionFile.Kept(token: session.token, zone: reply.workplace.zone), for: place)
    }
    return reply
  }

  func whoAmI() async throws -> WhoAmI.Reply {
    try await withGateway { try await whoAmI(through: $0) }
  }

  /// Opens the workplace in `home`; a sandbox takes its clock from `RUNG_CLOCK` where that is set.
  static func workplace(_ home: URL) async throws -> Workplace {
    let workplace =
      if let text = ProcessInfo.processInfo.environment["RUNG_CLOCK"], !text.isEmpty {
        try await stopped(at: text, home)
      } else {
        try await Workplace(home: home)
      }
    words.zone.change(to: workplace.zone)
    return workplace
  }

  private static func stopped(at text: String, _ home: URL) async throws -> Workplace {
    guard let instant = Instant(text) else {
      throw Refusal(.inputInvalid, ["field": .text("RUNG_CLOCK"), "value": .text(text)])
    }
    return try await Workplace(home: home, clock: { instant })
  }

  /// Columns to print in. What goes to a file or another program is not broken into lines: editors and `grep`
  /// look for whole ones.
  var columns: Int { isatty(STDOUT_FILENO) == 1 ? TerminalModes.size().columns : 10_000 }

  var styling: Styling {
    globals.plain
      ? .none
      : Styling.suited(
        to: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1,
        noColor: globals.noColor)
  }

  /// Prints a page for people.
  func print(_ page: Page) {
    guard !page.isEmpty else { return }
    Swift.print(page.lines(width: columns).map { $0.dressed(for: styling) }.joined(separator: "\n"))
  }

  /// Prints a reply for programs.
  func printJSON<R: Request>(_ reply: R.Reply, to request: R.Type) throws {
    Swift.print(try Wire.json(Envelope(request: R.route.name, reply: reply, version: 1)))
  }

  /// Says something beside the data, unless `--quiet`.
  func say(_ text: String) {
    if !globals.quiet { complain(text) }
  }
}

/// What `--json` prints: which request it answers, in which version of its form, and the reply.
struct Envelope<Reply: Encodable>: Encodable {
  let request: String
  let reply: Reply
  let version: Int
}

enum Wire {
  /// One line of JSON with sorted keys.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
