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
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input, O_RDONLY, 0)
    // What it complains of is shown only where it fails.
    let complaints = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(complaints) }
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, complaints, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(
      &files, STDOUT_FILENO, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var child = pid_t()
    let begin = ContinuousClock.now
    guard posix_spawnp(&child, path, &files, nil, &words, &settings) == 0 else {
      throw Failed("cannot run \(path)")
    }
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
}
