import Foundation
import RungCore

enum PasswordPrompt {
  /// A password from the first line of standard input (`--password-stdin`), or asked for at the terminal without
  /// showing it. Without a terminal there is nobody to ask.
  /// - Parameters:
  ///   - option: The one by which standard input is read.
  ///   - field: What it is called where it is missing.
  ///   - prompt: The key of what is asked.
  static func read(
    fromStandardInput: Bool, option: String = "--password-stdin", field: String = "password",
    prompt: String = "prompt.password"
  ) throws -> String {
    let missing = Refusal(.inputInvalid, ["field": .text(field), "value": .text("")])
    if fromStandardInput {
      guard let line = readLine(strippingNewline: true) else { throw missing }
      return line
    }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Refusal(.terminalMissing, ["field": .text(field), "reading": .text(option)])
    }
    FileHandle.standardError.write(Data(words(prompt).utf8))
    let password = withoutEcho { readLine(strippingNewline: true) }
    complain("")
    guard let password else { throw missing }
    return password
  }

  private static func withoutEcho<Value>(_ body: () -> Value) -> Value {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return body() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    return body()
  }
}
