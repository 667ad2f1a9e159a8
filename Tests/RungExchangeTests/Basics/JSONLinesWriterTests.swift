import Foundation
import RungCore
import RungExchange
import Testing

@Suite("JSON Lines")
struct JSONLinesWriterTests {
  private func table(order: JSONLinesWriter.KeyOrder) throws -> [UInt8] {
    let day = try #require(Day("2026-03-02"))
    let instant = try #require(Instant("2026-03-02T09:00:00.25Z"))
    return JSONLinesWriter.bytes(
      columns: ["name", "marks", "编号", "day", "at", "passed"],
      rows: [
        [
          .text("王\"芳\"\n=1\\"), .marks(Marks(milli: 79_960)), .number(-5), .day(day), .instant(instant),
          .flag(true),
        ],
        [.text("\u{01}\t"), .empty, .empty, .empty, .empty, .flag(false)],
      ], order: order)
  }

  @Test("one object a line, keys as the columns stand, no byte order mark, no formula touched")
  func columnOrder() throws {
    let expected = [
      #"{"name":"王\"芳\"\n=1\\","marks":79.96,"编号":-5,"day":"2026-03-02","#
        + #""at":"2026-03-02T09:00:00.250000Z","passed":true}"#,
      #"{"name":"\u0001\t","marks":null,"编号":null,"day":null,"at":null,"passed":false}"#,
    ]
    #expect(try table(order: .columns) == Array((expected.joined(separator: "\n") + "\n").utf8))
  }

  @Test("keys sorted by their bytes")
  func sortedKeys() throws {
    let expected = [
      #"{"at":"2026-03-02T09:00:00.250000Z","day":"2026-03-02","marks":79.96,"#
        + #""name":"王\"芳\"\n=1\\","passed":true,"编号":-5}"#,
      #"{"at":null,"day":null,"marks":null,"name":"\u0001\t","passed":false,"编号":null}"#,
    ]
    #expect(try table(order: .sorted) == Array((expected.joined(separator: "\n") + "\n").utf8))
  }

  @Test("no rows, no bytes; no columns, empty objects")
  func edges() {
    #expect(JSONLinesWriter.bytes(columns: ["a"], rows: []).isEmpty)
    #expect(JSONLinesWriter.bytes(columns: [], rows: [[], []]) == Array("{}\n{}\n".utf8))
  }

  @Test("Foundation reads back every scalar below 0x3000 that was written")
  func foundationReadsBack() throws {
    let scalars = (0..<UInt32(0x3000)).compactMap(Unicode.Scalar.init)
    for start in stride(from: 0, to: scalars.count, by: 256) {
      let text = String(String.UnicodeScalarView(scalars[start..<min(start + 256, scalars.count)]))
      let bytes = JSONLinesWriter.bytes(columns: ["t"], rows: [[.text(text)]])
      #expect(bytes.count { $0 == 0x0A } == 1)
      let read = try JSONDecoder().decode([String: String].self, from: Data(bytes))
      #expect(read["t"].map { Array($0.utf8) } == Array(text.utf8))
    }
  }
}
