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
      guard (try? FileManager.default.contentsOfDirectory(atPath: base.path))?.isEmpty ?? true else {
        throw Refusal(.folderNotEmpty, ["path": .text(folder)])
      }
      let reply = try await desk.send(ExportContent(kind: kind))
      do {
        for file in reply.files {
          let target = base.appending(path: file.path)
          try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          try file.text.write(to: target, options: .atomic)
        }
      } catch {
        throw Refusal(.storageFailed, ["cause": .text(base.path)])
      }
      if globals.json {
        let report = Report(folder: folder, files: reply.files.map(\.path))
        print(try Wire.json(Envelope(request: ExportContent.route.name, reply: report, version: 1)))
      } else {
        desk.say(
          words("content.exported", ["count": .number(reply.files.count), "path": .text(base.path)]))
      }
    }
  }
}
