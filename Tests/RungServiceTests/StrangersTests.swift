import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// Records of one's own are open to oneself and to nobody else of one's kind: another trainee, another newcomer's mentor,
/// another cohort.
@Suite(.timeLimit(.minutes(10))) struct StrangersTests {
  private typealias Asking = @Sendable (any Gateway) async throws -> Void

  /// A workplace in which ana has a record of every kind and bo has none.
  private struct Scene {
    let place: TestWorkplace
    /// By route, a request for a record of ana's.
    let records: [String: Asking]
  }

  private func asking<R: Request>(_ request: R) -> (String, Asking) {
    (R.route.name, { _ = try await $0.send(request) })
  }

  private func scene() async throws -> Scene {
    let place = try await TestWorkplace()
    try await place.furnish([
      ("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer]), ("mia", [.mentor]), ("max", [.mentor]),
      ("hana", [.hr]),
    ])
    let (tess, hana) = (try await place.gateway("tess"), try await place.gateway("hana"))
    let starts = try #require(Day("2026-03-02"))
    _ = try await tess.send(
      CreateCohort(cohort: "c1", title: "One", track: "track.onboarding", starts: starts, trainers: ["tess"]))
    _ = try await tess.send(EnrolTrainees(cohort: "c1", trainees: ["ana"]))
    _ = try await tess.send(BuildTimetable(cohort: "c1"))
    let drawn = try await tess.send(DrawRolePlay(exam: "exam.newcomer.practical", login: "ana"))
    _ = try await hana.send(AssignMentor(mentor: "mia", newcomer: "ana"))
    _ = try await hana.send(PlanProbation(login: "ana", plan: "probation.newcomer", starts: starts))
    let sitting = try await place.gateway("ana")
    let attempt = try await sitting.send(StartAttempt(exam: "quiz.onboarding.d02")).attempt
    _ = try await sitting.send(SubmitAttempt(attempt: attempt))
    for papers in [false, true] {
      _ = try await tess.send(ReleaseResults(exam: "quiz.onboarding.d02", attempt: attempt, papers: papers))
    }
    let person = try await hana.send(ShowPerson(login: "ana")).person
    let number = "RUNG-2026-SANDBOX-000001"
    let certificate = Certificate(
      number: number, certification: ContentVersion(id: "certification.agent", number: 1, digest: .zero),
      title: LocalizedText([.english: "Agent"]), person: person.id, holder: person.name,
      staffNumber: person.staffNumber, awarded: place.clock.now, validFrom: starts, validUntil: starts,
      renewalOpens: starts, graceEnds: starts, isSandbox: true, because: [])
    try await place.workplace.store.write(
      "certificate.award", Stamp(caller: person.id, instant: place.clock.now, seed: 1)
    ) { try $0.addCertificate(certificate) }
    let records = [
      asking(ShowPerson(login: "ana")), asking(ShowResults(login: "ana", exam: nil)),
      asking(ShowRolePlay(rolePlay: drawn.rolePlay)),
      asking(ShowSheet(rolePlay: drawn.rolePlay, scenario: drawn.scenarios[0].scenario, part: .agent)),
      asking(ReviewPaper(attempt: attempt)), asking(ShowProbation(login: "ana")),
      asking(ListCertificates(login: "ana")),
      asking(ShowCertificate(number: number)),
      asking(ExplainCertification(login: "ana", certification: "certification.agent")),
    ]
    return Scene(place: place, records: Dictionary(records, uniquingKeysWith: { first, _ in first }))
  }

  @Test
  func `every route for one's own records is closed to a stranger and open to oneself and to its roles`()
    async throws
  {
    let scene = try await scene()
    var holders: [Role: LocalGateway] = [:]
    for (role, login) in [(Role.trainer, "tess"), (.mentor, "mia"), (.hr, "hana"), (.admin, "admin")] {
      holders[role] = try await scene.place.gateway(login)
    }
    let (ana, bo) = (try await scene.place.gateway("ana"), try await scene.place.gateway("bo"))
    for request in RequestList.all {
      guard case .ownOr(let roles) = request.route.access else { continue }
      let name = request.route.name
      guard let ask = scene.records[name] else {
        Issue.record("\(name) has no record here to be asked for by a stranger")
        continue
      }
      do {
        try await ask(ana)
      } catch let refusal as Refusal where refusal.code == .paperUnreleased {
        // Her own, and not out yet: the exam's rule speaks, not that of strangers.
      }
      await expectRefused(name) { try await ask(bo) }
      for (role, holder) in holders {
        if roles.contains(role) {
          try await ask(holder)
        } else {
          await expectRefused("\(name) for \(role)") { try await ask(holder) }
        }
      }
    }
  }

  /// Another's record is refused as such, another's attempt as though it were not there.
  private func expectRefused(_ what: String, _ ask: () async throws -> Void) async {
    let refusal = await #expect(throws: Refusal.self, "\(what)") { try await ask() }
    #expect([.recordOfAnother, .attemptUnknown].contains(refusal?.code), "\(what)")
  }

  @Test func `whoever asks without naming anybody is shown their own`() async throws {
    let scene = try await scene()
    let bo = try await scene.place.gateway("bo")
    #expect(try await bo.send(ListCertificates(login: nil)).certificates.isEmpty)
    #expect(try await bo.send(ShowResults(login: nil, exam: nil)).results.isEmpty)
    let ana = try await scene.place.gateway("ana")
    #expect(try await ana.send(ListCertificates(login: nil)).certificates.count == 1)
  }

  @Test func `a mentor writes of their own newcomer alone`() async throws {
    let scene = try await scene()
    let log = LogMentoring(newcomer: "ana", text: "Listened in.")
    let review = ReviewProbation(login: "ana", kind: .weekly, number: 1, ratings: [], comment: "Settling in.")
    let max = try await scene.place.gateway("max")
    await #expect(throws: Refusal(.recordOfAnother)) { try await max.send(log) }
    await #expect(throws: Refusal(.recordOfAnother)) { try await max.send(review) }
    let mia = try await scene.place.gateway("mia")
    #expect(try await mia.send(log).entries.count == 1)
    _ = try await mia.send(review)
  }

  @Test func `a trainee sees the timetable of their own cohort, and an attempt of their own, alone`()
    async throws
  {
    let scene = try await scene()
    let (ana, bo) = (try await scene.place.gateway("ana"), try await scene.place.gateway("bo"))
    _ = try await ana.send(ShowTimetable(cohort: "c1"))
    await #expect(throws: Refusal(.recordOfAnother)) { try await bo.send(ShowTimetable(cohort: "c1")) }
    let attempt = try await ana.send(StartAttempt(exam: "quiz.onboarding.d01")).attempt
    let theirs: [Asking] = [
      asking(SubmitAttempt(attempt: attempt)).1,
      asking(
        SaveAnswer(
          attempt: attempt, question: 0, response: .choice(options: [0]), isFlagged: false, sequence: 1)
      ).1,
    ]
    for ask in theirs {
      let refusal = await #expect(throws: Refusal.self) { try await ask(bo) }
      #expect(refusal?.code == .attemptUnknown)
    }
  }
}
