import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungExchange

extension PeopleCommands {
  /// Puts the people of a spreadsheet on the books.
  struct ImportCommand: RungCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: words("command.people.import"),
      discussion: words("command.people.import.more"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("roster"), completion: .file()) var file: String
    @Flag(name: .long, help: .text("import-dry-run")) var dryRun = false
    @Option(name: .long, help: .text("import-codes"), completion: .file()) var codes: String?
    @OptionGroup var reached: AddressOption

    func carryOut(at desk: Desk) async throws {
      guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
        throw Refusal(.fileUnreadable, ["path": .text(file)])
      }
      let roster = try Roster(Array(bytes), roles: roleNames)
      let isDry = dryRun || !roster.rejects.isEmpty
      // Before anything is done: codes that could not be written would be lost.
      let secrets = isDry ? nil : try codes.map(SecretFile.init)
      let reply: ImportPeople.Reply
      do {
        reply = try await desk.send(ImportPeople(rows: roster.rows, isDryRun: isDry))
      } catch {
        secrets?.remove()
        throw error
      }
      if reply.isDone { try secrets?.write(table(of: reply)) } else { secrets?.remove() }
      let outcome = Outcome(roster, reply, hidesCodes: codes != nil)
      if globals.json {
        print(try Wire.json(Envelope(request: ImportPeople.route.name, reply: outcome, version: 1)))
      } else {
        desk.print(page(outcome, roster))
      }
      if !outcome.rejects.isEmpty { throw Failure(code: 1) }
    }

    /// What roles are called in either language, in lower case.
    private var roleNames: [String: Role] {
      var names: [String: Role] = [:]
      for role in Role.allCases {
        for catalogue in [Catalogue.english, .chinese] {
          names[catalogue("role.\(role.rawValue)").lowercased()] = role
        }
      }
      return names
    }

    /// Who is to be given which code, with the text to hand over.
    private func table(of reply: ImportPeople.Reply) -> [UInt8] {
      CSVWriter.bytes(
        columns: ["login", "name", "staff_number", "code", "until", "message"],
        rows: reply.added.map { added in
          [
            .text(added.person.login), .text(added.person.name), .text(added.person.staffNumber),
            .text(added.setUp?.code ?? ""), added.setUp.map { .instant($0.closes) } ?? .empty,
            added.setUp.map { .text(message(to: added.person, $0)) } ?? .empty,
          ]
        })
    }

    private func message(to person: Person, _ setUp: SetUpCode) -> String {
      Invitation(
        name: person.name, login: person.login, setUp: setUp, server: reached.server(globals)
      ).text
    }

    /// A column as the file's heading has it, or by the name that the books have for it.
    private func columnName(_ column: String) -> String {
      ImportPeople.Column(rawValue: column).map { words("column.\($0.rawValue)") } ?? column
    }

    private func page(_ outcome: Outcome, _ roster: Roster) -> Page {
      var page = Page()
      page.line(
        words(
          "import.read",
          [
            "file": .text(file), "encoding": .text(roster.encoding.rawValue),
            "delimiter": .text(outcome.delimiter),
          ]), .dim)
      if !roster.ignored.isEmpty {
        let columns = roster.ignored.joined(separator: words("punctuation.comma"))
        page.line(words("import.ignored", ["columns": .text(columns)]), .dim)
      }
      for reject in outcome.rejects {
        let column = reject.column.map { " \(columnName($0))\(words("punctuation.colon"))" } ?? " "
        page.line(
          "\(file):\(reject.line):\(column)\(words("refusal.\(reject.refusal.code.rawValue)", reject.refusal.details))"
        )
      }
      if !outcome.updated.isEmpty {
        var table = Table(["column.login", "column.name", "column.changed"].map { Table.Column(words($0)) })
        for update in outcome.updated {
          let changed = update.changed.map { words("column.\($0.rawValue)") }
          table.add([
            update.person.login, update.person.name, changed.joined(separator: words("punctuation.comma")),
          ])
        }
        page.add(table)
      }
      if !outcome.added.isEmpty {
        let isShowing = outcome.added.contains { $0.setUp != nil }
        let columns =
          ["column.login", "column.name", "column.staff-number", "column.roles"]
          + (isShowing ? ["column.code", "column.until"] : [])
        var table = Table(columns.map { Table.Column(words($0)) })
        for added in outcome.added {
          let code = added.setUp.map { [$0.code, words.written(.instant($0.closes))] } ?? []
          table.add(
            [
              added.person.login, added.person.name, added.person.staffNumber,
              words.roles(added.person.roles),
            ] + code)
        }
        page.add(table)
        if isShowing {
          let server = reached.server(globals)
          page.line(words("import.codes", server.map { ["server": .text($0)] } ?? [:]), .bold)
        }
      }
      page.line(
        words(
          "import.counts",
          [
            "added": .number(outcome.added.count), "updated": .number(outcome.updated.count),
            "unchanged": .number(outcome.unchanged),
          ]))
      if outcome.isDone {
        page.line(words("import.done"), .bold)
        if let codes, !outcome.added.isEmpty {
          page.line(words("import.codes.written", ["path": .text(codes)]))
        }
      } else if outcome.rejects.isEmpty {
        page.line(words("import.dry"), .bold)
      } else {
        page.line(words("import.refused", ["count": .number(Set(outcome.rejects.map(\.line)).count)]), .bold)
      }
      return page
    }
  }
}

/// What came of a roster, with the rows that the file itself and those that the books did not allow.
private struct Outcome: Encodable {
  let encoding: String
  let delimiter: String
  let ignored: [String]
  let rejects: [Reject]
  let added: [ImportPeople.Added]
  let updated: [ImportPeople.Updated]
  let unchanged: Int
  let isDone: Bool

  struct Reject: Encodable {
    let line: Int
    let column: String?
    let refusal: Refusal
  }

  init(_ roster: Roster, _ reply: ImportPeople.Reply, hidesCodes: Bool) {
    encoding = roster.encoding.rawValue
    delimiter =
      switch roster.delimiter {
      case ";": "semicolon"
      case "\t": "tab"
      default: "comma"
      }
    ignored = roster.ignored
    let own = roster.rejects.map { Reject(line: $0.line, column: $0.column, refusal: $0.refusal) }
    let theirs = reply.rejects.map {
      Reject(line: $0.line, column: $0.column?.rawValue, refusal: $0.refusal)
    }
    rejects = (own + theirs).sorted { $0.line < $1.line }
    added = reply.added.map { ImportPeople.Added(person: $0.person, setUp: hidesCodes ? nil : $0.setUp) }
    updated = reply.updated
    unchanged = reply.unchanged
    isDone = reply.isDone
  }
}

/// A new file that nobody but its owner can read.
struct SecretFile {
  private let path: String

  /// Makes it, empty; it must not be there yet.
  init(_ path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Refusal(.fileExists, ["path": .text(path)])
    }
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw Refusal(.storageFailed, ["cause": .text(path)]) }
    self.path = path
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.write(contentsOf: Data(bytes))
      try file.synchronize()
      try file.close()
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(path)])
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
