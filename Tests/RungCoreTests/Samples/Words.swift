import RungCore
import Testing

func words(_ english: String) -> LocalizedText { LocalizedText([.english: english]) }

func passage(_ english: String) -> LocalizedPassage {
  LocalizedPassage([.english: Passage(blocks: [.paragraph([.plain(english)])])])
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func version(_ id: String, _ number: Int = 1) throws -> ContentVersion {
  let bytes = [UInt8](repeating: UInt8(id.utf8.reduce(0) { $0 &+ Int($1) } % 256), count: 32)
  return ContentVersion(id: id, number: number, digest: try #require(Digest(bytes: bytes)))
}

/// The code of the refusal that `body` throws, or `nil` where it throws none.
func refusal(_ body: () throws(Refusal) -> Void) -> Refusal? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}

/// The seeds of every property.
let thousandSeeds = UInt64(0)..<1000
