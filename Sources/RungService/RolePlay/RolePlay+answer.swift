import RungAPI
import RungCore
import RungStore

extension DrawRolePlay: Answerable {
  func answer(_ context: Context) async throws -> RolePlayReply {
    let library = context.library
    let workplace = context.workplace
    return try await context.write { change in
      let reader = change.reader
      let candidate = try reader.known(login)
      try reader.refuseMentor(of: candidate.id, context)
      try library.refuseRetired(.exam, exam.text, reader)
      let (exam, examVersion) = try library.exam(exam, reader)
      let practical = try exam.asPractical()
      try reader.checkEnrolment(of: candidate.id, for: exam.id, library)
      let past = try reader.rolePlays(of: candidate.id, at: exam.id)
      let sittings = past.map { $0.sitting(on: workplace.day) }
      let bar = try reader.evidenceBar(of: candidate.id, for: exam.id, context)
      let sitting: Int
      do {
        sitting = try exam.rule.nextSitting(after: sittings, beyond: bar, on: context.today)
      } catch let refusal as Refusal where refusal.code == .attemptPending {
        // It is there to be scored: which one it is.
        let open = past.last { $0.verdict == nil }.map { ["id": Detail.text($0.rolePlay.id.text)] } ?? [:]
        throw Refusal(.attemptPending, refusal.details.merging(open) { $1 })
      }
      try exam.rule.checkRelearning(
        try reader.learning(of: candidate.id), after: sittings.counting(beyond: bar))
      let pool = try reader.standings(.scenario).filter { $0.status == .published }.map { content in
        let (scenario, _) = try library.scenario(ID(content.version.id), reader)
        return (id: scenario.id, family: scenario.family)
      }
      var random = SplitMix64(seed: context.stamp.seed)
      let id = ID<RolePlay>(prefix: "roleplay", from: &random)
      let drawn = try practical.draw(
        from: pool, seen: past.flatMap { $0.scenarios.map(\.id) }, seed: random.next())
      try change.addRolePlay(
        RolePlay(id: id, exam: exam.id, candidate: candidate.id), sitting: sitting, exam: examVersion,
        rubric: try library.rubric(practical.rubric, reader).1,
        scenarios: try drawn.map { try library.scenario($0, reader).1 })
      return try reader.reply(try reader.known(id), context)
    }
  }
}

extension ShowRolePlay: Answerable {
  func answer(_ context: Context) async throws -> RolePlayReply {
    let stored = try await context.read { try $0.known(rolePlay) }
    try context.mayReadRecord(of: stored.rolePlay.candidate, orAs: Self.route.access.roles)
    return try await context.read { try $0.reply(stored, context) }
  }
}

extension ShowSheet: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    return try await context.read { reader in
      let stored = try reader.known(rolePlay)
      let isStaff = Self.route.access.roles.contains(where: me.roles.contains)
      guard isStaff || (part == .agent && stored.rolePlay.candidate == me.id) else {
        throw Refusal(.recordOfAnother)
      }
      let drawn = try stored.scenario(scenario)
      let (played, _) = try context.library.scenario(drawn.id, number: drawn.number, reader)
      guard let cues = played.cueSheets.first(where: { $0.part == part })?.text else {
        throw Refusal(.contentUnknown, ["kind": .text("cue-sheet"), "id": .text(part.rawValue)])
      }
      return Reply(
        scenario: played.id, title: played.title, part: part, minutes: played.timeBox.seconds / 60,
        brief: played.brief, cues: cues, script: part == .agent ? nil : script(of: played))
    }
  }

  private func script(of scenario: Scenario) -> Script {
    Script(
      persona: scenario.persona, opening: scenario.opening, hiddenFacts: scenario.hiddenFacts,
      triggers: scenario.triggers.map { Trigger(when: $0.when, then: $0.then) },
      escalation: scenario.escalation)
  }
}

extension ShowRubric: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let stored = try reader.known(rolePlay)
      let (rubric, _) = try context.library.rubric(stored.rubric, number: stored.rubricNumber, reader)
      return Reply(
        rubric: rubric.id, title: rubric.title,
        criteria: rubric.criteria.map { criterion in
          Criterion(
            id: criterion.id, title: criterion.title, weight: criterion.weight, minimum: criterion.minimum,
            levels: criterion.levels.map { Line(id: String($0.rank), text: $0.descriptor) })
        },
        criticalErrors: rubric.criticalErrors.map { Line(id: $0.id.text, text: $0.text) },
        ratings: rubric.globalRatings.map { Line(id: String($0.rank), text: $0.text) })
    }
  }
}

extension ScoreScenario: Answerable {
  func answer(_ context: Context) async throws -> RolePlayReply {
    let library = context.library
    return try await context.write { change in
      let reader = change.reader
      let stored = try reader.known(rolePlay)
      try reader.refuseMentor(of: stored.rolePlay.candidate, context)
      _ = try stored.scenario(score.scenario)
      guard !stored.scores.contains(where: { $0.scenario == score.scenario }) else {
        throw Refusal(.alreadyMarked, ["task": .text(score.scenario.text)])
      }
      let (rubric, _) = try library.rubric(stored.rubric, number: stored.rubricNumber, reader)
      try rubric.check(score)
      try change.addScore(score, marks: rubric.marks(of: score), of: rolePlay)
      let scores = stored.scores + [score]
      if scores.count == stored.scenarios.count {
        let (exam, _) = try library.exam(stored.rolePlay.exam, number: stored.examNumber, reader)
        let total = scores.reduce(Marks.zero) { $0 + rubric.marks(of: $1) }
        try change.addVerdict(
          rubric.verdict(scores, passMark: exam.rule.passMark), mean: total.share(1, of: scores.count),
          on: context.today, of: rolePlay)
      }
      return try reader.reply(try reader.known(rolePlay), context)
    }
  }
}

extension StoredRolePlay {
  fileprivate func scenario(_ scenario: ID<Scenario>) throws(Refusal) -> (id: ID<Scenario>, number: Int) {
    guard let drawn = scenarios.first(where: { $0.id == scenario }) else {
      throw Refusal(
        .scenarioUndrawn,
        [
          "scenario": .text(scenario.text), "id": .text(rolePlay.id.text),
          "drawn": .text(scenarios.map(\.id.text).joined(separator: ", ")),
        ])
    }
    return drawn
  }

  /// For the rules on resits and certification.
  func sitting(on day: (Instant) -> Day) -> Sitting {
    let outcome: Sitting.Outcome =
      switch verdict?.decision.outcome {
      case nil: .pending
      case true?: .passed
      case false?: .failed
      }
    return Sitting(number: self.sitting, began: drawn, day: verdict?.day ?? day(drawn), outcome: outcome)
  }
}

extension Reader {
  func known(_ id: ID<RolePlay>) throws -> StoredRolePlay {
    guard let stored = try rolePlay(id) else { throw Refusal(.rolePlayUnknown, ["id": .text(id.text)]) }
    return stored
  }

  /// A mentor neither draws nor rates for their own newcomer, unless someone else has allowed it with a reason.
  func refuseMentor(of candidate: ID<Person>, _ context: Context) throws {
    guard let caller = context.caller, try mentorship(of: candidate)?.mentor == caller.id,
      try !isAllowed(caller.id, toMark: candidate)
    else { return }
    throw Refusal(.conflictOfInterest, ["request": .text(context.operation)])
  }

  fileprivate func reply(_ stored: StoredRolePlay, _ context: Context) throws -> RolePlayReply {
    let library = context.library
    // The candidate reads them with the verdict: what is said of one scenario does not help with the next.
    let areCommentsTold = stored.verdict != nil || context.caller?.id != stored.rolePlay.candidate
    let (rubric, _) = try library.rubric(stored.rubric, number: stored.rubricNumber, self)
    return RolePlayReply(
      rolePlay: stored.rolePlay.id, exam: stored.rolePlay.exam,
      candidate: try known(stored.rolePlay.candidate),
      sitting: stored.sitting, rubric: rubric.id,
      scenarios: try stored.scenarios.map { drawn in
        let (scenario, _) = try library.scenario(drawn.id, number: drawn.number, self)
        let score = stored.scores.first { $0.scenario == scenario.id }
        return RolePlayReply.Part(
          scenario: scenario.id, title: scenario.title, family: scenario.family,
          minutes: scenario.timeBox.seconds / 60, marks: score.map { rubric.marks(of: $0) },
          comment: areCommentsTold ? score?.comment : nil)
      },
      verdict: stored.verdict?.decision, mean: stored.verdict?.mean)
  }
}
