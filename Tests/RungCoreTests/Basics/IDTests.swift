import RungCore
import Testing

@Suite("Ids and digests")
struct IDTests {
  @Test("an id is its prefix and thirteen characters of a readable alphabet, over 1,000 seeds")
  func shape() {
    let alphabet = Set("0123456789abcdefghjkmnpqrstvwxyz")
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let id = ID<Attempt>(prefix: "attempt", from: &random)
      let parts = id.text.split(separator: "-")
      #expect(parts.count == 2 && parts.first == "attempt")
      #expect(parts.last?.count == 13 && parts.last?.allSatisfy(alphabet.contains) == true)
    }
  }

  // From a transcription into Python.
  @Test("the same seed names the same things for ever")
  func golden() {
    var random = SplitMix64(seed: 1)
    #expect(ID<Attempt>(prefix: "attempt", from: &random).text == "attempt-922hdxj4g4q61")
    #expect(ID<Attempt>(prefix: "attempt", from: &random).text == "attempt-bxtwdm5jrxv37")
  }

  // The second 1,800,000,000 is 1·32⁶ + 21·32⁵ + 20·32⁴ + 19·32³ + 20·32² + 16·32 + 0.
  @Test("an id with a moment has the second first, so that ids sort by when they came")
  func moments() {
    var random = SplitMix64(seed: 1)
    let base = Instant(microseconds: 1_800_000_000_000_000)
    let ids = (0..<1000).map { ID<Attempt>(prefix: "attempt", at: base.adding(seconds: $0), from: &random) }
    #expect(ids.first?.text.hasPrefix("attempt-1nmkmg0") == true)
    #expect(ids == ids.sorted() && Set(ids).count == 1000)
    #expect(Set(ids.map(\.text.utf8.count)) == [25])
    let before = ID<Attempt>(prefix: "attempt", at: Instant(microseconds: -1), from: &random)
    #expect(before.text.hasPrefix("attempt-0000000"))
  }

  @Test("a hundred thousand ids of one seed are distinct")
  func distinct() {
    var random = SplitMix64(seed: 3)
    #expect(Set((0..<100_000).map { _ in ID<Attempt>(prefix: "a", from: &random) }).count == 100_000)
  }

  @Test("ids sort by their bytes")
  func order() {
    let ids: [ID<Item>] = ["b", "a.10", "a-1", "a.2", "a", "B", "甲"]
    #expect(ids.sorted().map(\.text) == ["B", "a", "a-1", "a.10", "a.2", "b", "甲"])
  }

  @Test("a digest is 64 hexadecimal digits and nothing else")
  func digest() throws {
    let hex = String(repeating: "0aF9", count: 16)
    let digest = try #require(Digest(hex))
    #expect(digest.hex == hex.lowercased())
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(Digest.zero.hex == String(repeating: "0", count: 64))
    for wrong in ["", "0", String(hex.dropLast()), hex + "00", String(hex.dropLast()) + "g", hex + "0"] {
      #expect(Digest(wrong) == nil)
    }
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
  }
}
