import Foundation
import RungCore
import Testing

/// What is stored and sent of values that are written as a text.
@Suite struct TextCodableTests {
  private func expect<Value: TextCodable & Equatable>(
    _ value: Value, as text: String, refusing others: [String]
  ) throws {
    // In a list: not every encoder takes a value alone.
    #expect(String(decoding: try JSONEncoder().encode([value]), as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([Value].self, from: Data("[\"\(text)\"]".utf8)) == [value])
    for other in others.map({ "\"\($0)\"" }) + ["7", "null", "{}"] {
      #expect(throws: DecodingError.self, "\(other)") {
        try JSONDecoder().decode([Value].self, from: Data("[\(other)]".utf8))
      }
    }
  }

  @Test func `a day`() throws {
    try expect(
      try #require(Day(year: 2026, month: 3, day: 2)), as: "2026-03-02",
      refusing: ["2026-02-30", "2026-3-2", ""])
  }

  @Test func `a period, years as months`() throws {
    try expect(Period.days(7), as: "P7D", refusing: ["P7W", "7D", "P-1D", ""])
    try expect(Period.months(24), as: "P24M", refusing: ["P", "PM"])
    #expect(try JSONDecoder().decode([Period].self, from: Data(#"["P2Y"]"#.utf8)) == [.months(24)])
  }

  @Test func `an instant, to the microsecond where there is one`() throws {
    let nine = try #require(Instant("2026-03-02T09:00:00Z"))
    try expect(nine, as: "2026-03-02T09:00:00Z", refusing: ["2026-03-02", "2026-03-02T25:00:00Z", ""])
    try expect(
      Instant(microseconds: nine.microseconds + 250), as: "2026-03-02T09:00:00.000250Z", refusing: [])
  }

  @Test func `a digest, in small letters`() throws {
    let digest = try #require(Digest(bytes: (0..<32).map { $0 + 160 }))
    try expect(
      digest, as: "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf",
      refusing: ["a0", "", String(repeating: "g", count: 64)])
    let capitals = Data("[\"\(digest.hex.uppercased())\"]".utf8)
    #expect(try JSONDecoder().decode([Digest].self, from: capitals) == [digest])
  }

  @Test func `an id, whatever it says`() throws {
    try expect(ID<Day>("complaint.empathy.014"), as: "complaint.empathy.014", refusing: [])
    try expect(ID<Day>(""), as: "", refusing: [])
  }
}
