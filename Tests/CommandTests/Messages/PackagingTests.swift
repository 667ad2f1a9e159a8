import ArgumentParser
import Foundation
import RungServer
import Testing

@testable import rung

/// What systemd and containers are told about the program is so.
@Suite struct PackagingTests {
  private func text(_ name: String) throws -> String {
    try String(
      contentsOf: BuiltProgram.repository.appending(path: "Packaging").appending(path: name), encoding: .utf8)
  }

  /// The settings of a unit by name; a name may come more than once.
  private func settings(_ unit: String) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    for line in try text(unit).split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("[") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      try #require(parts.count == 2, "\(line)")
      found[parts[0], default: []].append(parts[1])
    }
    return found
  }

  @Test func `a service gets the signals that the server knows, and the time it needs`() throws {
    let unit = try settings("rung.service")
    #expect(unit["KillSignal"] == ["SIGTERM"])
    #expect(unit["ExecReload"] == ["/bin/kill -HUP $MAINPID"])
    let seconds = ServerConfiguration().stopSeconds
    #expect(try #require(unit["TimeoutStopSec"]?.first.flatMap { Int($0) }) > seconds)
    let image = try text("Containerfile")
    #expect(image.contains("\nSTOPSIGNAL SIGTERM\n"))
    let patience = try #require(image.firstMatch(of: #/--stop-timeout (\d+)/#).flatMap { Int($0.1) })
    #expect(patience > seconds)
  }

  @Test func `files lie where the units, the container and the guide say`() throws {
    let home = "/var/lib/rung/workplace"
    for name in ["rung.service", "rung-backup.service"] {
      let unit = try settings(name)
      #expect(unit["Environment"]?.contains("RUNG_HOME=\(home)") == true)
      // /var/lib/rung, which systemd makes.
      #expect(unit["StateDirectory"] == ["rung"] && unit["StateDirectoryMode"] == ["0700"])
      #expect(unit["User"] == ["rung"] && unit["UMask"]?.count ?? 0 <= 1)
    }
    let backup = try settings("rung-backup.service")
    #expect(backup["ConditionPathExists"] == [home + "/rung.sqlite"])
    // All else is read-only to it.
    #expect(backup["ProtectSystem"] == ["strict"] && backup["ReadWritePaths"] == ["/var/backups/rung"])
    for command in backup["ExecStart"] ?? [] { #expect(command.hasSuffix(" /var/backups/rung")) }
    #expect(backup["ExecStart"]?.count == 2)
    #expect(try text("Containerfile").contains("ENV RUNG_HOME=\(home) "))
    for language in OperatingGuideTests.languages {
      let guide = try String(
        contentsOf: BuiltProgram.repository.appending(path: "docs/operating/\(language).md"), encoding: .utf8)
      #expect(guide.contains("/etc/rung/rung.env") && guide.contains("systemctl reload rung.service"))
      #expect(guide.contains("install -d -o rung -g rung -m 0700 /var/lib/rung /var/backups/rung"))
      #expect(guide.contains("--home \(home)"))
    }
    #expect(try settings("rung.service")["EnvironmentFile"] == ["-/etc/rung/rung.env"])
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze"),
      "systemd-analyze is not installed here"))
  func `systemd itself finds nothing in the units`() throws {
    let folder = try BuiltProgram.newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func verify(_ paths: [String]) throws -> BuiltProgram.Finished {
      // Manual pages are another package's.
      try BuiltProgram.run(
        URL(filePath: "/usr/bin/systemd-analyze"), ["verify", "--man=no"] + paths,
        environment: ["PATH": "/usr/bin:/bin"], from: folder)
    }
    var paths: [String] = []
    for name in ["rung.service", "rung-backup.service", "rung-backup.timer"] {
      let path = folder.appending(path: name).path
      // The program need not be installed here.
      try text(name).replacing("/usr/local/bin/rung ", with: "/bin/true ")
        .write(toFile: path, atomically: true, encoding: .utf8)
      paths.append(path)
    }
    let found = try verify(paths)
    #expect(found.code == 0 && found.complaint.isEmpty && found.text.isEmpty, "\(found.complaint)")

    let misspelled = folder.appending(path: "misspelled.service").path
    try text("rung.service").replacing("/usr/local/bin/rung ", with: "/bin/true ")
      .replacing("RestrictRealtime=", with: "RestrictRealTime=")
      .write(toFile: misspelled, atomically: true, encoding: .utf8)
    #expect(try verify([misspelled]).complaint.contains("RestrictRealTime"))
  }

  @Test func `what the container starts is a command with those options`() throws {
    let image = try text("Containerfile")
    let line = try #require(image.split(separator: "\n").first { $0.hasPrefix("CMD ") })
    let words = try JSONDecoder().decode([String].self, from: Data(line.dropFirst(4).utf8))
    let help = Rung.helpMessage(for: Serve.self, columns: 200)
    #expect(words.first == "serve")
    for option in words where option.hasPrefix("--") { #expect(help.contains("\(option) "), "\(option)") }
    let port = try #require(words.firstIndex(of: "--port").map { words[$0 + 1] })
    #expect(image.contains("\nEXPOSE \(port)\n"))
  }
}
