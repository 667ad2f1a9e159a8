import RungCore
import Testing
import rung

@Suite("What the parser of arguments says, in Chinese") struct ParserSpeechTests {
  @Test(
    "is what it says in English",
    arguments: [
      ("Error: Missing expected argument '<exam>'", "错误：缺少参数 <exam>"),
      ("Error: Unknown option '--frob'. Did you mean '--json'?", "错误：没有选项 --frob。是否想用 --json？"),
      ("Error: Unknown option '--frob'", "错误：没有选项 --frob"),
      ("Error: Unexpected argument 'it's'", "错误：多出了参数 it's"),
      ("Error: 2 unexpected arguments: 'exma', 'list'", "错误：多出了 2 个参数：exma、list"),
      ("Error: The value 'x' is invalid for '--count <count>'", "错误：--count <count> 不能是“x”"),
      (
        "Error: The value 'xls' is invalid for '--format <format>'. Please provide one of 'csv', 'jsonl' or 'xlsx'.",
        "错误：--format <format> 不能是“xls”，可选：csv、jsonl、xlsx"
      ),
      ("Error: 请用 --dry-run 先查看。", "错误：请用 --dry-run 先查看。"),
      (
        "Usage: rung exam show <exam>\n  See 'rung exam show --help' for more information.",
        "用法：rung exam show <exam>\n  详细说明：rung exam show --help"
      ),
      ("OPTIONS:\n  --count <count>         条数 (default: 50)", "选项：\n  --count <count>         条数 (默认：50)"),
      ("  -h, --help              Show help information.", "  -h, --help              显示帮助。"),
      ("What nobody has heard of", "What nobody has heard of"),
    ])
  func sentence(english: String, chinese: String) {
    #expect(ParserSpeech.spoken(english, in: .chinese) == chinese)
    #expect(ParserSpeech.spoken(english, in: .english) == english)
  }
}
