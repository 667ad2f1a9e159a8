import RungCore
import Testing

@Suite("Bytes")
struct BytesTests {
  @Test(
    "a number's digits are those of its description",
    arguments: [
      0, 1, 9, 10, 11, 99, 100, 999_999_999, 1_000_000_000, 1_800_000_000_000_000, .max, -1, -10, .min,
    ] as [Int64])
  func digits(number: Int64) {
    var bytes = Array("before ".utf8)
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "before \(number)")
  }

  @Test("the largest number has twenty digits")
  func largest() {
    var bytes: [UInt8] = []
    bytes.append(decimal: UInt64.max)
    #expect(String(decoding: bytes, as: UTF8.self) == "18446744073709551615")
  }
}
