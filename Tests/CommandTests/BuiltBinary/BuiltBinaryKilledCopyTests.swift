import Foundation
import Testing

/// A backup, a restore and a drill that are killed leave all or nothing, and nothing for long.
@Suite(.serialized, .timeLimit(.minutes(10)), .workshop(Workshop.fresh))
struct BuiltBinaryKilledCopyTests {
  /// Runs the program, and kills it so long after it has made something new at `work`.
  private func kill(_ arguments: [String], at work: URL, after delay: Duration) throws {
    let before = Set(try contents(work))
    let process = Process()
    process.executableURL = try BuiltProgram.url()
    process.arguments = arguments
    process.environment = try Workshop.here.environment(of: "admin")
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, try before.isSuperset(of: contents(work)) {}
    let end = ContinuousClock.now + delay
    while process.isRunning, ContinuousClock.now < end {}
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func contents(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  private func ground(_ name: String) throws -> URL {
    let folder = try Workshop.here.folder.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// From its beginning on, as shares of what the whole takes.
  private static let moments = stride(from: 0.0, through: 0.8, by: 0.1)

  @Test func `a backup that is killed is whole or not there`() throws {
    let workshop = try Workshop.here
    let shelf = try ground("killed-backups")
    let whole = try ContinuousClock().measure {
      try workshop.must(["backup", shelf.appending(path: "whole").path])
    }
    var left = 0
    for (number, share) in Self.moments.enumerated() {
      let target = shelf.appending(path: "backup-\(number)")
      try kill(["backup", target.path], at: shelf, after: whole * share)
      left += try contents(shelf).filter { $0.hasPrefix(".") }.count
      if FileManager.default.fileExists(atPath: target.path) {
        try workshop.must(["drill", target.path, "--scratch", workshop.folder.path])
      }
    }
    // The first moment is in the midst of it.
    #expect(left > 0)
    try workshop.must(["backup", shelf.appending(path: "last").path])
    #expect(try contents(shelf).allSatisfy { !$0.hasPrefix(".") })
    try workshop.must(["drill", shelf.path, "--scratch", workshop.folder.path])
  }

  @Test func `a restore that is killed leaves a whole workplace or none`() throws {
    let workshop = try Workshop.here
    let place = try ground("killed-restores")
    let backup = workshop.folder.appending(path: "to-restore")
    try workshop.must(["backup", backup.path])
    let whole = try ContinuousClock().measure {
      try workshop.must(["restore", backup.path, "--home", place.appending(path: "whole").path])
    }
    var left = 0
    for (number, share) in Self.moments.enumerated() {
      let home = place.appending(path: "home-\(number)")
      try kill(["restore", backup.path, "--home", home.path], at: place, after: whole * share)
      left += try contents(place).filter { $0.hasPrefix(".") }.count
      if FileManager.default.fileExists(atPath: home.path) {
        try workshop.must(["drill", "--home", home.path, "--scratch", workshop.folder.path])
      }
    }
    #expect(left > 0)
    try workshop.must(["restore", backup.path, "--home", place.appending(path: "last").path])
    #expect(try contents(place).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `what a killed drill left is taken away by the next`() throws {
    let workshop = try Workshop.here
    let place = try ground("killed-drills")
    let whole = try ContinuousClock().measure { try workshop.must(["drill", "--scratch", place.path]) }
    for share in [0.0, 0.3] { try kill(["drill", "--scratch", place.path], at: place, after: whole * share) }
    // A key and every name lie in it.
    #expect(try contents(place) != [])
    try workshop.must(["drill", "--scratch", place.path])
    #expect(try contents(place) == [])
  }
}
