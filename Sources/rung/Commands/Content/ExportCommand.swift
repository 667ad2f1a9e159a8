import ArgumentParser
import Foundation
import RungAPI
import RungCore

extension ContentCommands {
  /// Writes what is in use into a folder, from which it can be loaded again.
  struct Export: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.export"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("export-folder")) var folder: String
    @Option(name: .long, help: .text("kind")) var kind: ContentKind?

    private struct Report: Encodable {
      let folder: String
      let files: [String]
    }

    func carryOut(at desk: Desk) async throws {
      let base = URL(filePath: folder, directoryHint: .isDirectory)
      guard ExportedFolder.isFree(base) else {
        throw Refusal(.folderNotEmpty, ["path": .text(folder)])
      }
      let writing = try ExportedFolder(base)
      let meter = ProgressMeter("progress.export", isQuiet: globals.quiet)
      defer { meter.finish() }
      do {
        try await desk.withGateway { gateway in
          try await gateway.forEachPage(ExportContent(kind: kind)) { page in
            for file in page.files { try writing.append(file) }
            meter.report(["megabytes": .number(writing.bytes / 1_000_000)])
          }
        }
        try writing.finish()
      } catch {
        writing.discard()
        throw error
      }
      if globals.json {
        let report = Report(folder: folder, files: writing.paths)
        print(try Wire.json(Envelope(request: ExportContent.route.name, reply: report, version: 1)))
      } else {
        desk.say(
          words("content.exported", ["count": .number(writing.paths.count), "path": .text(base.path)]))
      }
    }
  }
}

/// A folder of files that come piece by piece. Until the last of them is there they lie in a hidden folder within it, so
/// that an export which breaks off leaves nothing that could be taken for a whole one.
private final class ExportedFolder {
  private(set) var paths: [String] = []
  private(set) var bytes = 0
  private let target: URL
  private let hidden: URL
  private var open: FileHandle?

  private static let hiddenName = ".rung-export"

  /// Whether nothing is there but what an export left that broke off.
  static func isFree(_ folder: URL) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.allSatisfy { $0 == hiddenName }
  }

  init(_ target: URL) throws {
    self.target = target
    hidden = target.appending(path: ExportedFolder.hiddenName, directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: hidden)
    try storing { try FileManager.default.createDirectory(at: hidden, withIntermediateDirectories: true) }
  }

  /// Takes a file, or what follows of the last one.
  func append(_ file: ContentFile) throws {
    // Whatever a server says: nothing is written anywhere else.
    guard !file.path.hasPrefix("/"), !file.path.split(separator: "/").contains("..") else {
      throw Refusal(.inputInvalid, ["field": .text("path"), "value": .text(file.path)])
    }
    try storing {
      if paths.last != file.path {
        try open?.close()
        let place = hidden.appending(path: file.path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: place)
        open = try FileHandle(forWritingTo: place)
        paths.append(file.path)
      }
      try open?.write(contentsOf: file.text)
      bytes += file.text.count
    }
  }

  /// Puts the files into their place.
  func finish() throws {
    try storing {
      try open?.close()
      open = nil
      for name in try FileManager.default.contentsOfDirectory(atPath: hidden.path) {
        try FileManager.default.moveItem(at: hidden.appending(path: name), to: target.appending(path: name))
      }
      try FileManager.default.removeItem(at: hidden)
    }
  }

  func discard() {
    try? open?.close()
    try? FileManager.default.removeItem(at: hidden)
  }

  private func storing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      throw Refusal(.storageFailed, ["cause": .text(target.path)])
    }
  }
}
