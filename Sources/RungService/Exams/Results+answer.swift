import RungAPI
import RungCore
import RungStore

extension SubmitAttempt: Answerable {
  static var isOften: Bool { true }

  func answer(_ context: Context) async throws -> AttemptResult {
    let candidate = try context.me().id
    let library = context.library
    return try await context.write { change in
      let stored = try change.attempt(attempt, of: candidate)
      if AttemptStep.submitted.next(from: stored.state) != nil {
        try stored.admit(AttemptEvent(.submitted, at: context.now, by: context.session))
        try change.handIn(stored, at: context.now, isExpired: false, library)
      }
      return try change.reader.result(
        try change.attempt(attempt, of: candidate), answers: change.course(of: attempt)?.answers, context
      ).forCandidate
    }
  }
}

extension ShowResults: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    if let login, login != me.login, !Self.route.access.roles.contains(where: me.roles.contains) {
      throw Refusal(.recordOfAnother)
    }
    return try await context.read { reader in
      let person = try login.map { try reader.known($0) } ?? me
      let attempts =
        try exam.map { try reader.attempts(of: person.id, at: $0) } ?? reader.attempts(of: person.id)
      let results = try attempts.map { try reader.result($0, context) }
      let practicals = try reader.practicalResults(of: person.id, at: exam, context.library)
      // That somebody has no result at an exam says something only of one that there is.
      if let exam, results.isEmpty, practicals.isEmpty { _ = try context.library.exam(exam, reader) }
      return Reply(
        results: person.id == me.id ? results.map(\.forCandidate) : results, practicals: practicals)
    }
  }
}

extension Reader {
  /// How each role-play of a person stands: those for `exam`, or all.
  fileprivate func practicalResults(
    of person: ID<Person>, at exam: ID<Exam>?, _ library: Library
  ) throws -> [PracticalResult] {
    let played = try exam.map { try rolePlays(of: person, at: $0) } ?? rolePlays(of: person)
    return try played.map { stored in
      let (exam, _) = try library.exam(stored.rolePlay.exam, number: stored.examNumber, self)
      return PracticalResult(
        rolePlay: stored.rolePlay.id, exam: exam.id, sitting: stored.sitting,
        scenarios: stored.scenarios.count, scored: stored.scores.count, mean: stored.verdict?.mean,
        passMark: exam.rule.passMark, isPassed: stored.verdict?.decision.outcome)
    }
  }
}

extension ListExams: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    return Reply(exams: try await context.read { try $0.exams(for: me.id, context) })
  }
}

extension Reader {
  /// Every exam, and where `person` stands in it.
  func exams(for person: ID<Person>, _ context: Context) throws -> [ExamSummary] {
    let enrolment = try enrolment(of: person, context.library)
    let revocations = try revocations(of: person, context)
    return try contentVersions(.exam).map { _, version in
      try summary(
        of: try context.library.exam(ID(version.id), self).0, for: person, enrolment, revocations, context)
    }
  }

  func summary(
    of exam: Exam, for person: ID<Person>, _ enrolment: Enrolment, _ revocations: Revocations,
    _ context: Context
  ) throws -> ExamSummary {
    let access = enrolment.access(to: exam.id)
    let bar = revocations.bar(for: exam.id, context)
    let isPassed = { (sittings: [Sitting]) in
      sittings.counting(beyond: bar).contains { $0.outcome == .passed }
    }
    switch exam.form {
    case .theory(let theory):
      let attempts = try attempts(of: person, at: exam.id).map { try snapshot($0, context.library) }
      return ExamSummary(
        exam: exam.id, title: exam.title, isPractical: false, isQuiz: theory.purpose == .quiz,
        minutes: theory.duration.seconds / 60, passMark: exam.rule.passMark, resits: exam.rule.resits,
        sittings: attempts.count, isPassed: isPassed(attempts.map { $0.sitting(on: context.workplace.day) }),
        isAwaited: attempts.last.map { $0.stored.state != .started && !($0.isReleased && $0.isPassed != nil) }
          ?? false,
        open: attempts.first { $0.stored.state == .started }?.stored.attempt.id, access: access)
    case .practical:
      let rolePlays = try rolePlays(of: person, at: exam.id)
      return ExamSummary(
        exam: exam.id, title: exam.title, isPractical: true, isQuiz: false, minutes: nil,
        passMark: exam.rule.passMark, resits: exam.rule.resits, sittings: rolePlays.count,
        isPassed: isPassed(rolePlays.map { $0.sitting(on: context.workplace.day) }),
        isAwaited: rolePlays.last.map { $0.verdict == nil } ?? false, open: nil, access: access)
    }
  }
}
