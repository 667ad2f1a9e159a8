import RungCore
import Testing
import rung

@Suite struct DisplayWidthTests {
  @Test func `every character takes the columns that wcwidth gives it`() throws {
    var wrong: [String] = []
    for line in try Golden.read("widths.txt").split(separator: "\n") where !"#=".contains(line.prefix(1)) {
      let parts = line.split(separator: " ")
      guard parts.count == 3, let first = UInt32(parts[0], radix: 16), let last = UInt32(parts[1], radix: 16)
      else {
        Issue.record("not a run: \(line)")
        continue
      }
      // Long runs are walked at their ends and in steps.
      let step = max(1, (last - first) / 500)
      for value in Array(stride(from: first, through: last, by: Int(step))) + [last] {
        guard let scalar = Unicode.Scalar(value), String(scalar.displayColumns) != parts[2] else { continue }
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `joined characters take the columns that wcwidth gives the text`() throws {
    for line in try Golden.read("widths.txt").split(separator: "\n") where line.hasPrefix("= ") {
      let parts = line.split(separator: " ", maxSplits: 2)
      #expect(String(parts[2].displayColumns) == parts[1], "\(parts[2])")
    }
  }

  @Test func `text is cut and padded by columns, never through a character`() {
    #expect("客服中心".truncated(columns: 8) == "客服中心")
    #expect("客服中心".truncated(columns: 7) == "客服中…")
    #expect("客服中心".truncated(columns: 6) == "客服…")
    #expect("客服".padded(columns: 6) == "客服  ")
    #expect("12".padded(columns: 4, flushRight: true) == "  12")
    #expect("客服中心".prefix(columns: 5) == "客服")
  }

  @Test func `no control character gets to the terminal`() {
    #expect("a\u{1B}[31mb\tc\u{9B}d\u{202E}".printable == "a\u{FFFD}[31mb c\u{FFFD}d\u{FFFD}")
    #expect(StyledLine("x\u{1B}[2J").text == "x\u{FFFD}[2J")
  }

  @Test(arguments: [0, 1, 3, 8, 20, 40]) func `a fitted line is as wide as it is told`(columns: Int) {
    let line = StyledLine("客服 agent ", .bold) + StyledLine("上岗考试", .green) + "!"
    #expect(line.fitted(columns: columns).columns == columns)
    #expect(line.truncated(columns: columns).columns <= columns)
  }
}
