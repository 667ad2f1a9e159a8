import Foundation
import RungAPI
import RungClient
import RungCore
import RungServer
import RungService
import RungTestSupport
import Testing

/// One story, from content to certificate, told through the workplace itself and through a server: every reply is the
/// same to the byte.
@Suite struct SameStoryTests {
  @Test(.timeLimit(.minutes(3))) func theStoryIsTheSameEmbeddedAndRemote() async throws {
    let embedded = try await TestWorkplace()
    let here = try await tell(embedded) { token, body in
      try await body(LocalGateway(embedded.workplace, token: token))
    }
    let served = try await TestWorkplace()
    let there = try await LiveServer.with(
      gateway: { LocalGateway(served.workplace, token: $0.token) }
    ) { server in
      try await tell(served) { token, body in
        try await RemoteGateway.with(
          server: server.url, token: token, connectSeconds: 60, requestSeconds: 120
        ) { try await body($0) }
      }
    }
    #expect(here.count > 40)
    for (one, other) in zip(here, there) { #expect(one == other) }
    #expect(here.count == there.count)
  }

  private typealias Door = (String, (any Gateway) async throws -> Void) async throws -> Void

  private func tell(_ place: TestWorkplace, _ door: Door) async throws -> [String] {
    try await place.furnish([
      ("ana", [.trainee]), ("bo", [.trainee]), ("tess", [.trainer]), ("mia", [.mentor]), ("hana", [.hr]),
    ])
    var replies: [String] = []
    // One session each, as long as the clock stands still: an attempt is its session's.
    var tokens: [String: String] = [:]
    func token(of login: String) async throws -> String {
      let key = "\(login) \(place.clock.now)"
      if let token = tokens[key] { return token }
      let token = try await place.token(login)
      tokens[key] = token
      return token
    }
    func ask<R: Request>(_ login: String, _ request: R) async throws -> R.Reply {
      var answer: R.Reply?
      let token = try await token(of: login)
      try await door(token) { gateway in answer = try await gateway.send(request) }
      let reply = try #require(answer)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      // People's salts are drawn from the machine's own source, so digests over them differ.
      let text = String(decoding: try encoder.encode(reply), as: UTF8.self)
        .replacing(#/"(auditHead|head)":"[0-9a-f]{64}"/#, with: "\"head\"")
      replies.append(R.route.name + " " + text)
      return reply
    }
    func refused<R: Request>(_ login: String, _ request: R) async throws {
      let token = try await token(of: login)
      do {
        try await door(token) { _ = try await $0.send(request) }
        Issue.record("\(R.route.name) was not refused")
      } catch let refusal as Refusal {
        replies.append("\(R.route.name) refused \(refusal.code.rawValue)")
      }
    }
    _ = try await ask("tess", ListContent(kind: .exam))
    _ = try await ask("admin", ListPeople())
    let starts = try #require(Day("2026-03-02"))
    _ = try await ask(
      "tess",
      CreateCohort(cohort: "c1", title: "One", track: "track.onboarding", starts: starts, trainers: ["tess"]))
    _ = try await ask("tess", EnrolTrainees(cohort: "c1", trainees: ["ana", "bo"]))
    let timetable = try await ask("tess", BuildTimetable(cohort: "c1"))
    _ = try await ask("ana", ShowTimetable(cohort: "c1"))
    _ = try await ask("ana", ShowToday())
    place.clock.advance(days: 14)
    for session in timetable.sessions {
      _ = try await ask(
        "tess",
        RecordAttendance(
          cohort: "c1", session: session.session,
          presences: [
            PersonPresence(login: "ana", presence: .present), PersonPresence(login: "bo", presence: .absent),
          ], reason: ""))
    }
    _ = try await ask("hana", ReportAttendance(cohort: "c1"))
    try await refused("ana", ListPeople())
    let attempt = try await ask("ana", StartAttempt(exam: "quiz.onboarding.d01"))
    for (place, question) in attempt.paper.questions.enumerated() {
      if case .choice = question.interaction {
        _ = try await ask(
          "ana",
          SaveAnswer(
            attempt: attempt.attempt, question: place, response: .choice(options: [0]), isFlagged: place == 1,
            sequence: place + 1))
      }
    }
    _ = try await ask("ana", SubmitAttempt(attempt: attempt.attempt))
    _ = try await ask("ana", ShowResults(login: nil, exam: nil))
    let drawn = try await ask("tess", DrawRolePlay(exam: "exam.newcomer.practical", login: "ana"))
    let rubric = try await ask("tess", ShowRubric(rolePlay: drawn.rolePlay))
    _ = try await ask(
      "ana", ShowSheet(rolePlay: drawn.rolePlay, scenario: drawn.scenarios[0].scenario, part: .agent))
    try await refused(
      "ana", ShowSheet(rolePlay: drawn.rolePlay, scenario: drawn.scenarios[0].scenario, part: .customer))
    for part in drawn.scenarios {
      let levels = rubric.criteria.map { ScenarioScore.CriterionLevel(criterion: $0.id, rank: 4) }
      _ = try await ask(
        "tess",
        ScoreScenario(
          rolePlay: drawn.rolePlay,
          score: ScenarioScore(
            scenario: part.scenario, levels: levels, criticalErrors: [], globalRating: 4,
            comment: "Clear and calm.")))
    }
    _ = try await ask("hana", ExplainCertification(login: "ana", certification: "certification.agent"))
    try await refused("hana", AwardCertificate(login: "ana", certification: "certification.agent"))
    _ = try await ask("hana", AssignMentor(mentor: "mia", newcomer: "ana"))
    _ = try await ask("mia", LogMentoring(newcomer: "ana", text: "Listened in on two calls."))
    _ = try await ask("hana", PlanProbation(login: "ana", plan: "probation.newcomer", starts: starts))
    _ = try await ask(
      "mia", ReviewProbation(login: "ana", kind: .weekly, number: 1, ratings: [], comment: "Settling in."))
    _ = try await ask("hana", ShowToday())
    _ = try await ask("hana", ExportCertifications(asOf: nil))
    let audit = try await ask("hana", VerifyAudit())
    #expect(audit.fault == nil)
    return replies
  }
}
