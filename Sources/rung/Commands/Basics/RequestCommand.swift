import ArgumentParser
import RungAPI
import RungCore

/// A command: it says what went wrong in the reader's language and leaves with the documented exit code.
protocol RungCommand: AsyncParsableCommand {
  var globals: GlobalOptions { get }
  func carryOut(at desk: Desk) async throws
}

extension RungCommand {
  mutating func run() async throws {
    let desk = Desk(globals: globals)
    do {
      try await carryOut(at: desk)
    } catch let refusal as Refusal {
      complain(of: refusal, asJSON: globals.json)
      throw Failure(code: refusal.code.kind.exitCode)
    }
  }
}

/// Tells a refusal on standard error: in words, or in one line of JSON.
func complain(of refusal: Refusal, asJSON: Bool) {
  complain((asJSON ? try? Wire.json(Trouble(refusal)) : nil) ?? words.sentence(refusal))
}

/// A command that sends one request and shows its reply.
protocol RequestCommand: RungCommand {
  associatedtype Sent: Request
  func request(at desk: Desk) async throws -> Sent
  /// Has `request` answered: a list to its last page.
  func reply(to request: Sent, at desk: Desk) async throws -> Sent.Reply
  func show(_ reply: Sent.Reply, on page: inout Page)
  /// 0, or 1 where the answer is no.
  func exitCode(for reply: Sent.Reply) -> Int32
}

extension RequestCommand {
  func exitCode(for reply: Sent.Reply) -> Int32 { 0 }

  func reply(to request: Sent, at desk: Desk) async throws -> Sent.Reply {
    try await desk.send(request)
  }

  func reply(to request: Sent, at desk: Desk) async throws -> Sent.Reply where Sent: PagedRequest {
    try await desk.withGateway { try await $0.sendAll(request) }
  }

  func carryOut(at desk: Desk) async throws {
    try answer(try await reply(to: try await request(at: desk), at: desk), at: desk)
  }

  /// Shows a reply, and leaves as it demands.
  func answer(_ reply: Sent.Reply, at desk: Desk) throws {
    if globals.json {
      try desk.printJSON(reply, to: Sent.self)
    } else {
      var page = Page()
      show(reply, on: &page)
      desk.print(page)
    }
    let code = exitCode(for: reply)
    if code != 0 { throw Failure(code: code) }
  }
}

extension Catalogue {
  /// A refusal with its hint: what is wrong, and what to do next.
  func sentence(_ refusal: Refusal) -> String {
    self("refusal.prefix") + ground(refusal)
  }

  /// What stands in the way of something that nobody has tried yet.
  func ground(_ refusal: Refusal) -> String {
    let key = "refusal.\(refusal.code.rawValue)"
    let sentence = self(key, refusal.details)
    // Of some kinds everybody may list what there is, and of others not.
    let kinds = if case .text(let kind)? = refusal.details["kind"] { [".\(kind)"] } else { [String]() }
    guard let hint = (kinds + [""]).map({ key + $0 + ".hint" }).first(where: has) else { return sentence }
    return sentence + "\n" + self("hint.prefix") + self(hint, refusal.details)
  }

  /// A reason with the sign of its bearing; the sign and the word say the same.
  func sentence(_ reason: Reason) -> String {
    let sign =
      switch reason.code.bearing {
      case .met: "✓"
      case .missed: "✗"
      case .noted: "·"
      }
    return "\(sign) \(self("bearing.\(reason.code.bearing.rawValue)")) — "
      + self("reason.\(reason.code.rawValue)", reason.details)
  }
}

extension ID: ExpressibleByArgument {
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(argument)
  }
}

extension Day: ExpressibleByArgument {}

extension Marks: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Role: ExpressibleByArgument {}
extension Presence: ExpressibleByArgument {}
extension ContentKind: ExpressibleByArgument {}
extension ItemStatus: ExpressibleByArgument {}
extension PlannedReview.Kind: ExpressibleByArgument {}
extension ProbationOutcome: ExpressibleByArgument {}
extension Scenario.Part: ExpressibleByArgument {}
