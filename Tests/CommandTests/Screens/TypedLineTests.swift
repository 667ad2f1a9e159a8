import RungCore
import RungTestSupport
import Testing
import rung

/// A line that is typed at a plain terminal, on the screen as a person sees it.
@Suite struct TypedLineTests {
  /// What is on a terminal after what was written to it; a line feed goes to the beginning of a line, as the system has it.
  private func screen(_ written: String, columns: Int = 20, rows: Int = 200) -> VirtualScreen {
    var screen = VirtualScreen(columns: columns, rows: rows)
    screen.take(Array(written.replacing("\n", with: "\r\n").utf8))
    return screen
  }

  private func echo(_ line: inout TypedLine, _ key: Keystroke, columns: Int = 20) -> String {
    guard case .echo(let text) = line.take(key, columns: columns) else { return "" }
    return text
  }

  private func typed(_ text: String) -> (line: TypedLine, written: String) {
    var line = TypedLine()
    let written = text.reduce("") { $0 + echo(&line, .character($1)) }
    return (line, written)
  }

  @Test(
    "Backspace takes a character back, however wide it is",
    arguments: [("客服a", "客服"), ("客服", "客"), ("ab", "a"), ("a", ""), ("", ""), ("一二三四五六七八九十", "一二三四五六七八九")])
  func backspace(text: String, left: String) {
    var (line, written) = typed(text)
    written += echo(&line, .backspace)
    #expect(line.text == left)
    let lines = screen(written).lines.filter { !$0.isEmpty }
    #expect(lines.last ?? "" == left)
  }

  @Test("Ctrl-W takes a word, Ctrl-U the line")
  func longerErasing() {
    var (line, written) = typed("go  客服 ")
    written += echo(&line, .control("w"))
    #expect(line.text == "go  " && screen(written).lines[0] == "go")
    written += echo(&line, .control("u"))
    #expect(line.text.isEmpty && screen(written).lines[0].isEmpty)
  }

  @Test("What is said in between stands in lines of its own, and what was typed below it")
  func interrupted() {
    let (line, written) = typed("客服 B")
    let lines = screen(written + line.interrupted(by: "10 minutes left.")).lines
    #expect(Array(lines.prefix(3)) == ["客服 B", "10 minutes left.", "客服 B"])
    #expect(line.text == "客服 B")
    #expect(TypedLine().interrupted(by: "10 minutes left.") == "10 minutes left.\n")
  }

  @Test("A line is whole at Enter, and Ctrl-D ends on an empty one alone")
  func ends() {
    var (line, _) = typed("B")
    #expect(line.take(.control("d"), columns: 20) == .echo(""))
    #expect(line.take(.enter, columns: 20) == .line("B"))
    #expect(line.take(.enter, columns: 20) == .line(""))
    #expect(line.take(.control("d"), columns: 20) == .end)
  }

  @Test(
    "Whatever is typed, taken back and said in between, the text stands at the end of the screen",
    arguments: 0..<200)
  func always(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let characters: [Character] = ["a", "b", " ", "客", "服", "，", "é"]
    var line = TypedLine()
    var written = ""
    for _ in 0..<60 {
      switch random.draw(below: 10) {
      case 0: written += line.interrupted(by: "said")
      case 1, 2: written += echo(&line, .backspace)
      case 3: written += echo(&line, .control("w"))
      case 4: written += echo(&line, .paste("客服\u{7}x"))
      default: written += echo(&line, .character(characters[random.draw(below: characters.count)]))
      }
      #expect(!written.utf8.contains(0x1B) && !written.utf8.contains(0x07))
    }
    // A mark that nobody can have typed shows where the cursor is.
    let lines = screen(written + "|", rows: 400).lines.filter { !$0.isEmpty }
    // A wide character that does not fit into the last column leaves it empty.
    #expect(lines.joined().filter { $0 != " " }.hasSuffix(line.text.filter { $0 != " " } + "|"))
  }
}
