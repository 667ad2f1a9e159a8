import Foundation
import RungAPI
import RungCore
import RungExchange
import RungService
import RungTestSupport
import Testing

/// A score that is lowered opens a review of what rests on it. Promises C5 and C6.
@Suite("Certificates under review") struct CertificateReviewTests {
  /// Ana has earned a certificate with 28 of 30; then the statement's key turns out to be wrong.
  private func lowered() async throws -> (room: MarkingRoom, number: String) {
    let room = try await MarkingRoom("")
    try await room.sit("ana")
    for _ in 0..<2 { try await room.score("tess", 9) }
    let hana = try await room.place.gateway("hana")
    let number = try await hana.send(
      AwardCertificate(login: "ana", certification: MarkingRoom.certification)
    ).certificate.number
    try await room.load(MarkingRoom.content("", statementIs: false))
    let tess = try await room.place.gateway("tess")
    let looked = try await tess.send(RemarkItem(item: "room.statement", reason: nil))
    #expect(looked.changes.map(\.certificates) == [[number]])
    #expect(try await hana.send(ListCertificateReviews(all: true)).reviews.isEmpty)
    _ = try await tess.send(RemarkItem(item: "room.statement", reason: "The key was wrong."))
    return (room, number)
  }

  @Test("a lowered score changes no certificate by itself, and all who ask are told that it is under review")
  func underReview() async throws {
    let (room, number) = try await lowered()
    let hana = try await room.place.gateway("hana")
    let review = try #require(try await hana.send(ListCertificateReviews(all: false)).reviews.first)
    #expect(review.review.certificate == number && review.holder == "Name of ana")
    #expect(review.review.before == .points(28) && review.review.after == .points(18))
    #expect(review.review.reason == "The key was wrong.")
    let entry = try #require(try await hana.send(ListCertificates(login: "ana")).certificates.first)
    #expect(entry.state == .valid && entry.isUnderReview)
    let shown = try await room.place.gateway("ana").send(ShowCertificate(number: number))
    #expect(shown.state == .valid && shown.standing.isUnderReview)
    guard case .valid(_, .underReview, _, _) = Credential.verify(Array(shown.credential.utf8), trusting: nil)
    else {
      Issue.record("\(shown.credential)")
      return
    }
    let row = try #require(try await hana.send(ExportCertifications(asOf: nil)).rows.first)
    #expect(row.isUnderReview && row.state == .valid)
    // It stands until a person decides, also for those who ask what it is good for.
    #expect(
      try await hana.send(ExplainCertification(login: "ana", certification: MarkingRoom.certification)).held
        .count
        == 1)
  }

  @Test("kept: it stands as before, and the decision is on record")
  func kept() async throws {
    let (room, number) = try await lowered()
    let hana = try await room.place.gateway("hana")
    await #expect(throws: Refusal.self) {
      try await hana.send(DecideCertificate(number: number, outcome: .keep, reason: ""))
    }
    await #expect(throws: Refusal.self) {
      try await room.place.gateway("tess").send(
        DecideCertificate(number: number, outcome: .keep, reason: "no matter"))
    }
    let entry = try await hana.send(
      DecideCertificate(number: number, outcome: .keep, reason: "still above the pass mark"))
    #expect(entry.state == .valid && !entry.isUnderReview)
    #expect(try await hana.send(ListCertificateReviews(all: false)).reviews.isEmpty)
    let review = try #require(try await hana.send(ListCertificateReviews(all: true)).reviews.first)
    #expect(review.review.decision?.outcome == .keep)
    await #expect(throws: Refusal(.certificateUnreviewed, ["number": .text(number)])) {
      try await hana.send(DecideCertificate(number: number, outcome: .revoke, reason: "after all"))
    }
    #expect(try await hana.send(VerifyAudit()).fault == nil)
  }

  @Test("revoked: for good, and its number is never given again")
  func revoked() async throws {
    let (room, number) = try await lowered()
    room.place.clock.advance(days: 1)
    let hana = try await room.place.gateway("hana")
    let entry = try await hana.send(
      DecideCertificate(number: number, outcome: .revoke, reason: "it does not bear it"))
    #expect(entry.state == .revoked && !entry.isUnderReview)
    #expect(
      try await hana.send(ExplainCertification(login: "ana", certification: MarkingRoom.certification)).held
        == [])
    await #expect(throws: Refusal.self) {
      try await hana.send(RevokeCertificate(number: number, reason: "again"))
    }
    let shown = try await hana.send(ShowCertificate(number: number))
    guard case .valid(_, .revoked, _, _) = Credential.verify(Array(shown.credential.utf8), trusting: nil)
    else {
      Issue.record("\(shown.credential)")
      return
    }
    // As of the day before it stood, under review.
    let before = try await hana.send(ExportCertifications(asOf: Day("2026-03-02")))
    #expect(before.rows.map(\.state) == [.valid] && before.rows.map(\.isUnderReview) == [true])
    #expect(try await hana.send(ExportCertifications(asOf: nil)).rows.map(\.state) == [.revoked])
    // 18 of 30 still passes; yet what the revoked one rested on earns no other, unless a person says so.
    await #expect(throws: Refusal.self) {
      try await hana.send(AwardCertificate(login: "ana", certification: MarkingRoom.certification))
    }
    _ = try await hana.send(ReadmitEvidence(number: number, reason: "18 of 30 is a pass"))
    let again = try await hana.send(AwardCertificate(login: "ana", certification: MarkingRoom.certification))
    #expect(again.certificate.number != number)
    #expect(
      try await hana.send(ListCertificates(login: "ana")).certificates.map(\.state) == [.revoked, .valid])
    #expect(try await hana.send(VerifyAudit()).fault == nil)
  }

  @Test("a raised score opens no review")
  func raised() async throws {
    let room = try await MarkingRoom("")
    try await room.sit("ana", statement: false)
    for _ in 0..<2 { try await room.score("tess", 9) }
    let hana = try await room.place.gateway("hana")
    _ = try await hana.send(AwardCertificate(login: "ana", certification: MarkingRoom.certification))
    try await room.load(MarkingRoom.content("", statementIs: false))
    let written = try await room.place.gateway("tess").send(
      RemarkItem(item: "room.statement", reason: "The key was wrong."))
    #expect(written.changes.first?.totalAfter == .points(28))
    #expect(try await hana.send(ListCertificateReviews(all: true)).reviews.isEmpty)
  }
}
