import Foundation

/// Writes a bank of any size, and the framework that its items refer to; the same arguments give the same bytes.
struct BankGenerator {
  /// About how many bytes the bank has.
  let size: Int
  let items: Int
  let seed: Int

  init(_ arguments: Arguments) {
    size = arguments.number("size", default: 100_000_000)
    items = arguments.number("items", default: 150_000)
    seed = arguments.number("seed", default: 1)
  }

  /// Gives the bank's file.
  @discardableResult
  func write(into folder: URL) throws -> URL {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(framework.utf8).write(to: folder.appending(path: "framework.xml"))
    let bank = folder.appending(path: "bank.xml")
    guard FileManager.default.createFile(atPath: bank.path, contents: nil) else {
      throw Failed("cannot write \(bank.path)")
    }
    let file = try FileHandle(forWritingTo: bank)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <bank xmlns="urn:rung:content:1" id="bank.generated">
        <title xml:lang="zh-Hans">生成的题库</title>
        <title xml:lang="en">A generated bank</title>

      """
    var writer = ItemWriter(seed: seed)
    for number in 0..<items {
      writer.aim(at: size / items)
      text += writer.item(number)
      if text.utf8.count > 1 << 20 || number == items - 1 {
        if number == items - 1 { text += "</bank>\n" }
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.close()
    return bank
  }

  private var framework: String {
    let topics = Words.topics.map { topic in
      """
        <topic id="\(topic)">
          <title xml:lang="zh-Hans">主题</title>
          <title xml:lang="en">Topic</title>
      \(Words.competences.map { competence(topic, $0) }.joined())  </topic>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <framework xmlns="urn:rung:content:1" id="framework.generated">
        <title xml:lang="zh-Hans">生成的框架</title>
        <title xml:lang="en">A generated framework</title>
      \(topics.joined())</framework>

      """
  }

  private func competence(_ topic: String, _ name: String) -> String {
    "    <competence id=\"\(topic).\(name)\"><title xml:lang=\"zh-Hans\">能力</title>"
      + "<title xml:lang=\"en\">Competence</title></competence>\n"
  }
}
