import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("The seal of who a person is")
struct IdentitySealTests {
  private func spoilt(_ statements: String) async throws -> AuditReport {
    let store = try TestStore()
    try await store.addEveryone()
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    try hands.run(statements)
    try hands.close()
    return try await TestStore(in: store.folder).verify()
  }

  @Test("is a digest of the salt and of each word with its length")
  func seal() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try store.store.close()
    let seal = try OtherHands(store.folder.file).rows(
      "SELECT hex(seal) FROM person WHERE id = 'person-hana'")
    let words = Array("hana".utf8) + Array("4:hana\n11:Hana 韩娜\n5:S-001\n".utf8)
    #expect(seal == [[sha256(words).hex.uppercased()]])
  }

  @Test(
    "a name, login, staff number or salt that was edited is named",
    arguments: ["name", "login", "staff_number"])
  func edited(column: String) async throws {
    let report = try await spoilt(
      "UPDATE person_identity SET \(column) = \(column) || 'x' WHERE person = 'person-tom'")
    #expect(report.fault == AuditReport.Fault(kind: .rowChanged, entry: 1, row: "person_identity 2"))
  }

  @Test("a salt that was edited is named")
  func salt() async throws {
    let report = try await spoilt("UPDATE person_identity SET salt = x'00' WHERE person = 'person-tom'")
    #expect(report.fault == AuditReport.Fault(kind: .rowChanged, entry: 1, row: "person_identity 2"))
  }

  @Test("a name for nobody on the books is named")
  func stranger() async throws {
    let report = try await spoilt(
      "INSERT INTO person_identity VALUES ('person-eve', x'00', 'eve', 'Eve', 'S-666')")
    #expect(
      report.fault == AuditReport.Fault(kind: .rowUnrecorded, entry: 0, row: "person_identity person-eve"))
  }

  @Test("the chain holds when who they were is gone, and what they did stays")
  func erased() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    let whole = try await store.verify()
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    try hands.run("DELETE FROM person_identity WHERE person = 'person-ana'")
    try hands.close()
    let again = try TestStore(in: store.folder)
    #expect(try await again.verify() == whole)
    #expect(try await again.read { try $0.person(ana.id) } == nil)
    #expect(try await again.read { try $0.people().count } == everyone.count - 1)
    #expect(try await again.read { try $0.attempts(of: ana.id).count } == 1)
    #expect(try await again.read { try $0.cohorts().allSatisfy { $0.trainees.contains(ana.id) } })
    try await again.write { try $0.grant(.mentor, to: ben.id, true) }
    #expect(try await again.verify().fault == nil)
  }
}
