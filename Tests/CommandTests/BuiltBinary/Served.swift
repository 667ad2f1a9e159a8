import Foundation

/// `rung serve` on a port that the system chose.
final class Served {
  let url: String
  private let process = Process()
  private let talk = Pipe()

  init(_ workshop: Workshop) throws {
    process.executableURL = try BuiltProgram.url()
    process.arguments = ["serve", "--port", "0"]
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

  /// Asks it to end; its exit status.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
