import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungService
import RungStore

/// Copies the workplace while it is being worked at.
struct BackupCommand: RungCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: words("command.backup"), discussion: words("command.backup.more"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("backup-path"), completion: .directory) var path: String
  @Option(name: .long, help: .text("backup-keep")) var keep: Int?

  func carryOut(at desk: Desk) async throws {
    if let keep, keep < 1 {
      throw Refusal(.inputInvalid, ["field": .text("keep"), "value": .text(String(keep))])
    }
    let workplace = try await Desk.workplace(globals.ownHome())
    let place = URL(filePath: path).absoluteURL
    let isFolder = (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    // Within an earlier backup nobody would look for this one, and a restore would take the earlier.
    if isFolder, Workplace.isBackup(place) {
      throw Refusal(.folderNotEmpty, ["path": .text(place.path)])
    }
    let target = isFolder ? Workplace.datedPlace(in: place, at: workplace.clock()) : place
    let manifest = try await desk.metered("progress.backup") { try await workplace.backUp(to: target) }
    var pruned: [URL] = []
    do {
      try await workplace.recordBackup(manifest)
      if let keep, isFolder { pruned = try workplace.prune(place, to: keep) }
    } catch let refusal as Refusal {
      // The backup stands; what comes after it may fail on the very disk that it is made for.
      complain(words.sentence(refusal))
    }
    let reply = BackupReply(path: target.path, manifest: manifest, pruned: pruned.map(\.path))
    if globals.json {
      print(try Wire.json(Envelope(request: "backup", reply: reply, version: 1)))
    } else {
      var page = Page()
      page.line(words("backup.done", ["path": .text(target.path)]), .bold)
      page.facts(of: manifest)
      if !pruned.isEmpty { page.line(words("backup.pruned", ["count": .number(pruned.count)])) }
      desk.print(page)
    }
  }
}

/// Makes a workplace of a backup.
struct RestoreCommand: RungCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: words("command.restore"), discussion: words("command.restore.more"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("backup-from"), completion: .directory) var from: String

  func carryOut(at desk: Desk) async throws {
    let home = try globals.ownHome()
    let backup = try Workplace.backup(at: URL(filePath: from).absoluteURL)
    let restored = try await desk.metered("progress.restore") {
      try await Workplace.restore(from: backup, to: home)
    }
    if globals.json {
      let reply = BackupReply(path: home.path, manifest: restored.manifest, pruned: [])
      print(try Wire.json(Envelope(request: "restore", reply: reply, version: 1)))
    } else {
      var page = Page()
      page.line(words("restore.done", ["home": .text(home.path)]), .bold)
      words.tellTimes(in: restored.zone)
      page.facts(of: restored.manifest)
      desk.print(page)
    }
  }
}

/// Proves that a backup can be restored.
struct DrillCommand: RungCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: words("command.drill"), discussion: words("command.drill.more"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("drill-backup"), completion: .directory) var from: String?
  @Option(name: .long, help: .text("drill-scratch"), completion: .directory) var scratch: String?

  func carryOut(at desk: Desk) async throws {
    let home = try globals.ownHome()
    let backup = try from.map { try Workplace.backup(at: URL(filePath: $0).absoluteURL) }
    let place = scratch.map { URL(filePath: $0).absoluteURL } ?? FileManager.default.temporaryDirectory
    let restored = try await desk.metered("progress.drill") {
      try await Workplace.drill(backup, of: home, in: place) { try await Desk.workplace(home) }
    }
    if globals.json {
      let reply = BackupReply(path: backup?.path ?? home.path, manifest: restored.manifest, pruned: [])
      print(try Wire.json(Envelope(request: "drill", reply: reply, version: 1)))
    } else {
      var page = Page()
      var table = Table([
        Table.Column(words("column.table")), Table.Column(words("column.rows"), isNumeric: true),
        Table.Column(words("column.digest")),
      ])
      for found in restored.manifest.tables {
        table.add([found.name, String(found.rows), String(found.digest.hex.prefix(16))])
      }
      page.add(table)
      page.line(
        words(
          "drill.done",
          [
            "tables": .number(restored.manifest.tables.count),
            "rows": .number(restored.manifest.tables.reduce(0) { $0 + $1.rows }),
          ]), .bold)
      words.tellTimes(in: restored.zone)
      page.facts(of: restored.manifest)
      desk.print(page)
    }
  }
}

/// What these commands print for programs.
private struct BackupReply: Encodable {
  let path: String
  let manifest: BackupManifest
  let pruned: [String]
}

extension Page {
  fileprivate mutating func facts(of manifest: BackupManifest) {
    fact(words("column.workplace"), manifest.workplace)
    fact(words("column.made"), words.written(.instant(manifest.made)))
    fact(words("column.megabytes"), String(manifest.files.reduce(0) { $0 + $1.bytes } / 1_000_000))
    fact(words("column.entries"), String(manifest.entries))
    fact(words("column.head"), manifest.head.hex)
    fact(words("column.fingerprint"), manifest.key)
  }
}

extension Desk {
  /// Does something that may take long, and says how far it has come.
  func metered<Value>(_ key: String, _ body: () async throws -> Value) async throws -> Value {
    let meter = ProgressMeter(key, isQuiet: globals.quiet)
    defer { meter.finish() }
    return try await WorkProgress.$watcher.withValue(WorkProgress(meter.report)) { try await body() }
  }
}
