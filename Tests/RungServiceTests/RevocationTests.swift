import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// A revoked certificate stops a new award on the same evidence.
@Suite("After a revocation") struct RevocationTests {
  /// Ana earned a certificate on 2 March, which was revoked the day after.
  private func revoked() async throws -> (room: MarkingRoom, number: String) {
    let room = try await MarkingRoom("")
    try await pass(room)
    let hana = try await room.place.gateway("hana")
    let number = try await hana.send(
      AwardCertificate(login: "ana", certification: MarkingRoom.certification)
    ).certificate.number
    // A day later she logs in again.
    room.place.clock.advance(days: 1)
    _ = try await room.place.gateway("hana").send(
      RevokeCertificate(number: number, reason: "someone else sat for her"))
    return (room, number)
  }

  private func pass(_ room: MarkingRoom) async throws {
    try await room.sit("ana")
    for _ in 0..<2 { try await room.score("tess", 9) }
  }

  /// What speaks for and against; what was revoked is held no more.
  private func why(_ room: MarkingRoom, as login: String = "ana") async throws -> Decision<Bool> {
    let reply = try await room.place.gateway(login).send(
      ExplainCertification(login: "ana", certification: MarkingRoom.certification))
    #expect(reply.held == [])
    return reply.decision
  }

  @Test("the same evidence earns no other certificate, and all who ask are told since when")
  func barred() async throws {
    let (room, number) = try await revoked()
    let hana = try await room.place.gateway("hana")
    await #expect(
      throws: Refusal(
        .requirementsUnmet,
        [
          "login": .text("ana"), "certification": .text(MarkingRoom.certification.text),
          "missed": .text("exam.barred"),
        ])
    ) {
      try await hana.send(AwardCertificate(login: "ana", certification: MarkingRoom.certification))
    }
    let decision = try await why(room)
    #expect(!decision.outcome)
    #expect(decision.because.map(\.code) == [.evidenceBarred, .examBarred])
    for reason in decision.because {
      #expect(reason.details["number"] == .text(number))
      #expect(reason.details["day"] == Day("2026-03-03").map { .day($0) })
    }
  }

  @Test("the exam can be sat anew, although it was passed, and a new pass earns a new certificate")
  func anew() async throws {
    let (room, number) = try await revoked()
    room.place.clock.advance(days: 1)
    let ana = try await room.place.gateway("ana")
    #expect(try await ana.send(ListExams()).exams.first?.isPassed == false)
    try await pass(room)
    #expect(try await ana.send(ListExams()).exams.first?.isPassed == true)
    #expect(try await why(room).because.map(\.code) == [.evidenceBarred, .examPassed])
    let hana = try await room.place.gateway("hana")
    let again = try await hana.send(AwardCertificate(login: "ana", certification: MarkingRoom.certification))
    #expect(again.certificate.number != number)
    // The new one tells those who are shown it what it rests on, and nothing of the old one.
    #expect(again.certificate.because.map(\.code) == [.examPassed])
    #expect(again.certificate.because.first?.details["sitting"] == .number(2))
    await #expect(throws: Refusal.self) { try await ana.send(StartAttempt(exam: MarkingRoom.exam)) }
    #expect(try await hana.send(VerifyAudit()).fault == nil)
  }

  @Test("HR lets the evidence count again with a reason, once, and nobody else does")
  func readmitted() async throws {
    let (room, number) = try await revoked()
    let hana = try await room.place.gateway("hana")
    for (login, reason) in [("hana", ""), ("tess", "why not"), ("ana", "it was me"), ("admin", "why not")] {
      await #expect(throws: Refusal.self) {
        try await room.place.gateway(login).send(ReadmitEvidence(number: number, reason: reason))
      }
    }
    let entry = try await hana.send(ReadmitEvidence(number: number, reason: "the wrong certificate"))
    #expect(entry.state == .revoked)
    let standing = try await hana.send(ShowCertificate(number: number)).standing
    #expect(standing.readmitted?.reason == "the wrong certificate")
    let again = Refusal(
      .evidenceReadmitted, ["number": .text(number), "day": try #require(Day("2026-03-03").map { .day($0) })])
    await #expect(throws: again) {
      try await hana.send(ReadmitEvidence(number: number, reason: "twice"))
    }
    let decision = try await why(room)
    #expect(decision.outcome && decision.because.map(\.code) == [.evidenceReadmitted, .examPassed])
    let awarded = try await hana.send(
      AwardCertificate(login: "ana", certification: MarkingRoom.certification)
    ).certificate
    await #expect(throws: Refusal(.certificateUnrevoked, ["number": .text(awarded.number)])) {
      try await hana.send(ReadmitEvidence(number: awarded.number, reason: "no matter"))
    }
    await #expect(throws: Refusal(.certificateUnknown, ["number": .text("RUNG-1")])) {
      try await hana.send(ReadmitEvidence(number: "RUNG-1", reason: "no matter"))
    }
    #expect(try await hana.send(VerifyAudit()).fault == nil)
  }
}
