import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungService

/// Tells the whole story once, in a sandbox of its own: from XML files to HR's export.
struct Demo: RungCommand {
  static let configuration = CommandConfiguration(abstract: words("command.demo"))
  @OptionGroup var globals: GlobalOptions
  @Option(name: .long, help: .text("demo-content")) var content = "."

  private struct Outcome: Encodable {
    let home: String
    let export: String
    let credential: String
    let certified: Int
  }

  func carryOut(at desk: Desk) async throws {
    let home =
      globals.home.map { URL(filePath: $0, directoryHint: .isDirectory).absoluteURL }
      ?? FileManager.default.temporaryDirectory
      .appending(
        path: "rung-demo-\(ProcessInfo.processInfo.processIdentifier)-\(Int(Date().timeIntervalSince1970))")
    let teller = DemoTeller(isQuiet: globals.quiet || globals.json)
    let files = try ContentFiles.below(["Curriculum", "Exams"].map { content + "/" + $0 })
    let story = try await DemoStory(home: home, files: files, teller: teller)
    let certified = try await story.tell()
    let export = home.appending(path: "certifications.csv")
    let credential = home.appending(path: "certificate.json")
    try await story.export(to: export, credential: credential)
    try await story.leaveHumanResourcesLoggedIn(at: home.path)
    if globals.json {
      print(
        try Wire.json(
          Outcome(
            home: home.path, export: export.path, credential: credential.path, certified: certified)))
      return
    }
    let rung = CommandLine.arguments.first ?? "rung"
    var page = Page()
    page.line()
    page.line(words("demo.export", ["path": .text(export.path)]), .bold)
    page.line(words("demo.next"))
    desk.print(page)
    // Not laid out: a command that is to be copied stays on one line.
    print("  \(rung) why \(DemoCast.failing.login) \(DemoStory.certification) --home \(home.path)")
    print("  \(rung) certificate verify \(credential.path)")
    print("  \(rung) audit verify --home \(home.path)")
  }
}

/// Prints the story as it goes, and on a terminal how far a longer step has come.
struct DemoTeller {
  let isQuiet: Bool
  private let showsProgress = isatty(STDERR_FILENO) == 1

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  func tell(_ day: Day, _ key: String, _ details: [String: Detail] = [:]) {
    guard !isQuiet else { return }
    clearProgress()
    let lines = wrap(words("demo.\(key)", details), columns: 88)
    for (place, line) in lines.enumerated() {
      write((place == 0 ? day.description : String(repeating: " ", count: 10)) + "  " + line)
    }
  }

  func tell(_ reason: Reason) {
    guard !isQuiet else { return }
    write(String(repeating: " ", count: 12) + words.sentence(reason))
  }

  /// Without waiting for the buffer to fill, so that a reader of a pipe sees each step as it happens.
  private func write(_ line: String) {
    print(line)
    _ = flushOutput()
  }

  func progress(_ key: String, _ done: Int, of all: Int) {
    guard !isQuiet, showsProgress else { return }
    let line = words("demo.progress.\(key)", ["done": .number(done), "all": .number(all)])
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    if done == all { clearProgress() }
  }

  private func clearProgress() {
    if showsProgress { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
