import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungMarkup

extension ContentCommands {
  /// What changed from one version, file or folder to another, in words. Exit 1 where something did.
  struct Diff: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.diff"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("diff-from")) var from: String
    @Argument(help: .text("diff-to")) var to: String
    @Option(name: .long, help: .text("kind")) var kind: ContentKind?

    private typealias Piece = (kind: ContentKind, id: String, canonical: [UInt8])

    private struct Report: Encodable {
      let differences: [ContentDifference]
    }

    func carryOut(at desk: Desk) async throws {
      let differences = differences(
        from: try await pieces(of: from, at: desk), to: try await pieces(of: to, at: desk))
      if globals.json {
        print(
          try Wire.json(
            Envelope(request: "content.diff", reply: Report(differences: differences), version: 1)))
      } else {
        var page = Page()
        for difference in differences { page.difference(difference) }
        desk.print(page)
        desk.say(words("content.differences", ["count": .number(differences.count)]))
      }
      if !differences.isEmpty { throw Failure(code: 1) }
    }

    /// What a side names: files, or a version in the workplace as `ID` or `ID@NUMBER`.
    private func pieces(of side: String, at desk: Desk) async throws -> [Piece] {
      guard !FileManager.default.fileExists(atPath: side) else { return try pieces(inFiles: side) }
      let parts = side.split(separator: "@", omittingEmptySubsequences: false)
      guard let id = parts.first, !id.isEmpty, parts.count <= 2 else { throw unreadable(side) }
      let number = try parts.dropFirst().first.map { text in
        guard let number = Int(text) else { throw unreadable(side) }
        return number
      }
      let reply = try await desk.send(ShowContent(kind: kind, id: String(id), number: number))
      return [(reply.kind, reply.version.id, Array(reply.text.utf8))]
    }

    private func pieces(inFiles path: String) throws -> [Piece] {
      let sources = try ContentFiles.below([path]).map { ContentSource(path: $0) }
      var reader = ContentReader(sources: sources)
      var pieces: [Piece] = []
      let findings = reader.read { pieces.append(($0.value.kind, $0.value.id, $0.canonical)) }
      // Files that stand alone refer to much that is not there; what cannot be read could not be compared.
      guard !findings.contains(where: { $0.severity == .error && $0.code != .referenceUnknown }) else {
        var page = Page()
        page.findings(findings)
        complain(page.lines(width: 10_000).map(\.text).joined(separator: "\n"))
        throw Failure(code: 1)
      }
      return pieces
    }

    private func unreadable(_ side: String) -> Refusal {
      Refusal(.inputInvalid, ["field": .text("version"), "value": .text(side)])
    }
  }
}

extension Page {
  /// A piece of content with its changes, one a line.
  mutating func difference(_ difference: ContentDifference) {
    let name = "\(words("detail.kind.\(difference.kind.rawValue)")) \(difference.id)"
    line(words("diff.\(difference.fate.rawValue)", ["name": .text(name)]), .bold)
    for change in difference.changes { line("  " + words.sentence(change)) }
  }
}

extension Catalogue {
  /// A change in a sentence: where, and what it was and is.
  func sentence(_ change: ContentChange) -> String {
    let place =
      change.path.map { step in step.label.map { "\(step.element) \($0)" } ?? step.element }
      .joined(separator: " › ")
    let (before, after) = excerpts(change.before ?? "", change.after ?? "")
    var details: [String: Detail] = ["place": .text(place)]
    if change.before != nil { details["before"] = .text(before) }
    if change.after != nil { details["after"] = .text(after) }
    switch change.kind {
    case .added: return self("diff.element.added", details)
    case .removed: return self("diff.element.removed", details)
    case .moved: return self("diff.element.moved", details)
    case .text: return self("diff.text", details)
    case .attribute(let name):
      details["attribute"] = .text(name)
      return self("diff.attribute", details)
    }
  }

  /// Two texts cut down to where they differ, with a little of what is around.
  private func excerpts(_ before: String, _ after: String) -> (String, String) {
    let around = 16
    let (old, new) = (Array(before), Array(after))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    func cut(_ text: [Character]) -> String {
      let start = head > around + 4 ? head - around : 0
      let end = tail > around + 4 ? text.count - tail + around : text.count
      return (start > 0 ? "…" : "") + String(text[start..<end]) + (end < text.count ? "…" : "")
    }
    return (cut(old), cut(new))
  }
}
