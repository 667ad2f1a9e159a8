import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

@Suite struct RequestTests {
  @Test func everyRequestIsAnswered() {
    for request in RequestList.all {
      #expect(isAnswered(request), "\(request.route.name)")
    }
  }

  @Test func namesAreUnique() {
    let names = RequestList.all.map { $0.route.name }
    #expect(Set(names).count == names.count)
  }

  @Test func withoutALoginNothingIsAnsweredButTheLogin() async throws {
    let place = try await TestWorkplace()
    let nobody = LocalGateway(place.workplace, token: nil)
    await #expect(throws: Refusal(.loginNeeded)) { try await nobody.send(ListExams()) }
    await #expect(throws: Refusal(.loginRefused)) {
      try await nobody.send(LogIn(login: "admin", password: "wrong password"))
    }
    await #expect(throws: Refusal(.loginRefused)) {
      try await nobody.send(LogIn(login: "no.such.person", password: "wrong password"))
    }
  }

  @Test func aRoleThatIsMissingIsNamed() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let ana = try await place.gateway("ana")
    let refused = Refusal(
      .roleMissing, ["request": .text("content.show"), "roles": .text("author, trainer, admin")])
    await #expect(throws: refused) {
      try await ana.send(ShowContent(kind: .item, id: "flow.steps.001", number: nil))
    }
    await #expect(throws: Refusal(.recordOfAnother)) { try await ana.send(ShowPerson(login: "admin")) }
  }

  @Test func loadingTheSameContentAgainChangesNothing() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([])
    let again = try await place.gateway("admin").send(LoadContent(files: try TestWorkplace.content()))
    #expect(again.counts.added == 0)
    #expect(again.counts.changed == 0)
    #expect(again.counts.unchanged > 100)
  }

  @Test func oneChangedItemMakesOneNewVersion() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([])
    let edited = try TestWorkplace.content().map { file -> ContentFile in
      guard file.path.hasSuffix("newcomer-a.xml") else { return file }
      let text = String(decoding: file.text, as: UTF8.self)
      let range = try #require(text.range(of: "</option>"))
      return ContentFile(
        path: file.path,
        text: Data(
          text.replacingOccurrences(
            of: "</text></option>", with: "。</text></option>", range: text.startIndex..<range.upperBound
          ).utf8))
    }
    let reply = try await place.gateway("admin").send(LoadContent(files: edited))
    #expect(reply.isLoaded)
    #expect(reply.counts.changed == 1)
    #expect(reply.counts.added == 0)
  }

  @Test func aSetWithAFaultLoadsNothing() async throws {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    var files = try TestWorkplace.content()
    let text = String(decoding: files[0].text, as: UTF8.self)
    files[0] = ContentFile(path: files[0].path, text: Data(text.dropLast(30).utf8))
    let reply = try await admin.send(LoadContent(files: files))
    #expect(!reply.isLoaded)
    #expect(!reply.findings.isEmpty)
    #expect(try await admin.send(ListContent(kind: nil)).content.isEmpty)
  }

  @Test func theAuditHoldsAfterEverything() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("hana", [.hr])])
    _ = try await place.gateway("ana").send(StartAttempt(exam: "quiz.onboarding.d01"))
    let report = try await place.gateway("hana").send(VerifyAudit())
    #expect(report.fault == nil)
    #expect(report.entries > 4)
  }

  @Test func aRealWorkplaceRefusesAnotherClock() async throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "rung-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    let founding = Workplace.Founding(
      name: "Real", zone: .gmt, isSandbox: false, administrator: "admin", password: TestWorkplace.password)
    await #expect(throws: Refusal(.clockRefused)) {
      try await Workplace.found(founding, in: home, clock: { Instant(microseconds: 0) })
    }
    _ = try await Workplace.found(founding, in: home)
    await #expect(throws: Refusal(.clockRefused)) {
      try await Workplace(home: home, clock: { Instant(microseconds: 0) })
    }
    let rights = try FileManager.default.attributesOfItem(atPath: Workplace.databasePath(in: home))
    #expect(rights[.posixPermissions] as? Int == 0o600)
  }
}
