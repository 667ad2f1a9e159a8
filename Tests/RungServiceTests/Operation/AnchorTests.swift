import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

@Suite struct AnchorTests {
  private func anchors(_ place: TestWorkplace) async throws -> [String] {
    try await place.gateway("admin").send(ListAnchors()).anchors
  }

  private func fault(_ place: TestWorkplace, _ anchors: [String] = []) async throws -> VerifyAudit.Fault? {
    try await place.gateway("admin").send(
      VerifyAudit(anchors: anchors.isEmpty ? nil : anchors.joined(separator: "\n"))
    ).fault
  }

  @Test func eachDayOnWhichAnybodyDoesAnythingIsSignedOnce() async throws {
    let place = try await TestWorkplace(day: "2026-03-02")
    #expect(try await anchors(place).count == 1)
    #expect(try await anchors(place).count == 1)
    place.clock.advance(days: 1)
    #expect(try await anchors(place).count == 2)
    place.clock.advance(days: 7)
    try await place.workplace.keepAnchor(at: place.clock.now)
    try await place.workplace.keepAnchor(at: place.clock.now)
    let lines = try await anchors(place)
    #expect(lines.count == 3)
    #expect(lines.last?.contains(#""day":"2026-03-10""#) == true)
    let verified = try await place.gateway("admin").send(VerifyAudit(anchors: lines[1] + "\r\n\n"))
    #expect(verified.fault == nil && verified.anchors == 4)
    let rights = try FileManager.default.attributesOfItem(
      atPath: Workplace.anchorPath(in: place.home))[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test func `a text that holds no anchor is refused, and not told as a forged one`() async throws {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    for text in ["", "\n", "{}", "anchor", "another file\naltogether", #"{"day":"2026-03-02"}"#] {
      await #expect(throws: Refusal(.anchorNone)) { try await admin.send(VerifyAudit(anchors: text)) }
    }
    let genuine = try #require(try await anchors(place).first)
    #expect(
      try await fault(place, [genuine.replacing("2026-03-02", with: "2026-03-03")])?.kind == "anchor-forged")
  }

  @Test func anAnchorOfAnotherChainTellsThatThisOneIsNotTheOneThatWasSigned() async throws {
    let place = try await TestWorkplace()
    let theirs = try await TestWorkplace()
    // Another history under the same key: what a rewritten database would be to anchors that were kept elsewhere.
    try FileManager.default.removeItem(atPath: Workplace.keyPath(in: theirs.home))
    try FileManager.default.copyItem(
      atPath: Workplace.keyPath(in: place.home), toPath: Workplace.keyPath(in: theirs.home))
    let clock = place.clock
    let rewritten = try await Workplace(home: theirs.home, clock: { clock.now })
    _ = try await rewritten.keepAnchor(at: clock.now)
    let lines = try String(contentsOfFile: Workplace.anchorPath(in: theirs.home), encoding: .utf8)
    let found = try await fault(place, [lines])
    #expect(found?.kind == "anchor-broken" && found?.entry == 1)
    #expect(found?.row == "anchor 2026-03-02")
    _ = try await LocalGateway(rewritten, token: nil).send(
      LogIn(login: "admin", password: TestWorkplace.password))
  }

  @Test func aChainThatEndsBeforeItsAnchorWasCutShort() async throws {
    let place = try await TestWorkplace()
    let target = place.home.deletingLastPathComponent().appending(path: "rung-cut-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: target) }
    _ = try await place.workplace.backUp(to: target)
    _ = try await place.gateway("admin").send(
      AddPerson(
        login: "ana", name: "Ana", staffNumber: "T1", roles: [.trainee], password: TestWorkplace.password))
    place.clock.advance(days: 1)
    let kept = try await anchors(place)
    let home = target.appending(path: "home")
    _ = try await Workplace.restore(from: target, to: home)
    let clock = place.clock
    let older = try await Workplace(home: home, clock: { clock.now })
    let token = try await LocalGateway(older, token: nil).send(
      LogIn(login: "admin", password: TestWorkplace.password)
    ).token
    let reply = try await LocalGateway(older, token: token).send(
      VerifyAudit(anchors: kept.joined(separator: "\n")))
    #expect(reply.fault == VerifyAudit.Fault(kind: "anchor-beyond", entry: 2, row: "anchor 2026-03-03"))
  }

  @Test func anAnchorThatNobodySignedIsNoAnchor() async throws {
    let place = try await TestWorkplace()
    let line = try #require(try await anchors(place).first)
    let other = try #require(try await anchors(TestWorkplace()).first)
    for forged in [
      other, line.replacing("2026-03-02", with: "2026-03-01"),
      line.replacing(#""entry":1"#, with: #""entry":2"#),
      line + " ", String(line.dropLast(3)) + "0\"}",
    ] where forged != line {
      #expect(try await fault(place, [forged])?.kind == "anchor-forged", "\(forged)")
    }
  }

  @Test func twoProcessesThatSignTheSameDaySignItOnce() async throws {
    let place = try await TestWorkplace()
    #expect(try await anchors(place).count == 1)
    let clock = place.clock
    // Opened again, as by a command beside a server: neither knows what the other has written.
    let others = try await [
      Workplace(home: place.home, clock: { clock.now }), Workplace(home: place.home, clock: { clock.now }),
    ]
    for other in others { try await other.keepAnchor(at: clock.now) }
    clock.advance(days: 1)
    for other in others { try await other.keepAnchor(at: clock.now) }
    #expect(try await anchors(place).count == 2)
    for day in 3...12 {
      clock.advance(days: 1)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for other in others + others { group.addTask { try await other.keepAnchor(at: clock.now) } }
        try await group.waitForAll()
      }
      #expect(try await anchors(place).count == day)
    }
    #expect(try await fault(place) == nil)
    for other in others { try other.store.close() }
  }

  @Test func aLineThatAPowerCutToreOffIsWrittenAnew() async throws {
    let place = try await TestWorkplace()
    #expect(try await anchors(place).count == 1)
    let path = Workplace.anchorPath(in: place.home)
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    try Data((whole + whole.prefix(70)).utf8).write(to: URL(filePath: path))
    #expect(try await fault(place) == nil)
    place.clock.advance(days: 1)
    #expect(try await anchors(place).count == 2)
    #expect(try await fault(place) == nil)
  }
}
