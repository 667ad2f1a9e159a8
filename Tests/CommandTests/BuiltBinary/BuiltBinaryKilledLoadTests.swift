import Foundation
import RungCore
import Testing

/// A load that is killed half-way leaves the content as it was.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryKilledLoadTests {
  @Test func `a load that is killed half-way leaves the old content whole`() throws {
    let workshop = try Workshop.here
    let before = try workshop.must(["content", "list", "--json"]).output
    let chain = try workshop.must(["audit", "verify", "--json"]).output
    let bank = workshop.folder.appending(path: "large.xml")
    try Data(largeBank().utf8).write(to: bank)

    // What is in the file is read by nobody else, so the load goes straight into it.
    let file = workshop.home.appending(path: "rung.sqlite").path
    let old = size(of: file)
    let process = Process()
    process.executableURL = try BuiltProgram.url()
    process.arguments = ["content", "load", bank.path]
    process.environment = workshop.environment(of: "admin")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The file grows once more has been written than is kept in memory, with much still to come.
    while process.isRunning, size(of: file) < old + 4 << 20 {}
    #expect(process.isRunning)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(size(of: file) >= old + 4 << 20)

    #expect(try workshop.must(["content", "list", "--json"]).output == before)
    #expect(try workshop.must(["audit", "verify", "--json"]).output == chain)
    let next = try workshop.must(["content", "load", "Curriculum", "Exams"])
    #expect(next.text.contains("New: 0 · changed: 0"))
  }

  private func size(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Some 60 MB, in few items with long texts.
  private func largeBank() -> String {
    let text = String(repeating: "The customer is answered within four hours. ", count: 700)
    let items = (1...1_000).map { number in
      """
      <true-false id="large.\(number)" topic="culture" competence="culture.values" level="1" author="lin.yue" \
      status="draft" key="true"><stem xml:lang="zh-Hans">\(text)</stem><stem xml:lang="en">\(text)</stem></true-false>

      """
    }
    return """
      <bank xmlns="urn:rung:content:1" id="bank.large"><title xml:lang="zh-Hans">大题库</title>\
      <title xml:lang="en">A large bank</title>
      \(items.joined())</bank>
      """
  }
}
