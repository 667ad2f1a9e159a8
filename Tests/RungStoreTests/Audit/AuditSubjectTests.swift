import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("The entries about one person")
struct AuditSubjectTests {
  /// Whom each row of a table is about, by its number. A table that is not here is about nobody.
  private static let subjects: [String: String] = [
    "person": "SELECT fact, id FROM person",
    "role_grant": "SELECT fact, person FROM role_grant",
    "password_change": "SELECT fact, person FROM password_change",
    "identity_change": "SELECT fact, person FROM identity_change",
    "cohort_trainer": "SELECT fact, person FROM cohort_trainer",
    "enrolment": "SELECT fact, person FROM enrolment",
    "scheduled_session": "SELECT fact, trainer FROM scheduled_session",
    "attendance": "SELECT fact, person FROM attendance",
    "relearning": "SELECT fact, person FROM relearning",
    "time_grant": "SELECT fact, candidate FROM time_grant",
    "conflict_override":
      "SELECT fact, rater FROM conflict_override UNION ALL SELECT fact, candidate FROM conflict_override",
    "mentorship": "SELECT fact, mentor FROM mentorship UNION ALL SELECT fact, newcomer FROM mentorship",
    "mentor_log": "SELECT fact, newcomer FROM mentor_log",
    "attempt": "SELECT fact, candidate FROM attempt",
    "attempt_holder": ofAttempt("attempt_holder"), "attempt_event": ofAttempt("attempt_event"),
    "attempt_move": ofAttempt("attempt_move"), "attempt_release": ofAttempt("attempt_release"),
    "paper_draw": ofAttempt("paper_draw"), "paper_marking": ofAttempt("paper_marking"),
    "response_mark": ofAttempt("response_mark"), "remark": ofAttempt("remark"),
    "rater_mark": ofAttempt("rater_mark"), "mark_withdrawal": ofAttempt("mark_withdrawal"),
    "rating_outcome": ofAttempt("rating_outcome"),
    "role_play": "SELECT fact, candidate FROM role_play",
    "role_play_scenario": ofRolePlay("role_play_scenario"),
    "scenario_score": ofRolePlay("scenario_score"), "role_play_verdict": ofRolePlay("role_play_verdict"),
    "probation": "SELECT fact, person FROM probation",
    "planned_review": ofProbation("planned_review"), "probation_review": ofProbation("probation_review"),
    "probation_decision": ofProbation("probation_decision"),
    "certificate": "SELECT fact, person FROM certificate",
    "certificate_review": ofCertificate("certificate_review"),
    "certificate_decision": ofCertificate("certificate_decision"),
    "certificate_revocation": ofCertificate("certificate_revocation"),
    "evidence_readmission": ofCertificate("evidence_readmission"),
  ]

  private static func ofAttempt(_ table: String) -> String {
    "SELECT t.fact, a.candidate FROM \(table) AS t JOIN attempt AS a ON a.id = t.attempt"
  }

  private static func ofRolePlay(_ table: String) -> String {
    "SELECT t.fact, r.candidate FROM \(table) AS t JOIN role_play AS r ON r.id = t.role_play"
  }

  private static func ofProbation(_ table: String) -> String {
    "SELECT t.fact, p.person FROM \(table) AS t JOIN probation AS p ON p.id = t.probation"
  }

  private static func ofCertificate(_ table: String) -> String {
    "SELECT t.fact, c.person FROM \(table) AS t JOIN certificate AS c ON c.number = t.certificate"
  }

  private func entries(
    _ store: TestStore, about person: Person, before: Int? = nil, most: Int = 100_000
  ) async throws -> [ListedEntry] {
    try await store.read {
      try $0.auditEntries(
        caller: nil, subject: person.id, operation: nil, from: nil, until: nil, before: before, most: most)
    }
  }

  /// The history with an entry of its own for each fact, whose number tells the table and the fact.
  private func spreadHistory() async throws -> TestStore {
    let store = try TestStore()
    try await writeHistory(store)
    let hands = try OtherHands(store.folder.file)
    try hands.run("DELETE FROM audit_entry")
    for (place, table) in FactTable.all.enumerated() {
      try hands.run("UPDATE \(table.name) SET entry = \(Self.number(of: "fact", place))")
      try hands.run(
        """
        INSERT INTO audit_entry (number, instant, caller, operation, reason, seed, manifest, previous, digest)
        SELECT entry, 0, 'clock', '\(table.name)', '', '1', '', zeroblob(32), zeroblob(32) FROM \(table.name)
        """)
    }
    try hands.close()
    return store
  }

  private static func number(of fact: String, _ place: Int) -> String { "\(fact) * 1000 + \(place)" }

  @Test("are those of every kind of fact that a person stands behind, and no others")
  func everyKind() async throws {
    let store = try await spreadHistory()
    let hands = try OtherHands(store.folder.file)
    var met: Set<String> = []
    for person in everyone {
      var expected: Set<Int> = []
      for (place, table) in FactTable.all.enumerated() {
        guard let subject = Self.subjects[table.name] else { continue }
        let rows = try hands.rows(
          "SELECT DISTINCT \(Self.number(of: "fact", place)) FROM (SELECT 0 AS fact, '' AS person WHERE FALSE "
            + "UNION ALL \(subject)) WHERE person = '\(person.id)'")
        if !rows.isEmpty { met.insert(table.name) }
        expected.formUnion(rows.compactMap { $0.first.flatMap(Int.init) })
      }
      let found = try await entries(store, about: person)
      #expect(found.map(\.number) == expected.sorted(by: >), "\(person.login)")
    }
    #expect(met == Set(Self.subjects.keys))
  }

  @Test("come a page at a time, each once")
  func pages() async throws {
    let store = try await spreadHistory()
    let all = try await entries(store, about: ana).map(\.number)
    var found: [Int] = []
    while true {
      let page = try await entries(store, about: ana, before: found.last, most: 7).map(\.number)
      if page.isEmpty { break }
      found += page
    }
    #expect(found == all && all.count > 2 * 7)
  }

  /// A table that refers to a person, or to a record that does, is about somebody unless it only tells who acted.
  @Test("leave out no table that leads to a person")
  func reach() throws {
    let store = try TestStore()
    let hands = try OtherHands(store.folder.file)
    let facts = Set(FactTable.all.map(\.name))
    var references: [String: [(table: String, column: String)]] = [:]
    for table in facts {
      references[table] = try hands.rows(
        "SELECT \"table\", \"from\" FROM pragma_foreign_key_list('\(table)')"
      )
      .map { ($0[0], $0[1]) }
    }
    var leading: Set<String> = ["person"]
    while true {
      let more = facts.filter { table in
        !leading.contains(table) && references[table, default: []].contains { leading.contains($0.table) }
      }
      if more.isEmpty { break }
      leading.formUnion(more)
    }
    #expect(leading == Set(Self.subjects.keys))
    // The columns that name a person and make nothing about them: who marked, rated, wrote or reviewed.
    let actors = references.flatMap { table, columns in
      columns.filter { $0.table == "person" && Self.subjects[table]?.contains(", \($0.column) FROM") != true }
        .map { "\(table).\($0.column)" }
    }
    #expect(
      actors.sorted() == [
        "mentor_log.mentor", "probation_review.reviewer", "rater_mark.rater", "scenario_score.rater",
      ])
  }
}
