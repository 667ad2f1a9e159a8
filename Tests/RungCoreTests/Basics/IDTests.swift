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

  // The second 1,800,000,000 is 1·32⁶ + 21·32⁵ + 20·32⁴ + 19·32³ + 20·32² + 16·32 + 0; a second has 1024 = 32² moments.
  @Test("an id with a moment has the moment first, so that ids sort by when they came")
  func moments() {
    var random = SplitMix64(seed: 1)
    func id(_ microseconds: Int64) -> ID<Attempt> {
      ID(prefix: "attempt", at: Instant(microseconds: microseconds), from: &random)
    }
    let base: Int64 = 1_800_000_000_000_000
    let ids = (0..<3000).map { id(base + 1000 * $0) }
    #expect(ids.first?.text.hasPrefix("attempt-1nmkmg000") == true)
    #expect(ids == ids.sorted() && Set(ids).count == 3000)
    #expect(Set(ids.map(\.text.utf8.count)) == [25])
    #expect(id(base + 999_999).text.hasPrefix("attempt-1nmkmg0zz"))
    #expect(id(base + 500_000).text.hasPrefix("attempt-1nmkmg0g0"))
    #expect(id(-1).text.hasPrefix("attempt-000000000"))
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

  @Test("a digest's bytes and digits are those of its words, over 1,000 of them")
  func digestWords() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<1000 {
      let words = (0..<4).map { _ in random.next() }
      let digest = Digest(words: (words[0], words[1], words[2], words[3]))
      let bytes = words.flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
      }
      #expect(digest.bytes == bytes)
      let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(digest.hex == digits && Digest(digits) == digest)
    }
  }
}
