import Bare
import Foundation

/// The least that a server of durable answers can be: a loop in C, as a process of its own.
enum BareServer {
  static func start(_ file: String, log: String) throws -> Program.Server {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return try Program(path: own).serve(["bare-server", "--file", file], log: log)
  }

  /// Serves in this process, for good.
  static func run(_ arguments: Arguments) throws {
    let status = bare_serve(arguments.text("file", default: "bare.sqlite")) { port in
      FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
    }
    throw Failed("the bare server ended with \(status)")
  }
}
