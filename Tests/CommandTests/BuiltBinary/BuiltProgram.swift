import Foundation

/// The program as it was built, beside these tests.
enum BuiltProgram {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// A run that has ended.
  struct Finished: Sendable {
    let code: Int32
    let output: Data
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The reply that `--json` printed.
    func reply<Reply: Decodable>(_ type: Reply.Type = Reply.self) throws -> Reply {
      try JSONDecoder().decode(Envelope<Reply>.self, from: output).reply
    }
  }

  private struct Envelope<Reply: Decodable>: Decodable {
    let reply: Reply
  }

  /// The folder of `Curriculum` and `Exams`.
  static let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
  }

  /// `rung`, in the folder of the test executable.
  static func url() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "rung")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw Failed(description: "There is no program \(program.path): swift build --build-tests makes it.")
    }
    return program
  }

  /// Runs it to its end; `environment` is all it gets.
  static func run(
    _ arguments: [String], environment: [String: String], input: String = "", from folder: URL = repository
  ) throws -> Finished {
    try run(url(), arguments, environment: environment, input: input, from: folder)
  }

  static func run(
    _ program: URL, _ arguments: [String], environment: [String: String], input: String = "",
    from folder: URL = repository
  ) throws -> Finished {
    // Files never fill up as pipes do.
    let scratch = try newFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (source, output, talk) = (
      scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
    )
    try Data(input.utf8).write(to: source)
    for file in [output, talk] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: talk)
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit else {
      throw Failed(description: "\(arguments) was ended by signal \(process.terminationStatus)")
    }
    return Finished(
      code: process.terminationStatus, output: try Data(contentsOf: output),
      complaint: String(decoding: try Data(contentsOf: talk), as: UTF8.self))
  }

  static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rung-built-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
