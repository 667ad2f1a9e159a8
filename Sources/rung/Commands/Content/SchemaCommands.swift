import ArgumentParser
import Foundation
import RungCore
import RungMarkup

extension ContentCommands {
  /// The XML schema, whole or of one kind of document.
  struct SchemaCommand: RungCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: words("command.content.schema"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("schema-kind")) var kind: ContentKind?

    func validate() throws {
      guard kind.map({ Schema.documentKinds.contains($0) }) ?? true else {
        throw ValidationError(
          words(
            "content.schema.kinds",
            ["kinds": .text(Schema.documentKinds.map(\.rawValue).joined(separator: " "))]))
      }
    }

    func carryOut(at desk: Desk) async throws {
      let text = kind.flatMap(Schema.text(for:)) ?? Schema.text
      print(globals.json ? try Wire.json(["schema": text]) : text, terminator: globals.json ? "\n" : "")
    }
  }

  /// Writes the reference of the format: a page for each kind of document and language, from the schema's annotations.
  struct Reference: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.reference"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("reference-folder")) var folder: String
    @Flag(name: .customLong("check"), help: .text("reference-check")) var isCheck = false

    private struct Report: Encodable {
      let folder: String
      let stale: [String]
    }

    func carryOut(at desk: Desk) async throws {
      let base = URL(filePath: folder, directoryHint: .isDirectory)
      var stale: [String] = []
      for (path, text) in ReferencePages.all {
        let file = base.appending(path: path)
        guard (try? String(contentsOf: file, encoding: .utf8)) != text else { continue }
        stale.append(path)
        if isCheck { continue }
        do {
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(text.utf8).write(to: file, options: .atomic)
        } catch {
          throw Refusal(.storageFailed, ["cause": .text(file.path)])
        }
      }
      if globals.json {
        let report = Report(folder: folder, stale: stale)
        print(try Wire.json(Envelope(request: "content.reference", reply: report, version: 1)))
      } else {
        for path in stale { print(path) }
        desk.say(
          words(
            isCheck ? "content.reference.stale" : "content.reference.written", ["count": .number(stale.count)]
          ))
      }
      if isCheck, !stale.isEmpty { throw Failure(code: 1) }
    }
  }
}

/// The pages of the reference with their paths: `en/bank.md`, `zh-Hans/bank.md`, and a list of them for each language.
package enum ReferencePages {
  package static var all: [(path: String, text: String)] {
    Language.allCases.flatMap { language -> [(path: String, text: String)] in
      let catalogue = Catalogue.of(language)
      let pages = Schema.documentKinds.compactMap { SchemaReference($0) }.map { reference in
        (
          path: "\(language.rawValue)/\(reference.kind.rawValue).md",
          text: ReferencePage(reference: reference, catalogue: catalogue).text + "\n"
        )
      }
      return [(path: "\(language.rawValue)/README.md", text: list(catalogue))] + pages
    }
  }

  private static func list(_ catalogue: Catalogue) -> String {
    var lines = ["# " + catalogue("reference.title"), "", catalogue("reference.introduction"), ""]
    for kind in Schema.documentKinds {
      guard let root = SchemaReference(kind)?.elements.first else { continue }
      let name = catalogue("detail.kind.\(kind.rawValue)")
      lines.append(
        "- [`\(kind.rawValue)`](\(kind.rawValue).md) \(name): \(root.note.text(catalogue.language))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
