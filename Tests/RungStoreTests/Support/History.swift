import RungCore
import RungStore

/// A workplace's first weeks, in which every table of facts gets three rows and more.
func writeHistory(_ store: TestStore) async throws {
  try await store.addEveryone()
  try await store.write("people.role", reason: "moved on: \"new\" post\nas of March") { change in
    try change.grant(.trainer, to: tom.id, false)
    try change.grant(.mentor, to: tom.id, true)
  }
  for _ in 1...3 {
    try await store.write("account.password", by: tom.id) {
      try $0.changePassword(StoredPassword(salt: [1], hash: [2], cost: 1024), of: tom.id)
    }
  }
  try await store.write("content.load") { change in
    for number in 1...3 {
      try change.addContent(
        version("exam.theory", number), kind: .exam, bank: nil, body: Array("<exam n='\(number)'/>".utf8))
    }
  }
  try await store.write("content.review", by: tom.id) { change in
    guard let exam = try change.reader.standing(.exam, "exam.theory") else { return }
    for (place, verdict) in [ReviewVerdict.returned, .approved, .returned].enumerated() {
      try change.review(exam, verdict, remark: "read \(place + 1) times")
    }
    for isRetired in [true, false, true] { try change.retire(exam, isRetired) }
  }
  try await store.write("workplace.init") { change in
    try change.setWorkplace("name", "Test")
    try change.setWorkplace("is-sandbox", "no")
    try change.setWorkplace("name", "Test 二")
    try change.recordSettings()
  }
  for (place, name) in ["Ana B.", "Ana 白", "Ana"].enumerated() {
    try await store.write("people.import") { change in
      try change.rename(
        Person(id: ana.id, login: "ana", name: name, staffNumber: "S-101", roles: []), salt: [UInt8(place)])
    }
  }
  try await writeTimetable(store)
  try await writeManySittings(store)
  for (place, person) in [ana, ben, cai].enumerated() {
    try await store.write("attendance.relearn", by: tom.id) {
      try $0.recordRelearning(of: "lesson.one", by: person.id, on: monday, remark: "\(place + 1) h")
    }
    try await writeTheory(store, person)
    try await writePractical(store, person, sitting: place + 1)
    try await writeProbation(store, person)
    try await store.write("certificate.award") {
      try $0.addCertificate(certificate("RUNG-2026-00000\(place)", of: person))
    }
  }
  for (place, person) in [ana, ben, cai].enumerated() {
    try await store.write("mark.remark", by: tom.id) {
      try $0.openReview(
        of: "RUNG-2026-00000\(place)", attempt: ID("attempt-\(person.login)"), before: .points(80),
        after: .points(79), reason: "the key was wrong")
    }
    try await store.write("certificate.decide") { change in
      try change.decide(.revoke, on: "RUNG-2026-00000\(place)", reason: "the score does not bear it")
      try change.revoke("RUNG-2026-00000\(place)", reason: "the score does not bear it")
    }
    try await store.write("certificate.readmit") {
      try $0.readmit("RUNG-2026-00000\(place)", reason: "the score bears it after all")
    }
  }
  try await store.write("certificate.award") {
    try $0.addCertificate(certificate("RUNG-2026-000009", of: ana))
  }
}

private func writeTimetable(_ store: TestStore) async throws {
  for name in ["a", "b", "c"] {
    let cohort = Cohort(
      id: ID("cohort-\(name)"), title: "Cohort \(name)", track: "track.onboarding", starts: monday,
      trainers: [tom.id], trainees: [ana.id, ben.id])
    try await store.write("cohort.create") { change in
      try change.addCohort(cohort)
      try change.addSession(session("monday-am", on: monday, from: 540, minutes: 90), of: cohort.id)
      try change.addSession(session("monday-pm", on: monday, from: 780, minutes: 60), of: cohort.id)
    }
    try await store.write("attendance.record", by: tom.id) { change in
      try change.recordAttendance(.present, of: ana.id, at: "monday-am", cohort: cohort.id, reason: "")
      try change.recordAttendance(.absent, of: ben.id, at: "monday-am", cohort: cohort.id, reason: "ill")
    }
  }
}

/// So many that the difficulty of the items is settled.
private func writeManySittings(_ store: TestStore) async throws {
  for sitting in 1...30 {
    let id = ID<Attempt>("attempt-mei-\(sitting)")
    try await store.write("attempt.submit", by: mei.id) { change in
      try change.addAttempt(
        attempt(id, of: mei, at: "exam.trial"), sitting: sitting, form: form(exam: "exam.trial"),
        formDigest: sha256([1]))
      try change.handIn(id, at: noon.adding(seconds: 60), isExpired: false)
      try change.markByKey([.points(1), .zero, .points(1)], of: id)
      try change.packFromFacts(id)
      try change.close(id)
    }
  }
  try await store.write("item.settle", by: "clock") { try $0.countMarked() }
}

private func writeTheory(_ store: TestStore, _ person: Person) async throws {
  let id = ID<Attempt>("attempt-\(person.login)")
  try await store.write("attempt.start", by: person.id) {
    try $0.addAttempt(
      attempt(id, of: person), sitting: 1, form: form(), formDigest: sha256(form().canonical),
      holder: sha256(Array(person.login.utf8)))
  }
  try await store.write("attempt.start", by: person.id) { change in
    let draw = Draw(
      pool: [], fixedPlaces: [], cellPlaces: [[]], seen: [], overexposed: ["item.0", "item.2"],
      balance: Balance(
        method: .statistics, target: .points(3), expected: Marks(milli: 2990), distance: Marks(milli: 10),
        isMet: true))
    try change.addDraw(draw, of: id)
  }
  try await store.write("exam.grant-time", by: tom.id) { change in
    try change.grantTime(seconds: 60, to: person.id, at: "exam.theory", sitting: 1, reason: "a slow machine")
    try change.step(.granted, of: id)
  }
  for sequence in 1...3 {
    try await store.write("attempt.answer", by: person.id, seed: UInt64(sequence)) {
      try $0.saveAnswer(answer(sequence - 1, .shortAnswer("第\(sequence)")), sequence: sequence, of: id)
    }
  }
  try await store.write("attempt.move", by: person.id) { try $0.move(to: 1, sequence: 4, of: id) }
  let end = noon.adding(seconds: 600)
  try await store.write("attempt.submit", by: person.id, at: end) { change in
    try change.handIn(id, at: end, isExpired: false)
    try change.mark(.points(1), question: 0, of: id, by: "rule", comment: "")
    try change.markByKey([.points(1), nil, .zero], of: id)
    try change.packFromFacts(id)
    try change.addMarkingTask(
      MarkingTask(
        id: ID("task-\(person.login)"), attempt: id, question: 1, exam: "exam.theory", item: "item.1"),
      shuffle: 1)
  }
  try await writeMarking(store, person, id)
}

private func writeMarking(_ store: TestStore, _ person: Person, _ id: ID<Attempt>) async throws {
  let task = MarkingTask(
    id: ID("task-\(person.login)"), attempt: id, question: 1, exam: "exam.theory", item: "item.1")
  try await store.write("mark.score", by: tom.id) { change in
    try change.rate(RaterMark(round: 1, rater: tom.id, marks: .points(1), comment: "清楚"), of: task)
    try change.settle(
      Decision(.points(1), because: [Reason(.ratersAgree, ["first": .marks(.points(1))])]), question: 1,
      of: id)
  }
  try await store.write("mark.undo", by: tom.id) { try $0.withdraw(task) }
  try await store.write("mark.remark", by: tom.id) {
    try $0.remark(Marks(milli: -250), question: 0, of: id, by: version("item.a", 2))
    try $0.repack([0: Marks(milli: -250)], of: id)
  }
  try await store.write("mark.allow") {
    try $0.allow(mei.id, toMark: person.id, reason: "nobody else is there")
  }
  try await store.write("exam.release", by: tom.id) { try $0.release(.results, of: id) }
}

private func writePractical(_ store: TestStore, _ person: Person, sitting: Int) async throws {
  let id = ID<RolePlay>("role-play-\(person.login)")
  try await store.write("role-play.draw", by: tom.id) {
    try $0.addRolePlay(
      RolePlay(id: id, exam: "exam.practical", candidate: person.id), sitting: sitting,
      exam: version("exam.practical"), rubric: version("rubric.service", 2),
      scenarios: [version("scenario.one"), version("scenario.two", 4)])
  }
  try await store.write("role-play.score", by: tom.id) { change in
    try change.addScore(scenarioScore("scenario.one"), marks: .points(80), of: id)
    try change.addVerdict(
      Decision(true, because: [Reason(.criticalNone)]), mean: .points(80), on: monday, of: id)
  }
}

private func writeProbation(_ store: TestStore, _ person: Person) async throws {
  let id = ID<Probation>("probation-\(person.login)")
  try await store.write("mentor.assign") {
    try $0.assignMentor(Mentorship(mentor: mei.id, newcomer: person.id, since: monday))
  }
  try await store.write("mentor.log", by: mei.id) {
    try $0.logMentoring(
      MentorLogEntry(day: monday, mentor: mei.id, text: "Listened in."), newcomer: person.id)
  }
  let review = PlannedReview(kind: .weekly, number: 1, due: monday.adding(days: 7))
  try await store.write("probation.plan") {
    try $0.addProbation(
      Probation(id: id, person: person.id, starts: monday), plan: version("plan.newcomer"),
      ends: monday.adding(months: 3), reviews: [review])
  }
  try await store.write("probation.review", by: mei.id) { change in
    try change.addReview(
      ProbationReview(kind: .weekly, number: 1, day: review.due, ratings: [], comment: "Fine."), of: id)
    try change.addDecision(
      .confirm, recommended: Decision(.confirm, because: []), reason: "earned", on: review.due, of: id)
  }
}

func scenarioScore(_ scenario: ID<Scenario>) -> ScenarioScore {
  ScenarioScore(
    scenario: scenario, levels: [ScenarioScore.CriterionLevel(criterion: "empathy", rank: 3)],
    criticalErrors: [ScenarioScore.CriticalErrorSeen(error: "promise", quote: "\"一定退款\"")], globalRating: 4,
    comment: "Calm / clear.")
}

extension Change {
  /// Packs the paper of an attempt as the facts have it by now.
  func packFromFacts(_ id: ID<Attempt>) throws {
    guard let stored = try reader.attempt(id) else { return }
    let marks = try reader.marks(of: id)
    let course = try reader.course(of: id, from: stored.attempt.started)
    try pack(
      stored.form.slots.indices.map { place in
        PackableAnswer(
          response: course.responses[place], marks: marks[place], seconds: course.seconds[place])
      }, of: id, stored.form, at: stored.attempt.exam)
  }
}
