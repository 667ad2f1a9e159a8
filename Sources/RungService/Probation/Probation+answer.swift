import RungAPI
import RungCore
import RungStore

extension PlanProbation: Answerable {
  func answer(_ context: Context) async throws -> ProbationReply {
    let library = context.library
    return try await context.write { change in
      let reader = change.reader
      let person = try reader.known(login)
      guard try reader.probations(of: person.id).allSatisfy({ $0.decision != nil }) else {
        throw Refusal(.probationRunning, ["login": .text(login)])
      }
      let (plan, version) = try library.plan(plan, reader)
      let calendar = try library.calendar(plan.calendar, reader)
      var random = SplitMix64(seed: context.stamp.seed)
      let probation = Probation(id: ID(prefix: "probation", from: &random), person: person.id, starts: starts)
      try change.addProbation(
        probation, plan: version, ends: plan.end(from: starts),
        reviews: plan.reviews(from: starts, calendar: calendar))
      return try reader.latestProbation(of: person, library)
    }
  }
}

extension ReviewProbation: Answerable {
  func answer(_ context: Context) async throws -> ProbationReply {
    let library = context.library
    let me = try context.me()
    guard comment.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.inputInvalid, ["field": .text("comment"), "value": .text(comment)])
    }
    return try await context.write { change in
      let reader = change.reader
      let person = try reader.known(login)
      // A mentor who holds no wider role reviews their own newcomer alone.
      if !me.roles.contains(.trainer), !me.roles.contains(.hr) {
        guard try reader.mentorship(of: person.id)?.mentor == me.id else { throw Refusal(.recordOfAnother) }
      }
      let stored = try reader.openProbation(of: person)
      guard context.today >= stored.probation.starts else {
        throw Refusal(.probationAhead, ["login": .text(login), "day": .day(stored.probation.starts)])
      }
      guard stored.planned.contains(where: { $0.kind == kind && $0.number == number }) else {
        throw Refusal(.reviewUnknown, ["kind": .text(kind.rawValue), "number": .number(number)])
      }
      guard !stored.held.contains(where: { $0.kind == kind && $0.number == number }) else {
        throw Refusal(.reviewDone, ["kind": .text(kind.rawValue), "number": .number(number)])
      }
      let plan = try reader.plan(of: stored, library)
      let ratings = plan.resolving(ratings)
      if kind == .monthly {
        try plan.check(StageRating(number: number, ratings: ratings))
      } else if !ratings.isEmpty {
        throw Refusal(.inputInvalid, ["field": .text("ratings"), "value": .text(kind.rawValue)])
      }
      try change.addReview(
        ProbationReview(kind: kind, number: number, day: context.today, ratings: ratings, comment: comment),
        of: stored.probation.id)
      return try reader.latestProbation(of: person, library)
    }
  }
}

extension DecideProbation: Answerable {
  func answer(_ context: Context) async throws -> ProbationReply {
    let library = context.library
    return try await context.write(reason: reason) { change in
      let reader = change.reader
      let person = try reader.known(login)
      let stored = try reader.openProbation(of: person)
      let recommended = try reader.plan(of: stored, library).recommendation(
        stored.stages, isExtended: try reader.isExtension(stored))
      if outcome == .extend, try reader.isExtension(stored) {
        throw Refusal(.probationExtended, ["login": .text(login)])
      }
      let hasReason = reason.contains { !$0.isWhitespace }
      guard outcome == recommended.outcome || hasReason else {
        throw Refusal(.inputInvalid, ["field": .text("reason"), "value": .text(reason)])
      }
      try change.addDecision(
        outcome, recommended: recommended, reason: reason, on: context.today, of: stored.probation.id)
      if outcome == .extend {
        let starts = stored.ends.adding(days: 1)
        let (plan, version) = try library.plan(stored.plan, number: stored.planNumber, reader)
        let extended = plan.extended()
        let calendar = try library.calendar(plan.calendar, reader)
        var random = SplitMix64(seed: context.stamp.seed)
        try change.addProbation(
          Probation(id: ID(prefix: "probation", from: &random), person: person.id, starts: starts),
          plan: version,
          ends: extended.end(from: starts), reviews: extended.reviews(from: starts, calendar: calendar))
      }
      return try reader.reply(stored.probation.id, person, library)
    }
  }
}

extension ShowProbation: Answerable {
  func answer(_ context: Context) async throws -> ProbationReply {
    let me = try context.me()
    let library = context.library
    if let login, login != me.login, !Self.route.access.roles.contains(where: me.roles.contains) {
      throw Refusal(.recordOfAnother)
    }
    return try await context.read { reader in
      let person = try login.map { try reader.known($0) } ?? me
      return try reader.latestProbation(of: person, library)
    }
  }
}

extension StoredProbation {
  /// The monthly evaluations held so far.
  fileprivate var stages: [StageRating] {
    held.filter { $0.kind == .monthly }.map { StageRating(number: $0.number, ratings: $0.ratings) }
  }
}

extension Reader {
  /// Whether the probation extends the one before: somebody taken on again begins a full one.
  fileprivate func isExtension(_ stored: StoredProbation) throws -> Bool {
    let all = try probations(of: stored.probation.person)
    guard let place = all.firstIndex(where: { $0.probation.id == stored.probation.id }), place > 0 else {
      return false
    }
    return all[place - 1].decision?.outcome == .extend
  }

  /// The plan that the probation runs by.
  fileprivate func plan(of stored: StoredProbation, _ library: Library) throws -> ProbationPlan {
    let (plan, _) = try library.plan(stored.plan, number: stored.planNumber, self)
    return try isExtension(stored) ? plan.extended() : plan
  }

  fileprivate func openProbation(of person: Person) throws -> StoredProbation {
    let all = try probations(of: person.id)
    guard let latest = all.last else { throw Refusal(.probationUnknown, ["login": .text(person.login)]) }
    guard latest.decision == nil else { throw Refusal(.probationDecided, ["login": .text(person.login)]) }
    return latest
  }

  fileprivate func latestProbation(of person: Person, _ library: Library) throws -> ProbationReply {
    guard let latest = try probations(of: person.id).last else {
      throw Refusal(.probationUnknown, ["login": .text(person.login)])
    }
    return try reply(latest.probation.id, person, library)
  }

  fileprivate func reply(_ id: ID<Probation>, _ person: Person, _ library: Library) throws -> ProbationReply {
    guard let stored = try probations(of: person.id).first(where: { $0.probation.id == id }) else {
      throw Refusal(.probationUnknown, ["login": .text(person.login)])
    }
    let plan = try plan(of: stored, library)
    let isComplete = stored.stages.count == stored.planned.count { $0.kind == .monthly }
    return ProbationReply(
      probation: id, person: person, plan: stored.plan, starts: stored.probation.starts, ends: stored.ends,
      dimensions: plan.dimensions.map { dimension in
        ProbationReply.Dimension(
          name: plan.shortName(of: dimension), title: dimension.title, weight: dimension.weight)
      },
      reviews: stored.planned.map { planned in
        let held = stored.held.first { $0.kind == planned.kind && $0.number == planned.number }
        return ProbationReply.Review(
          planned: planned, held: held?.day, comment: held?.comment,
          marks: held.flatMap { review in
            review.kind == .monthly
              ? plan.marks(of: StageRating(number: review.number, ratings: review.ratings)) : nil
          })
      },
      recommended: try stored.decision?.recommended
        ?? (isComplete ? plan.recommendation(stored.stages, isExtended: isExtension(stored)) : nil),
      outcome: stored.decision?.outcome, reason: stored.decision?.reason)
  }
}
