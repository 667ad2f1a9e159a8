import Foundation

/// Reading a large bank: `content check` and `content load` against `xmllint` on the same file with the same schema,
/// in turns.
struct ContentBenchmark {
  private let rounds: Int
  private let generator: BankGenerator
  private let folder: URL
  private let lint = Program(path: "xmllint")
  private var rung: Program
  private var content: URL { folder.appending(path: "content") }

  init(_ arguments: Arguments) {
    rounds = arguments.number("rounds", default: 7)
    generator = BankGenerator(arguments)
    let base = arguments.text("folder", default: FileManager.default.temporaryDirectory.path)
    folder = URL(filePath: base).appending(path: "rung-benchmark-\(UUID().uuidString)")
    rung = Program(path: arguments.text("program", default: "rung"))
    rung.environment["XDG_STATE_HOME"] = folder.appending(path: "state").path
    rung.environment["RUNG_HOME"] = folder.appending(path: "home").path
  }

  func run() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let bank = try generator.write(into: content)
    let schema = folder.appending(path: "schema.xsd").path
    try rung.run(["content", "schema"], output: schema)
    let size = try FileManager.default.attributesOfItem(atPath: bank.path)[.size] as? Int ?? 0
    print("\(generator.items) items, \(size) bytes, \(rounds) rounds")

    var baseline: [Program.Run] = []
    var check: [Program.Run] = []
    var load: [Program.Run] = []
    // The first round warms the page cache and is not counted.
    for round in 0...rounds {
      let first = try lint.run(["--noout", "--stream", "--schema", schema, bank.path])
      let second = try rung.run(["content", "check", content.path])
      try makeWorkplace()
      let third = try rung.run(["content", "load", content.path])
      guard round > 0 else { continue }
      baseline.append(first)
      check.append(second)
      load.append(third)
    }
    let rows = [("xmllint", baseline), ("content check", check), ("content load", load)].map { name, runs in
      [name] + Spread(zip(runs, baseline).map { $0.seconds / $1.seconds }).columns
        + Spread(runs.map(\.seconds)).columns + [String((runs.map(\.peak).max() ?? 0) / 1_000_000)]
    }
    printTable(
      [["", "ratio: min", "median", "max", "seconds: min", "median", "max", "peak MB"]] + rows)
  }

  /// A new workplace, with its administrator at work.
  private func makeWorkplace() throws {
    for name in ["home", "state"] { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
    let password = folder.appending(path: "password").path
    try Data("a password for measuring".utf8).write(to: URL(filePath: password))
    try rung.run(["init", "--sandbox", "--zone", "Asia/Shanghai", "--password-stdin"], input: password)
    try rung.run(["login", "admin", "--password-stdin"], input: password)
  }
}
