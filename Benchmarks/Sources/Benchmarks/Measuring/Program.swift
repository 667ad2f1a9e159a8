import Foundation
import Glibc

/// A program to be run and measured.
struct Program {
  let path: String
  var environment: [String: String] = ProcessInfo.processInfo.environment

  /// What one run took.
  struct Run {
    let seconds: Double
    /// The most memory that was resident at once, in bytes.
    let peak: Int
  }

  /// Runs it to its end.
  /// - Parameters:
  ///   - input: A file that it reads from.
  ///   - output: A file for what it prints; `nil` to drop that.
  /// - Throws: `Failed` unless it ends with 0.
  @discardableResult
  func run(_ arguments: [String], input: String = "/dev/null", output: String? = nil) throws -> Run {
    // What it complains of is shown only where it fails.
    let complaints = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(complaints) }
    let begin = ContinuousClock.now
    let child = try spawn(arguments, input: input, output: output ?? "/dev/null", complaints: complaints)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let time = ContinuousClock.now - begin
    guard status == 0 else {
      let complaint = (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? ""
      throw Failed("\(path) \(arguments.joined(separator: " ")): status \(status)\n\(complaint)")
    }
    return Run(seconds: time / .seconds(1), peak: usage.ru_maxrss * 1024)
  }

  /// Starts it, and waits until it says at which port of this machine it listens.
  /// - Parameter log: A file for all that it says.
  func serve(_ arguments: [String], log: String) throws -> Server {
    let child = try spawn(arguments, input: "/dev/null", output: log, complaints: log)
    for _ in 0..<1_000 {
      let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      if let match = said.firstMatch(of: /127\.0\.0\.1:(\d+)/), let port = Int32(match.1) {
        return Server(process: child, port: port)
      }
      usleep(10_000)
    }
    kill(child, SIGKILL)
    throw Failed("\(path) does not listen")
  }

  /// A program that serves until it is told to stop.
  struct Server {
    fileprivate let process: pid_t
    let port: Int32

    /// - Throws: `Failed` unless it ends with 0.
    func stop() throws {
      kill(process, SIGTERM)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      guard status == 0 else { throw Failed("a server ended with status \(status)") }
    }

    /// Ends one that knows no good way to stop.
    func end() {
      kill(process, SIGKILL)
      while waitpid(process, nil, 0) < 0, errno == EINTR {}
    }
  }

  private func spawn(
    _ arguments: [String], input: String, output: String, complaints: String
  ) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, complaints, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child = pid_t()
    guard posix_spawnp(&child, path, &files, nil, &words, &settings) == 0 else {
      throw Failed("cannot run \(path)")
    }
    return child
  }
}
