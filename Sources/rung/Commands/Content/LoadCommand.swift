import ArgumentParser
import Foundation
import RungAPI
import RungCore

extension ContentCommands {
  struct Load: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.load"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("paths")) var paths: [String]
    @Flag(name: .customLong("keep-missing"), help: .text("keep-missing")) var keepsMissing = false
    @Flag(name: .long, help: .text("during-exams")) var duringExams = false

    func request(at desk: Desk) throws -> LoadContent {
      let files = try ContentFiles.below(paths)
      ContentFiles.announce(files, at: desk)
      return LoadContent(
        files: try files.map { path in
          if ContentFiles.canStream(path) { return ContentFile(onDisk: path) }
          guard let text = try? Data(contentsOf: URL(filePath: path)) else {
            throw Refusal(.fileUnreadable, ["path": .text(path)])
          }
          return ContentFile(path: path, text: text)
        }, folders: keepsMissing ? [] : ContentFiles.folders(among: paths),
        duringExams: duringExams ? true : nil)
    }

    func reply(to request: LoadContent, at desk: Desk) async throws -> LoadContent.Reply {
      try await desk.metered("content.sending") { try await desk.send(request) }
    }

    func show(_ reply: LoadContent.Reply, on page: inout Page) {
      page.findings(reply.findings)
      let counts = reply.counts
      page.line(
        words(
          reply.isLoaded ? "content.loaded" : "content.refused",
          [
            "added": .number(counts.added), "changed": .number(counts.changed),
            "unchanged": .number(counts.unchanged),
          ]))
      if counts.retired > 0 { page.line(words("content.retired", ["count": .number(counts.retired)])) }
      if counts.returned > 0 { page.line(words("content.returned", ["count": .number(counts.returned)])) }
      if counts.awaitingReview > 0 {
        page.line(words("content.awaiting", ["count": .number(counts.awaitingReview)]))
      }
    }

    func exitCode(for reply: LoadContent.Reply) -> Int32 { reply.isLoaded ? 0 : 1 }
  }
}
