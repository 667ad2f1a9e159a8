import Foundation
import RungAPI
import RungCore
import RungExchange
import RungService
import RungTestSupport
import Testing

/// What the record says of a sealed certificate, to whoever holds the file.
@Suite("A sealed certificate against the record") struct CheckCredentialTests {
  private func awarded() async throws -> (room: MarkingRoom, number: String, credential: String) {
    let room = try await MarkingRoom("")
    try await room.sit("ana")
    for _ in 0..<2 { try await room.score("tess", 9) }
    let hana = try await room.place.gateway("hana")
    let number = try await hana.send(
      AwardCertificate(login: "ana", certification: MarkingRoom.certification)
    ).certificate.number
    return (room, number, try await hana.send(ShowCertificate(number: number)).credential)
  }

  /// Asks without a session.
  private func check(_ credential: String, _ room: MarkingRoom) async throws -> CheckCredential.Reply {
    try await LocalGateway(room.place.workplace, token: nil).send(CheckCredential(credential: credential))
  }

  @Test("the state is that of the day, whatever the file said when it was sealed")
  func days() async throws {
    let (room, number, credential) = try await awarded()
    var reply = try await check(credential, room)
    #expect(reply.finding == .onRecord && reply.state == .valid && !reply.isUnderReview)
    #expect(reply.revoked == nil && reply.asOf == Day("2026-03-02") && reply.issuer == "Test")
    room.place.clock.advance(days: 700)
    #expect(try await check(credential, room).state == .renewalOpen)
    room.place.clock.advance(days: 40)
    #expect(try await check(credential, room).state == .grace)
    room.place.clock.advance(days: 40)
    #expect(try await check(credential, room).state == .lapsed)
    _ = try await room.place.gateway("hana").send(RevokeCertificate(number: number, reason: "late"))
    reply = try await check(credential, room)
    #expect(reply.state == .revoked && reply.revoked == Day("2026-03-02")?.adding(days: 780))
    // What was sealed after that says so itself, and is checked all the same.
    let sealed = try await room.place.gateway("hana").send(ShowCertificate(number: number)).credential
    #expect(sealed != credential)
    #expect(try await check(sealed, room) == reply)
  }

  @Test("a lowered score shows as a review, which only the record knows of")
  func underReview() async throws {
    let (room, _, credential) = try await awarded()
    try await room.load(MarkingRoom.content("", statementIs: false))
    _ = try await room.place.gateway("tess").send(
      RemarkItem(item: "room.statement", reason: "The key was wrong."))
    let reply = try await check(credential, room)
    #expect(reply.state == .valid && reply.isUnderReview)
  }

  @Test(
    "a file of another workplace, one that the record lacks, and one that it has otherwise are told apart")
  func others() async throws {
    let (room, _, credential) = try await awarded()
    guard case .valid(let certificate, _, _, _) = Credential.verify(Array(credential.utf8), trusting: nil)
    else {
      Issue.record("\(credential)")
      return
    }
    let own = try #require(
      SigningKey(rawBytes: Array(try Data(contentsOf: room.place.home.appending(path: "rung.key")))))
    func sealed(number: String? = nil, holder: String? = nil, with key: SigningKey) throws -> String {
      let changed = Certificate(
        number: number ?? certificate.number, certification: certificate.certification,
        title: certificate.title,
        person: certificate.person, holder: holder ?? certificate.holder,
        staffNumber: certificate.staffNumber, awarded: certificate.awarded, validFrom: certificate.validFrom,
        validUntil: certificate.validUntil, renewalOpens: certificate.renewalOpens,
        graceEnds: certificate.graceEnds, isSandbox: certificate.isSandbox, because: certificate.because)
      return String(decoding: try Credential.seal(changed, issuer: "Test", with: key), as: UTF8.self)
    }
    #expect(try await check(sealed(with: own), room).finding == .onRecord)
    #expect(try await check(sealed(number: "SANDBOX-2026-999999", with: own), room).finding == .unrecorded)
    #expect(try await check(sealed(holder: "Somebody else", with: own), room).finding == .different)
    for text in [try sealed(with: SigningKey()), credential.dropLast() + " \n", "", "{}"] as [String] {
      let reply = try await check(text, room)
      #expect(reply.finding == .anotherIssuer && reply.state == nil, "\(text)")
    }
  }
}
