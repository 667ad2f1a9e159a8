import Foundation

/// `Benchmarks <name> [--option value]…`: runs one benchmark and prints its table.
@main
enum Benchmarks {
  static func main() async throws {
    let arguments = Arguments(CommandLine.arguments.dropFirst())
    switch arguments.name {
    case "content": try ContentBenchmark(arguments).run()
    case "bank": try writeBank(arguments)
    case "answers": try await AnswersBenchmark(arguments).run()
    case "submit": try await SubmitBenchmark(arguments).run()
    case "remark": try await RemarkBenchmark(arguments).run()
    case "statistics": try await StatisticsBenchmark(arguments).run()
    case "hall": try await HallBenchmark(arguments).run()
    case "papers": try await PapersBenchmark(arguments).run()
    case "bare-server": try BareServer.run(arguments)
    default:
      throw Failed(
        """
        usage: Benchmarks/run content | bank | answers | submit | remark | statistics | hall | papers \
        [--option value]…; see README.md
        """)
    }
  }

  /// The generated files alone, to look at or to profile with: `bank --folder FOLDER`.
  private static func writeBank(_ arguments: Arguments) throws {
    let folder = URL(filePath: arguments.text("folder", default: "bank"))
    try BankGenerator(arguments).write(into: folder)
  }
}

/// A name, and options with their values.
struct Arguments {
  let name: String
  private var values: [String: String] = [:]

  init(_ words: some Collection<String>) {
    name = words.first ?? ""
    var rest = words.dropFirst().makeIterator()
    while let option = rest.next(), let value = rest.next() { values[option] = value }
  }

  func text(_ option: String, default standard: String) -> String {
    values["--" + option] ?? standard
  }

  func number(_ option: String, default standard: Int) -> Int {
    values["--" + option].flatMap { Int($0) } ?? standard
  }
}

/// Why a benchmark could not be run.
struct Failed: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
