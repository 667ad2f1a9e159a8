import GRDB
import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("How the queries are carried out")
struct QueryPlanTests {
  private struct Query: Sendable {
    let name: String
    let ask: @Sendable (Reader) throws -> Void

    init(_ name: String, _ ask: @escaping @Sendable (Reader) throws -> Void) {
      self.name = name
      self.ask = ask
    }
  }

  /// Those asked at every save, at every page or for one person among many: they may not read a table from end to
  /// end.
  private static let hot: [Query] = [
    Query("attempt") { _ = try $0.attempt("attempt-ana") },
    Query("attempts(of:)") { _ = try $0.attempts(of: ana.id) },
    Query("attempts(of:at:)") { _ = try $0.attempts(of: ana.id, at: "exam.theory") },
    Query("attempts(at:)") { _ = try $0.attempts(at: "exam.theory") },
    Query("overdueAttempts") { _ = try $0.overdueAttempts(at: noon) },
    Query("answers") { _ = try $0.answers(of: "attempt-ana") },
    Query("answer(sequence:)") { _ = try $0.answer(sequence: 1, of: "attempt-ana") },
    Query("openAttempts(of:)") { _ = try $0.openAttempts(of: ana.id) },
    Query("openAttempts") { _ = try $0.openAttempts() },
    Query("watchedAttempts") { _ = try $0.watchedAttempts() },
    Query("lastSign") { _ = try $0.lastSign(of: "attempt-ana") },
    Query("unlockCode") { _ = try $0.unlockCode(of: "attempt-ana") },
    Query("moves") { _ = try $0.moves(of: "attempt-ana") },
    Query("place") { _ = try $0.place(of: "attempt-ana") },
    Query("log") { _ = try $0.log(of: "attempt-ana") },
    Query("tracks(of:)") { _ = try $0.tracks(of: ana.id) },
    Query("learning(of:)") { _ = try $0.learning(of: ana.id) },
    Query("marks") { _ = try $0.marks(of: "attempt-ana") },
    Query("markingTask") { _ = try $0.markingTask("task") },
    Query("nextMarkingTask") { _ = try $0.nextMarkingTask(for: tom.id, at: noon) },
    Query("markingQueue") { _ = try $0.markingQueue() },
    Query("pool") { _ = try $0.pool(banks: ["bank"]) },
    Query("poolHead") { _ = try $0.poolHead() },
    Query("nextDeadline") { _ = try $0.nextDeadline() },
    Query("hasUncounted") { _ = try $0.hasUncounted() },
    Query("paperDraw") { _ = try $0.paperDraw("attempt-ana") },
    Query("content") { _ = try $0.content(.exam, "exam.theory") },
    Query("content(number:)") { _ = try $0.content(.exam, "exam.theory", number: 1) },
    Query("newestVersion") { _ = try $0.newestVersion(.exam, "exam.theory") },
    Query("contentVersions") { _ = try $0.contentVersions(.exam) },
    Query("person") { _ = try $0.person(ana.id) },
    Query("person(login:)") { _ = try $0.person(login: "ana") },
    Query("person(staffNumber:)") { _ = try $0.person(staffNumber: "S-101") },
    Query("password") { _ = try $0.password(of: ana.id) },
    Query("session") { _ = try $0.session(.zero) },
    Query("setUp") { _ = try $0.setUp(of: ana.id) },
    Query("loginFailures") { _ = try $0.loginFailures(of: .zero) },
    Query("certificate") { _ = try $0.certificate("RUNG-2026-000000") },
    Query("certificates(of:)") { _ = try $0.certificates(of: ana.id) },
    Query("cohort") { _ = try $0.cohort("cohort-a") },
    Query("sessions(of:)") { _ = try $0.sessions(of: "cohort-a") },
    Query("sessions(on:for:)") { _ = try $0.sessions(on: monday, for: ana.id) },
    Query("bookings") { _ = try $0.bookings(from: monday) },
    Query("attendance(of: cohort)") { _ = try $0.attendance(of: ID<Cohort>("cohort-a")) },
    Query("revokedCertificates(of: person)") { _ = try $0.revokedCertificates(of: ana.id) },
    Query("attendance(of: person)") { _ = try $0.attendance(of: ana.id) },
    Query("rolePlay") { _ = try $0.rolePlay("role-play-ana") },
    Query("rolePlays(of:at:)") { _ = try $0.rolePlays(of: ana.id, at: "exam.practical") },
    Query("mentorship") { _ = try $0.mentorship(of: ana.id) },
    Query("newcomers") { _ = try $0.newcomers(of: mei.id) },
    Query("mentorLog") { _ = try $0.mentorLog(of: ana.id) },
    Query("probations") { _ = try $0.probations(of: ana.id) },
    Query("workplace") { _ = try $0.workplace("zone") },
    Query("auditHead") { _ = try $0.auditHead() },
    Query("auditEntries(subject:)") {
      _ = try $0.auditEntries(
        caller: nil, subject: ana.id, operation: nil, from: nil, until: nil, before: nil, most: 50)
    },
  ]

  /// An index of the few rows that are open or waiting may be read from end to end, and so may what a query has found
  /// already: the `event`s of an attempt.
  private func readsWholeTable(_ step: String) -> Bool {
    step.contains("SCAN") && !step.hasSuffix("INDEX attempt_state_open")
      && !step.hasSuffix("INDEX attempt_state_uncounted") && !step.hasSuffix("SCAN event")
  }

  /// Lists of everything, and what is asked once a day.
  private static let cold: [Query] = [
    Query("people") { _ = try $0.people() },
    Query("cohorts") { _ = try $0.cohorts() },
    Query("certificates") { _ = try $0.certificates() },
    Query("certificateCount") { _ = try $0.certificateCount() },
    Query("contentVersions, all") { _ = try $0.contentVersions() },
    Query("openRolePlays") { _ = try $0.openRolePlays() },
    Query("openProbations") { _ = try $0.openProbations() },
  ]

  @Test("is the way that was agreed on, and no hot query reads a table from end to end")
  func plans() async throws {
    let store = try TestStore()
    try await writeHistory(store)
    try store.store.close()
    let hands = try OtherHands(store.folder.file)
    let text = try hands.read { database in
      var text = ""
      for (query, isHot) in Self.hot.map({ ($0, true) }) + Self.cold.map({ ($0, false) }) {
        let connection = ListeningConnection(database)
        try query.ask(Reader(connection: connection))
        let heard = connection.heard
        #expect(!heard.isEmpty, "\(query.name) asks nothing")
        text += "\(query.name)\n"
        var plans: [[String]] = []
        for statement in heard {
          let plan = try connection.plan(statement)
          if !plans.contains(plan) { plans.append(plan) }
        }
        for plan in plans {
          text += plan.map { "  \($0)\n" }.joined() + "\n"
          if isHot { #expect(!plan.contains(where: readsWholeTable), "\(query.name)") }
        }
      }
      return text
    }
    // Another SQLite may go another way and word it otherwise; that it reads nothing whole is asked of all.
    let version = try hands.rows("SELECT sqlite_version()")
    if version == [["3.40.1"]] {
      try Golden("query-plans.txt").expect(text)
    } else {
      print("query plans are not compared: they were recorded with SQLite 3.40.1, this is \(version)")
    }
  }
}
