import Foundation
import RungAPI
import RungClient
import RungCore
import RungServer
import RungService
import RungTestSupport
import Testing

/// One story, from content to certificate, told through the workplace itself and through a server: every reply is the
/// same to the byte. It sends every request there is: what the story has no use for is sent at its end with as little in
/// it as can be.
@Suite struct SameStoryTests {
  @Test(.timeLimit(.minutes(10))) func theStoryIsTheSameEmbeddedAndRemote() async throws {
    let embedded = try await TestWorkplace()
    let here = try await tell(embedded) { token, body in
      try await body(LocalGateway(embedded.workplace, token: token.isEmpty ? nil : token))
    }
    let served = try await TestWorkplace()
    let there = try await LiveServer.with(
      gateway: { LocalGateway(served.workplace, token: $0.token) }
    ) { server in
      try await tell(served) { token, body in
        try await RemoteGateway.with(
          server: server.url, token: token.isEmpty ? nil : token, connectSeconds: 60, requestSeconds: 120
        ) { try await body($0) }
      }
    }
    #expect(here.count > 100)
    for (one, other) in zip(here, there) { #expect(one == other) }
    #expect(here.count == there.count)
    // Nothing is written as Swift writes an enum's values: no reply, and nothing that was stored.
    for reply in here { #expect(!reply.contains(#""_0""#), "\(reply)") }
    let stored = try ["rung.sqlite", "rung.sqlite-wal"].reduce(into: Data()) {
      $0 += try Data(contentsOf: embedded.home.appending(path: $1))
    }
    #expect(stored.firstRange(of: Data(#""_0""#.utf8)) == nil)
    #expect(stored.firstRange(of: Data(#""type":"#.utf8)) != nil)
    let names = Set(here.map { String($0.prefix { $0 != " " }) })
    for request in RequestList.all {
      #expect(names.contains(request.route.name), "\(request.route.name) is not in the story")
    }
    // What the story itself has answered, not only refused: it may not shrink to its end.
    let answered = Set(here.filter { !$0.contains(" refused ") }.map { String($0.prefix { $0 != " " }) })
    #expect(answered.count > 45)
  }

  /// Opens with a token; with none where it is empty.
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
    /// Written out, without what comes from the machine's own source of chance: tokens, codes, salts and the digests
    /// over them.
    func written(_ value: some Encodable) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(value), as: UTF8.self)
        .replacing(#/"(auditHead|head)":"[0-9a-f]{64}"/#, with: "\"head\"")
        .replacing(#/"(token|code)":"[A-Za-z0-9_-]{19,}"/#, with: "\"secret\"")
    }
    func ask<R: Request>(_ login: String, _ request: R) async throws -> R.Reply {
      var answer: R.Reply?
      let token = try await token(of: login)
      try await door(token) { gateway in answer = try await gateway.send(request) }
      let reply = try #require(answer)
      replies.append(R.route.name + " " + (try written(reply)))
      // What ends a session leaves its token of no use.
      if request is LogOut || request is ChangePassword { tokens = tokens.filter { $0.value != token } }
      return reply
    }
    func refused<R: Request>(_ login: String, _ request: R) async throws {
      let token = try await token(of: login)
      do {
        try await door(token) { _ = try await $0.send(request) }
        Issue.record("\(R.route.name) was not refused")
      } catch let refusal as Refusal {
        replies.append("\(R.route.name) refused " + (try written(refusal)))
      }
    }
    /// As nobody, with no session.
    func knock<R: Request>(_ request: R) async throws -> R.Reply? {
      var answer: R.Reply?
      do {
        try await door("") { answer = try await $0.send(request) }
        replies.append(R.route.name + " " + (try answer.map(written) ?? ""))
      } catch let refusal as Refusal {
        replies.append("\(R.route.name) refused " + (try written(refusal)))
      }
      return answer
    }
    /// With as little in it as can be, by someone who may send everything.
    func sample<R: Request>(_ request: R.Type) async throws {
      let sample = try SchemaProbe().sample(of: request)
      let token = try await place.token("all")
      do {
        try await door(token) {
          let reply = try await $0.send(sample)
          // Signed with the workplace's own key, over a head that rests on salts.
          let isSigned = R.self == ListAnchors.self
          replies.append(R.route.name + " " + (isSigned ? "signed" : try written(reply)))
        }
      } catch let refusal as Refusal {
        replies.append("\(R.route.name) refused " + (try written(refusal)))
      }
    }
    /// Someone joins, changes a password, a role, and is reset.
    func tellOfPeople() async throws {
      _ = try await ask("admin", ListPeople())
      _ = try await ask("admin", ShowPerson(login: "ana"))
      let added = try await ask(
        "admin", AddPerson(login: "new", name: "New", staffNumber: "N", roles: [.trainee], password: nil))
      _ = try await knock(LogIn(login: "new", password: TestWorkplace.password))
      let code = added.setUp?.code ?? ""
      _ = try await knock(SetUpAccount(login: "new", code: code, password: TestWorkplace.password))
      _ = try await knock(LogIn(login: "new", password: TestWorkplace.password))
      _ = try await ask("new", WhoAmI())
      _ = try await ask("new", LogOut())
      let other = "three blue kettles"
      _ = try await ask("new", ChangePassword(current: TestWorkplace.password, new: other))
      _ = try await knock(LogIn(login: "new", password: other))
      _ = try await ask("admin", ChangeRole(login: "new", role: .mentor, isGranted: true, reason: "moved on"))
      _ = try await ask("admin", ResetPassword(login: "new", reason: "forgotten"))
      _ = try await ask(
        "admin",
        AddPerson(
          login: "all", name: "All", staffNumber: "A", roles: Role.allCases, password: TestWorkplace.password)
      )
    }
    try await tellOfPeople()
    _ = try await ask("tess", ListContent(kind: .exam))
    _ = try await ask("tess", ShowContent(kind: .exam, id: "quiz.onboarding.d01", number: nil))
    _ = try await ask("admin", LoadContent(files: Array(try TestWorkplace.content().prefix(3))))
    _ = try await ask("admin", ExportContent(kind: .exam))
    try await refused("tess", ReviewContent(ids: ["nothing"], verdict: .approved, remark: ""))
    let starts = try #require(Day("2026-03-02"))
    _ = try await ask(
      "tess",
      CreateCohort(cohort: "c1", title: "One", track: "track.onboarding", starts: starts, trainers: ["tess"]))
    _ = try await ask("tess", EnrolTrainees(cohort: "c1", trainees: ["ana", "bo"]))
    _ = try await ask("tess", ShowCohort(cohort: "c1"))
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
    _ = try await ask("ana", ListExams())
    _ = try await ask(
      "tess", GrantTime(login: "ana", exam: "quiz.onboarding.d01", minutes: 5, reason: "a slow machine"))
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
    _ = try await ask("tess", MonitorExam(exam: "quiz.onboarding.d01"))
    _ = try await ask("tess", ReprintAttempt(attempt: attempt.attempt))
    _ = try await ask("tess", ProveAttempt(attempt: attempt.attempt))
    let theory = try await ask("ana", StartAttempt(exam: "exam.newcomer.theory"))
    for (place, question) in theory.paper.questions.enumerated() {
      if case .shortAnswer = question.interaction {
        _ = try await ask(
          "ana",
          SaveAnswer(
            attempt: theory.attempt, question: place, response: .shortAnswer("先安抚，再核实，后处理。"),
            isFlagged: false, sequence: place + 1))
      }
    }
    _ = try await ask("ana", SubmitAttempt(attempt: theory.attempt))
    _ = try await ask("tess", ShowMarkingQueue())
    let task = try #require(try await ask("tess", NextAnswer()).task)
    _ = try await ask("tess", ScoreAnswer(task: task.task, marks: .zero, comment: "Two points are missing."))
    _ = try await ask("tess", RemarkItem(item: task.item, reason: nil))
    _ = try await ask("tess", ReportItems(exam: "exam.newcomer.theory"))
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
    _ = try await ask("ana", ShowRolePlay(rolePlay: drawn.rolePlay))
    _ = try await ask("hana", ReportCohort(cohort: "c1"))
    _ = try await ask("hana", ListCertificates(login: nil))
    try await refused("hana", ShowCertificate(number: "RUNG-0"))
    _ = try await ask("hana", ExplainCertification(login: "ana", certification: "certification.agent"))
    try await refused("hana", AwardCertificate(login: "ana", certification: "certification.agent"))
    _ = try await ask("hana", AssignMentor(mentor: "mia", newcomer: "ana"))
    _ = try await ask("mia", LogMentoring(newcomer: "ana", text: "Listened in on two calls."))
    _ = try await ask("hana", PlanProbation(login: "ana", plan: "probation.newcomer", starts: starts))
    _ = try await ask(
      "mia", ReviewProbation(login: "ana", kind: .weekly, number: 1, ratings: [], comment: "Settling in."))
    _ = try await ask("ana", ShowProbation(login: nil))
    try await refused("hana", DecideProbation(login: "ana", outcome: .extend, reason: "Two weeks were lost."))
    _ = try await ask("hana", ShowToday())
    _ = try await ask("hana", ExportCertifications(asOf: nil))
    let audit = try await ask("hana", VerifyAudit())
    #expect(audit.fault == nil)
    let sent = Set(replies.map { String($0.prefix { $0 != " " }) })
    for request in RequestList.all where !sent.contains(request.route.name) { try await sample(request) }
    return replies
  }
}
