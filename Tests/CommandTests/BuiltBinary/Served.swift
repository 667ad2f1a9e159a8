import Foundation

/// `rung serve`, on a port that the system chose unless one is asked for.
final class Served {
  let url: String
  private let process = Process()
  private let talk = Pipe()

  /// - Parameter home: Another workplace than the workshop's own.
  init(_ workshop: Workshop, port: String = "0", home: URL? = nil) throws {
    process.executableURL = try BuiltProgram.url()
    process.arguments = ["serve", "--port", port] + (home.map { ["--home", $0.path] } ?? [])
    process.environment = workshop.environment(of: "admin")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = talk
    try process.run()
    var said = ""
    while true {
      // Waits for more; empty once the program has ended.
      let part = talk.fileHandleForReading.availableData
      said += String(decoding: part, as: UTF8.self)
      if let line = said.firstMatch(of: #/Serving at (http://127\.0\.0\.1:\d+)\. /#) {
        url = String(line.1)
        return
      }
      guard !part.isEmpty else { throw BuiltProgram.Failed(description: "the server ended: \(said)") }
    }
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  var port: String { String(url.drop { $0 != ":" }.dropFirst().drop { $0 != ":" }.dropFirst()) }

  /// `kill -9`.
  func die() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks it to end; its exit status.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
