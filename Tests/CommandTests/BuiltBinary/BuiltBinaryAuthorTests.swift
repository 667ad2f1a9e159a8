import Foundation
import RungAPI
import RungCore
import Testing

/// What an author and a second person do with content that is in the workplace.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryAuthorTests {
  private static let item = "culture.values.003"

  /// A copy of the content with one item changed.
  private func edited(in folder: URL, _ edit: (String) -> String) throws -> URL {
    let copy = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in ["Curriculum", "Exams"] {
      try FileManager.default.copyItem(
        at: BuiltProgram.repository.appending(path: name), to: copy.appending(path: name))
    }
    let file = copy.appending(path: "Exams/banks/newcomer-a.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = edit(text)
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
    return copy
  }

  @Test func `a changed item waits for a second person, is compared in words and shown by version`() throws {
    let workshop = try Workshop.here
    let copy = try edited(in: workshop.folder) { text in
      text.replacingOccurrences(
        of: "<true-false id=\"\(Self.item)\" topic=\"culture\" competence=\"culture.values\" level=\"1\"",
        with: "<true-false id=\"\(Self.item)\" topic=\"culture\" competence=\"culture.values\" level=\"2\"")
    }
    let load = try workshop.run(["content", "load", "Curriculum", "Exams"], from: copy)
    #expect(load.code == 0 && load.text.contains("changed: 1"), "\(load.text)\(load.complaint)")
    let waiting = try workshop.must(["content", "list", "--awaiting-review", "--json"])
      .reply(ListContent.Reply.self)
    #expect(waiting.content.map(\.version.id) == [Self.item])

    let own = try workshop.run(["content", "review", Self.item])
    #expect(own.code == 3 && own.complaint.contains(Self.item))
    let refused = try workshop.run(["content", "review"])
    #expect(refused.code == 2)
    let approved = try workshop.must(["content", "review", Self.item], as: "zhou.ting", in: .chinese)
    #expect(approved.text.contains("审核通过：1 项"))

    let diff = try workshop.run(["content", "diff", "\(Self.item)@1", Self.item])
    #expect(diff.code == 1)
    #expect(diff.lines == ["Changed: item \(Self.item)", "  level is “2”, was “1”", ""], "\(diff.text)")
    let same = try workshop.run(["content", "diff", Self.item, "\(Self.item)@2"])
    #expect(same.code == 0 && same.output.isEmpty)
    let first = try workshop.must(["content", "show", Self.item, "--version", "1"])
    #expect(first.text.contains("level=\"1\""))
    let versions = try workshop.must(["content", "show", Self.item, "--versions"])
    #expect(versions.lines.count >= 3 && versions.text.contains("admin"), "\(versions.text)")
  }

  @Test func `an item that its file holds no more is retired, and what is exported loads again`() throws {
    let workshop = try Workshop.here
    let copy = try edited(in: workshop.folder) { text in
      text.replacing(#/<true-false id="culture\.conduct\.002"(.|\n)*?<\/true-false>/#, with: "")
    }
    let load = try workshop.run(["content", "load", "Curriculum", "Exams"], from: copy)
    #expect(load.code == 0 && load.text.contains("Out of use"), "\(load.text)\(load.complaint)")
    let retired = try workshop.must(["content", "list", "--status", "retired", "--json"])
      .reply(ListContent.Reply.self)
    #expect(retired.content.map(\.version.id) == ["culture.conduct.002"])

    let folder = workshop.folder.appending(path: "export")
    let export = try workshop.must(["content", "export", folder.path])
    #expect(export.output.isEmpty && export.complaint.contains(folder.path))
    #expect(try workshop.run(["content", "export", folder.path]).code == 2)
    let again = try workshop.must(["content", "load", folder.path, "--json"]).reply(LoadContent.Reply.self)
    #expect(again.isLoaded && again.counts.added == 0 && again.counts.changed == 0)
    #expect(again.counts.retired == 0)
  }

  @Test func `the schema of one kind is printed, and a kind without one is refused`() throws {
    let workshop = try Workshop.here
    let bank = try workshop.must(["content", "schema", "bank"])
    #expect(bank.text.hasPrefix("<?xml") && bank.text.contains("<xs:element name=\"bank\""))
    #expect(!bank.text.contains("name=\"probation-plan\""))
    let topic = try workshop.run(["content", "schema", "topic"])
    #expect(topic.code == 2 && topic.complaint.contains("probation-plan"))
  }

  @Test(arguments: [Language.english, .chinese])
  func `every code is explained`(language: Language) throws {
    let workshop = try Workshop.here
    let all = try workshop.must(["content", "explain"], in: language)
    for code in FindingCode.allCases {
      #expect(all.lines.contains { $0.hasPrefix("\(code.rawValue) (") }, "\(code.rawValue)")
    }
    let one = try workshop.must(["content", "explain", "key.all"], in: language)
    #expect(one.lines.count >= 2 && one.text.contains(language == .chinese ? "多选题" : "multiple-choice"))
    let unknown = try workshop.run(["content", "explain", "key.al"], in: language)
    #expect(unknown.code == 4 && unknown.complaint.contains("key.all"), "\(unknown.complaint)")
  }
}
