import Foundation
import Testing

/// Enums whose cases hold values have one shape in JSON, `TaggedUnion`'s, and never the one that Swift makes of itself.
@Suite struct EnumShapeTests {
  @Test func noEnumWithValuesIsWrittenAsSwiftWritesIt() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    var seen = 0
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.prefix { $0 != "/" && $0 != "\"" }.split { " :,{".contains($0) }.map(String.init)
        guard let place = words.firstIndex(of: "enum"), place + 2 < words.count else { continue }
        let conformances = words[(place + 2)...]
        guard !conformances.filter({ $0.hasSuffix("codable") || $0.hasSuffix("Codable") }).isEmpty else {
          continue
        }
        seen += 1
        #expect(conformances.first == "String", "\(file): \(line)")
      }
    }
    #expect(seen > 20)
  }
}
