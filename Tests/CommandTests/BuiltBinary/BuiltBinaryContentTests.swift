import Foundation
import RungCore
import Testing

/// What an author sees of a fault, and that a fault changes nothing.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryContentTests {
  /// A copy of `Exams` with one attribute broken: its file, its line, and where the attribute begins.
  private struct Broken {
    let folder: URL
    let line: Int
    let column: Int
    let text: String

    init(in folder: URL) throws {
      self.folder = folder.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
      for name in ["Curriculum", "Exams"] {
        try FileManager.default.copyItem(
          at: BuiltProgram.repository.appending(path: name), to: self.folder.appending(path: name))
      }
      let file = self.folder.appending(path: "Exams/theory/newcomer.xml")
      var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      let place = try #require(lines.firstIndex { $0.contains(#"count="1""#) })
      lines[place] = lines[place].replacingOccurrences(of: #"count="1""#, with: #"count="none""#)
      let attribute = try #require(lines[place].range(of: #"count="none""#))
      text = lines[place]
      line = place + 1
      column = lines[place].distance(from: lines[place].startIndex, to: attribute.lowerBound) + 1
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func `a broken attribute is shown where it is, with a caret and a hint`(language: Language) throws {
    let workshop = try Workshop.here
    let broken = try Broken(in: workshop.folder)
    let run = try workshop.run(
      ["content", "check", "Curriculum", "Exams"], in: language, from: broken.folder)
    #expect(run.code == 1)
    let place = "Exams/theory/newcomer.xml:\(broken.line):\(broken.column): error[value.invalid]: "
    #expect(run.lines[0].hasPrefix(place) && run.lines[0].count > place.count)
    let caret = try #require(run.lines[2].firstIndex(of: "^"))
    #expect(run.lines[2].allSatisfy { $0 == " " || $0 == "^" })
    let under = run.lines[1].dropFirst(run.lines[2].distance(from: run.lines[2].startIndex, to: caret))
    #expect(under.hasPrefix(#"count="none""#))
    #expect(run.lines[3].hasPrefix(language == .chinese ? "  提示：" : "  Hint: "))
    #expect(run.lines.count == 5 && run.lines[4].isEmpty)
  }

  @Test func `a broken folder is not loaded, and checking changes nothing`() throws {
    let workshop = try Workshop.here
    let broken = try Broken(in: workshop.folder)
    let before = try workshop.must(["content", "list", "--json"]).output
    let chain = try workshop.must(["audit", "verify", "--json"]).output
    #expect(try workshop.run(["content", "check", "Exams"], from: broken.folder).code == 1)
    let load = try workshop.run(["content", "load", "Curriculum", "Exams"], from: broken.folder)
    #expect(load.code == 1)
    #expect(load.text.contains("Exams/theory/newcomer.xml:\(broken.line):\(broken.column): error["))
    #expect(load.text.contains("Nothing was loaded."))
    #expect(try workshop.must(["content", "list", "--json"]).output == before)
    #expect(try workshop.must(["audit", "verify", "--json"]).output == chain)
  }

  @Test func `the content of the repository is without findings`() throws {
    let run = try Workshop.here.run(["content", "check", "Curriculum", "Exams", "--strict"])
    #expect(run.code == 0 && run.output.isEmpty)
    #expect(run.complaint.contains("errors: 0"))
  }

  @Test(arguments: [Language.english, .chinese])
  func `a testing fault is shown with --lint, and fails the check with --strict alone`(
    language: Language
  ) throws {
    let workshop = try Workshop.here
    let folder = workshop.folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = """
      <bank xmlns="urn:rung:content:1" id="bank.one">
      <title xml:lang="zh-Hans">题库</title><title xml:lang="en">Bank</title>
      <true-false id="flow.log.001" topic="flow" competence="flow.steps" level="1" author="lin.yue" \
      reviewer="zhao.min" status="published" key="false">
        <stem xml:lang="zh-Hans">退款由主管批准。</stem>
        <stem xml:lang="en">Refunds are always approved.</stem>
      </true-false>
      </bank>
      """
    try Data(text.utf8).write(to: folder.appending(path: "bank.xml"))
    func check(_ options: [String]) throws -> BuiltProgram.Finished {
      try workshop.run(["content", "check", "bank.xml"] + options, in: language, from: folder)
    }
    let plain = try check([])
    #expect(plain.code == 0 && plain.output.isEmpty)
    #expect(plain.complaint.contains("--lint"))
    for (option, code) in [("--lint", Int32(0)), ("--strict", 1)] {
      let run = try check([option])
      #expect(run.code == code)
      #expect(run.lines[0].hasPrefix("bank.xml:5:3: warning[lint.absolute-word]: "))
      #expect(run.lines[0].contains("always") && run.lines[2] == "    ^")
      #expect(!run.complaint.contains("--lint"))
    }
    #expect(try check(["--strict", "--json"]).text.contains(#""code":"lint.absolute-word""#))
  }
}
