import RungAPI
import RungCore
import RungService

/// The chapters of the demonstration, each sent as the requests that its people would send.
extension DemoStory {
  /// Two weeks: sessions on working days, who was there, a quiz a day.
  func train() async throws {
    let trainer = try await door(DemoCast.trainers[0].login)
    let timetable = try await trainer.send(BuildTimetable(cohort: DemoStory.cohort))
    let days = Array(Set(timetable.sessions.map(\.day))).sorted()
    guard let first = days.first, let last = days.last else { return }
    teller.tell(
      clock.day, "timetable",
      [
        "sessions": .number(timetable.sessions.count), "days": .number(days.count), "first": .day(first),
        "last": .day(last),
      ])
    var random = SplitMix64(seed: 7)
    var quizzes = 0
    for (place, day) in days.enumerated() {
      clock.set(day, hour: 18)
      let trainer = try await door(DemoCast.trainers[0].login)
      for (number, session) in timetable.sessions.enumerated() where session.day == day {
        let presences = DemoCast.newcomers.enumerated().map { index, newcomer in
          // One misses whole sessions; everybody else is there, and some are late now and then.
          let isMissed = number % 7 == 3 && number / 7 < newcomer.missed
          let presence: Presence = isMissed ? .absent : (number + index) % 23 == 0 ? .late : .present
          return PersonPresence(login: newcomer.login, presence: presence)
        }
        _ = try await trainer.send(
          RecordAttendance(
            cohort: DemoStory.cohort, session: session.session, presences: presences, reason: ""))
      }
      let quiz = ID<Exam>("quiz.onboarding.d" + (place < 9 ? "0" : "") + String(place + 1))
      for newcomer in DemoCast.newcomers {
        _ = try await sit(quiz, newcomer.login, share: 90, &random)
        quizzes += 1
      }
      teller.progress("training", place + 1, of: days.count)
    }
    let report = try await door(DemoCast.trainers[0].login).send(ReportAttendance(cohort: DemoStory.cohort))
    let lowest = report.rows.min { $0.percent < $1.percent }
    teller.tell(
      clock.day, "trained",
      [
        "quizzes": .number(quizzes), "name": .text(lowest?.person.name ?? ""),
        "percent": .marks(lowest?.percent ?? .zero),
      ])
  }

  /// The theory exam and its resit, with short answers marked blind.
  func examine() async throws {
    guard let day = Day("2026-03-16"), let resit = Day("2026-03-18") else { return }
    var random = SplitMix64(seed: 11)
    clock.set(day, hour: 9)
    for (place, newcomer) in DemoCast.newcomers.enumerated() {
      _ = try await sit(DemoStory.theory, newcomer.login, share: newcomer.theory[0], &random)
      teller.progress("theory", place + 1, of: DemoCast.newcomers.count)
    }
    try await mark()
    let failed = try await outcome(of: DemoCast.newcomers, "theory")
    clock.set(resit, hour: 9)
    for newcomer in failed {
      _ = try await sit(DemoStory.theory, newcomer.login, share: newcomer.theory.last ?? 0, &random)
    }
    try await mark()
    _ = try await outcome(of: failed, "resit")
  }

  private func sit(
    _ exam: ID<Exam>, _ login: String, share: Int, _ random: inout SplitMix64
  ) async throws -> AttemptResult {
    let door = try await door(login)
    let started = try await door.send(StartAttempt(exam: exam))
    var sequence = started.sequence
    for (question, response) in candidate.responses(to: started.paper, share: share, &random) {
      sequence += 1
      _ = try await door.send(
        SaveAnswer(
          attempt: started.attempt, question: question, response: response, isFlagged: false,
          sequence: sequence))
    }
    return try await door.send(SubmitAttempt(attempt: started.attempt))
  }

  private func mark() async throws {
    let trainer = try await door(DemoCast.trainers[1].login)
    var marked = 0
    while let task = try await trainer.send(NextAnswer()).task {
      let covered = task.points.filter { task.answer.contains($0.text.text(words.language)) }
      let weight = task.points.reduce(0) { $0 + $1.weight }
      _ = try await trainer.send(
        ScoreAnswer(
          task: task.task, marks: task.worth.share(covered.reduce(0) { $0 + $1.weight }, of: weight),
          comment: words("demo.marking-comment", ["count": .number(covered.count)])))
      marked += 1
    }
    teller.tell(
      clock.day, "marked", ["count": .number(marked), "name": .text(DemoCast.trainers[1].name)])
  }

  /// - Returns: Those who have not passed yet.
  private func outcome(of newcomers: [DemoCast.Newcomer], _ key: String) async throws -> [DemoCast.Newcomer] {
    let trainer = try await door(DemoCast.trainers[0].login)
    var failed: [DemoCast.Newcomer] = []
    var scores: [String] = []
    for newcomer in newcomers {
      let results = try await trainer.send(ShowResults(login: newcomer.login, exam: DemoStory.theory)).results
      guard let last = results.last, let score = last.score else { continue }
      if last.isPassed != true { failed.append(newcomer) }
      scores.append("\(newcomer.name) \(score)")
    }
    teller.tell(
      clock.day, key,
      [
        "passed": .number(newcomers.count - failed.count), "failed": .number(failed.count),
        "scores": .text(scores.joined(separator: words("punctuation.comma"))),
      ])
    return failed
  }

  /// Four scenarios each, scored on the rubric; who fails has one more go with scenarios not met before.
  func rolePlay() async throws {
    guard let day = Day("2026-03-19"), let resit = Day("2026-03-23") else { return }
    clock.set(day, hour: 9)
    var again: [DemoCast.Newcomer] = []
    for (place, newcomer) in DemoCast.newcomers.enumerated() {
      let verdict = try await play(newcomer, levels: newcomer.rolePlay[0], slip: newcomer.slip)
      if verdict?.outcome == false { again.append(newcomer) }
      teller.progress("role-play", place + 1, of: DemoCast.newcomers.count)
    }
    teller.tell(
      clock.day, "role-played",
      [
        "passed": .number(DemoCast.newcomers.count - again.count), "failed": .number(again.count),
        "names": .text(again.map(\.name).joined(separator: words("punctuation.comma"))),
      ])
    clock.set(resit, hour: 9)
    var passed: [String] = []
    for newcomer in again {
      let verdict = try await play(newcomer, levels: newcomer.rolePlay.last ?? [], slip: nil)
      if verdict?.outcome == true { passed.append(newcomer.name) }
    }
    teller.tell(
      clock.day, "role-played-again",
      ["names": .text(passed.joined(separator: words("punctuation.comma"))), "count": .number(again.count)])
  }

  private func play(
    _ newcomer: DemoCast.Newcomer, levels: [Int], slip: String?
  ) async throws -> Decision<Bool>? {
    let trainer = try await door(DemoCast.trainers[0].login)
    let drawn = try await trainer.send(DrawRolePlay(exam: DemoStory.practical, login: newcomer.login))
    let rubric = try await trainer.send(ShowRubric(rolePlay: drawn.rolePlay))
    var verdict: Decision<Bool>?
    for (place, part) in drawn.scenarios.enumerated() {
      let errors = place == 1 ? slip.map { [($0, "error.false-promise")] } ?? [] : []
      let score = ScenarioScore(
        scenario: part.scenario,
        levels: zip(rubric.criteria, levels).map {
          ScenarioScore.CriterionLevel(criterion: $0.id, rank: $1)
        },
        criticalErrors: errors.map { quote, error in
          ScenarioScore.CriticalErrorSeen(error: ID(error), quote: quote)
        },
        globalRating: errors.isEmpty ? min(5, (levels.first ?? 3)) : 1,
        comment: words(errors.isEmpty ? "demo.feedback" : "demo.feedback-error"))
      verdict = try await trainer.send(ScoreScenario(rolePlay: drawn.rolePlay, score: score)).verdict
    }
    return verdict
  }

  /// HR awards what the evidence allows, and asks why where it does not.
  /// - Returns: How many are certified.
  func certify() async throws -> Int {
    let hr = try await door(DemoCast.humanResources.login)
    var certified = 0
    var without: [String] = []
    for newcomer in DemoCast.newcomers {
      let why = try await hr.send(
        ExplainCertification(login: newcomer.login, certification: DemoStory.certification))
      if why.decision.outcome {
        _ = try await hr.send(AwardCertificate(login: newcomer.login, certification: DemoStory.certification))
        certified += 1
      } else {
        without.append(newcomer.name)
      }
    }
    teller.tell(
      clock.day, "certified",
      [
        "count": .number(certified), "without": .number(without.count),
        "names": .text(without.joined(separator: words("punctuation.comma"))),
      ])
    for newcomer in [DemoCast.passing, DemoCast.failing] {
      let why = try await hr.send(
        ExplainCertification(login: newcomer.login, certification: DemoStory.certification))
      teller.tell(clock.day, "why", ["name": .text(newcomer.name), "login": .text(newcomer.login)])
      for reason in why.decision.because { teller.tell(reason) }
    }
    return certified
  }

  /// Three months with a mentor: weekly reviews, monthly evaluations, and a person's decision.
  func probation() async throws {
    guard let starts = Day("2026-03-24") else { return }
    clock.set(starts, hour: 9)
    let hr = try await door(DemoCast.humanResources.login)
    let people = DemoCast.newcomers.filter { $0.login != DemoCast.failing.login }
    var reviews: [(due: Day, newcomer: DemoCast.Newcomer, mentor: String, planned: PlannedReview)] = []
    for (place, newcomer) in people.enumerated() {
      let mentor = DemoCast.mentors[place % DemoCast.mentors.count].login
      _ = try await hr.send(AssignMentor(mentor: mentor, newcomer: newcomer.login))
      let plan = try await hr.send(
        PlanProbation(login: newcomer.login, plan: "probation.newcomer", starts: starts))
      reviews += plan.reviews.map { ($0.planned.due, newcomer, mentor, $0.planned) }
    }
    teller.tell(
      clock.day, "probation",
      [
        "count": .number(people.count), "mentors": .number(DemoCast.mentors.count),
        "reviews": .number(reviews.count),
      ])
    reviews.sort {
      ($0.due, $0.newcomer.login, $0.planned.number) < ($1.due, $1.newcomer.login, $1.planned.number)
    }
    for (place, review) in reviews.enumerated() {
      clock.set(review.due, hour: 17)
      try await hold(review.planned, of: review.newcomer, by: review.mentor)
      teller.progress("probation", place + 1, of: reviews.count)
    }
    guard let end = reviews.last?.due.adding(days: 1) else { return }
    clock.set(end, hour: 10)
    try await decide(people)
  }

  private func hold(_ review: PlannedReview, of newcomer: DemoCast.Newcomer, by login: String) async throws {
    let mentor = try await door(login)
    var ratings: [StageRating.DimensionRating] = []
    if review.kind == .monthly {
      let rating = newcomer.ratings[min(review.number, newcomer.ratings.count) - 1]
      ratings = ["quality", "efficiency", "learning", "teamwork"].enumerated().map { place, name in
        StageRating.DimensionRating(dimension: ID("dimension.\(name)"), rating: rating - 2 + place)
      }
    } else if review.number % 4 == 1 {
      _ = try await mentor.send(LogMentoring(newcomer: newcomer.login, text: words("demo.mentor-log")))
    }
    _ = try await mentor.send(
      ReviewProbation(
        login: newcomer.login, kind: review.kind, number: review.number, ratings: ratings,
        comment: words("demo.review.\(review.kind.rawValue)")))
  }

  private func decide(_ people: [DemoCast.Newcomer]) async throws {
    let hr = try await door(DemoCast.humanResources.login)
    var names: [ProbationOutcome: [String]] = [:]
    for newcomer in people {
      let recommended = try await hr.send(ShowProbation(login: newcomer.login)).recommended
      guard let recommended else { continue }
      _ = try await hr.send(
        DecideProbation(login: newcomer.login, outcome: recommended.outcome, reason: words("demo.decision")))
      names[recommended.outcome, default: []].append(newcomer.name)
    }
    teller.tell(
      clock.day, "decided",
      [
        "confirmed": .number(names[.confirm]?.count ?? 0), "extended": .number(names[.extend]?.count ?? 0),
        "names": .text((names[.extend] ?? []).joined(separator: words("punctuation.comma"))),
      ])
  }
}
