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
