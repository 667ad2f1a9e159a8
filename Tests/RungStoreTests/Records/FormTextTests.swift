import Foundation
import RungCore
import RungStore
import Testing

@Suite("Forms as they are stored")
struct FormTextTests {
  @Test(
    "are the JSON with sorted keys that a decoder and SQL read, whatever is in them", arguments: [0, 1, 60])
  func same(questions: Int) async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let odd = Form(
      exam: version("a \"quoted\" id/考试"), blueprint: version("b", 3), seed: 0, slots: [], repeatsItems: true)
    for (place, form) in [form(questions), odd].enumerated() {
      try await store.write {
        try $0.addAttempt(
          attempt(ID("attempt-\(place)"), of: place == 0 ? ana : ben), sitting: 1, form: form,
          formDigest: sha256(form.canonical))
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let expected = String(decoding: try encoder.encode(form), as: UTF8.self)
      let rows = try OtherHands(store.folder.file).rows(
        "SELECT form FROM attempt WHERE id = 'attempt-\(place)'")
      #expect(rows == [[expected]])
      // A second reader has nothing in memory.
      let stored = try await TestStore(in: store.folder).read { try $0.attempt(ID("attempt-\(place)")) }
      #expect(stored?.form == form)
    }
  }
}
