import RungCore
import RungStore
import Testing

@Suite("Texts of more than a megabyte")
struct LargeTextTests {
  private let large = String(repeating: "工单 ", count: 300_000)

  @Test("are stored whole, beside small ones")
  func whole() async throws {
    let store = try TestStore()
    let large = large
    try await store.write("large") { try $0.setWorkplace("large", large) }
    try await store.write("small") { try $0.setWorkplace("small", "小") }
    #expect(try await store.read { try $0.workplace("large") } == large)
    #expect(try await store.read { try $0.workplace("small") } == "小")
  }

  @Test(
    "leave room for those that are bound after them",
    arguments: [0, 1, 4096, 5000, 1 << 20, (1 << 20) + 1])
  func lengths(count: Int) async throws {
    let store = try TestStore()
    let large = large
    let text = String(repeating: "字", count: count / 3) + String(repeating: "a", count: count % 3)
    try await store.write("both") {
      try $0.setWorkplace("text", text)
      try $0.setWorkplace("large", large)
      try $0.setWorkplace("again", text)
    }
    #expect(try await store.read { try $0.workplace("text") } == text)
    #expect(try await store.read { try $0.workplace("large") } == large)
    #expect(try await store.read { try $0.workplace("again") } == text)
  }

  @Test("are refused with a NUL in them")
  func nul() async throws {
    let store = try TestStore()
    let spoilt = large + "\0"
    let refusal = await #expect(throws: Refusal.self) {
      try await store.write("large") { try $0.setWorkplace("large", spoilt) }
    }
    #expect(refusal?.code == .inputInvalid)
    #expect(try await store.read { try $0.workplace("large") } == nil)
  }
}
