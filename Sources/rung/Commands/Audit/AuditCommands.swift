import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungExchange

struct AuditCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: words("command.audit"),
    subcommands: [Verify.self, Log.self, Anchors.self])

  struct Verify: RequestCommand {
    static let configuration = CommandConfiguration(
      abstract: words("command.audit.verify"), discussion: words("command.audit.verify.more"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("anchor"), completion: .file()) var anchor: String?

    func request(at desk: Desk) throws -> VerifyAudit {
      VerifyAudit(
        anchors: try anchor.map { path in
          guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Refusal(.fileUnreadable, ["path": .text(path)])
          }
          let text = String(decoding: data, as: UTF8.self)
          // A file that was named by mistake does not leave this machine.
          guard SignedAnchor.isMeant(text) else { throw Refusal(.anchorNone) }
          return text
        })
    }

    func carryOut(at desk: Desk) async throws {
      let request = try request(at: desk)
      let reply = try await desk.metered("progress.audit") { try await desk.send(request) }
      try answer(reply, at: desk)
    }

    func show(_ reply: VerifyAudit.Reply, on page: inout Page) {
      if let fault = reply.fault {
        page.line(
          words(
            "audit.\(fault.kind)", ["entry": .number(fault.entry), "row": .text(fault.row ?? "")]), .bold)
      } else {
        page.line(
          words("audit.sound", ["entries": .number(reply.entries), "facts": .number(reply.facts)]), .bold)
        page.fact(words("column.anchors"), String(reply.anchors))
        page.fact(words("column.head"), reply.head.hex)
      }
    }

    func exitCode(for reply: VerifyAudit.Reply) -> Int32 { reply.fault == nil ? 0 : 1 }
  }

  struct Log: RequestCommand {
    static let configuration = CommandConfiguration(
      abstract: words("command.audit.log"), discussion: words("command.audit.log.more"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("log-person")) var person: String?
    @Option(name: .long, help: .text("log-about")) var about: String?
    @Option(name: .long, help: .text("log-operation")) var operation: String?
    @Option(name: .long, help: .text("log-from")) var from: Moment?
    @Option(name: .long, help: .text("log-until")) var until: Moment?
    @Option(name: .long, help: .text("log-before")) var before: Int?
    @Option(name: .long, help: .text("log-count")) var count = 50

    func request(at desk: Desk) async throws -> ListAudit {
      let zone = try await desk.zone(for: [from, until])
      return ListAudit(
        login: person, about: about, operation: operation, from: from?.begins(in: zone),
        until: until?.ends(in: zone), before: before, count: count)
    }

    func show(_ reply: ListAudit.Reply, on page: inout Page) {
      guard !reply.entries.isEmpty else { return page.line(words("audit.log.none")) }
      var table = Table([
        Table.Column(words("column.entry"), isNumeric: true), Table.Column(words("column.instant")),
        Table.Column(words("column.person")), Table.Column(words("column.operation")),
        Table.Column(words("column.records"), isNumeric: true), Table.Column(words("column.reason")),
      ])
      for entry in reply.entries {
        table.add([
          String(entry.number), words.written(.instant(entry.instant)), entry.login ?? entry.caller,
          entry.operation, String(entry.facts.values.reduce(0, +)), entry.reason,
        ])
      }
      page.add(table)
      if let next = reply.next { page.line(words("audit.log.next", ["before": .number(next)]), .dim) }
    }
  }

  struct Anchors: RungCommand {
    static let configuration = CommandConfiguration(
      abstract: words("command.audit.anchors"), discussion: words("command.audit.anchors.more"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("output"), completion: .file()) var output: String?

    func carryOut(at desk: Desk) async throws {
      let reply = try await desk.send(ListAnchors())
      let lines = reply.anchors.map { $0 + "\n" }.joined()
      if let output {
        do { try Data(lines.utf8).write(to: URL(filePath: output), options: .atomic) } catch {
          throw Refusal(.storageFailed, ["cause": .text(output)])
        }
        desk.say(
          words("audit.anchors.written", ["count": .number(reply.anchors.count), "path": .text(output)]))
      } else if globals.json {
        try desk.printJSON(reply, to: ListAnchors.self)
      } else {
        print(lines, terminator: "")
      }
    }
  }
}

/// A day or an instant, as one types it: a day stands for all of it, in the workplace's zone.
enum Moment: ExpressibleByArgument {
  case instant(Instant)
  case day(Day)

  init?(argument: String) {
    if let instant = Instant(argument) {
      self = .instant(instant)
    } else if let day = Day(argument) {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// When it begins.
  func begins(in zone: ToldZone) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .day(let day): zone.start(of: day)
    }
  }

  /// The first instant after it.
  func ends(in zone: ToldZone) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .day(let day): zone.start(of: day.adding(days: 1))
    }
  }
}

extension Desk {
  /// The zone of the workplace, asked for where one of `moments` is a day of it.
  fileprivate func zone(for moments: [Moment?]) async throws -> ToldZone {
    guard moments.contains(where: { if case .day? = $0 { true } else { false } }) else { return words.zone }
    _ = try await whoAmI()
    return words.zone
  }
}
