import Foundation
import RungTestSupport
import Testing

/// The harness itself, on programs that every Linux has.
@Suite struct PseudoTerminalTests {
  private static let environment = [
    "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PS1": "$ ",
  ]

  private func shell(_ script: String, columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", script], environment: Self.environment, columns: columns, rows: rows)
  }

  @Test func `a program gets its environment and its exit status is known`() throws {
    let terminal = try PseudoTerminal("/usr/bin/env", [], environment: ["RUNG_HOME": "/tmp/培训"])
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.lines[0] == "RUNG_HOME=/tmp/培训")
    #expect(try shell("exit 5").waitForExit() == 5)
  }

  @Test func `the slave is the controlling terminal, of the size asked for`() throws {
    let terminal = try shell(
      "tty </dev/tty >/dev/null && stty size && read line && echo got $line", columns: 100, rows: 30)
    try terminal.waitUntil(contains: "30 100")
    terminal.type("上岗\r")
    try terminal.waitUntil(contains: "got 上岗")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `sequences place text, erase it and hide the cursor`() throws {
    let terminal = try shell(
      #"printf '\033[2J\033[3;5H客服\033[3;7HX\033[1;1Habc\033[1;2H\033[K\033[?25l\033[31mred\033[0m'"#)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.lines[0] == "ared")
    #expect(terminal.screen.lines[2].hasPrefix("    "))
    #expect(!terminal.screen.isCursorShown)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func `leaving the alternate screen brings the old one back`() throws {
    let terminal = try shell(#"printf 'before\033[?1049h\033[Hinside'; read x; printf '\033[?1049l'"#)
    try terminal.waitUntil(contains: "inside")
    #expect(terminal.screen.isAlternate)
    terminal.type("\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text.contains("before"))
    #expect(!terminal.screen.text.contains("inside"))
  }

  @Test func `a killed program says by which signal`() throws {
    let terminal = try shell("echo ready; exec sleep 600")
    try terminal.waitUntil(contains: "ready")
    terminal.send(signal: SIGKILL)
    #expect(try terminal.waitForExit() == 128 + SIGKILL)
  }

  @Test func `a new size is told to the program`() throws {
    let terminal = try shell(#"trap 'stty size' WINCH; echo ready; while :; do sleep 0.02; done"#)
    try terminal.waitUntil(contains: "ready")
    terminal.resize(columns: 120, rows: 40)
    try terminal.waitUntil(contains: "40 120")
  }

  @Test func `modes can be read after the program has ended`() throws {
    let terminal = try shell("read go; stty raw -echo")
    let before = terminal.modes
    #expect(before.isEchoing && before.isByLine)
    terminal.type("\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.modes.isEchoing && !terminal.modes.isByLine)
  }

  @Test func `what never comes fails with the screen`() throws {
    let terminal = try shell("echo here; exec sleep 600")
    try terminal.waitUntil(contains: "here")
    let failure = #expect(throws: PseudoTerminal.Failed.self) {
      try terminal.waitUntil(contains: "there", seconds: 0.1)
    }
    #expect(failure?.description.contains("here") == true)
  }
}
