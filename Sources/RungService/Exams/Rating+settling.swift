import RungCore
import RungStore

extension Change {
  /// What follows on a person's mark: a third person is asked, or answers get the marks that stand, and with the last of
  /// them the attempt is marked.
  func settle(_ stored: StoredAttempt, _ library: Library) throws {
    let attempt = stored.attempt.id
    let tasks = try reader.markingTasks(of: attempt)
    let exam = try library.exam(stored.attempt.exam, number: stored.form.exam.number, reader).0
    // An attempt from before there were two raters has tasks for one.
    let rule = Exam.MarkingRule(
      raters: tasks.contains { $0.task.round == 2 } ? exam.marking.raters : 1, gap: exam.marking.gap)
    var rated: [Int: [RaterMark]] = [:]
    for question in Set(tasks.map(\.task.question)).sorted() {
      rated[question] = try reader.raterMarks(question: question, of: attempt)
    }
    var disputed = rated.keys.sorted().filter { question in
      if case .disputed = rule.state(of: rated[question] ?? []) { true } else { false }
    }
    let isAllRated = rated.values.allSatisfy { rule.state(of: $0) != .waiting }
    if disputed.isEmpty, isAllRated, rule.raters > 1 {
      disputed = try split(rated, of: stored, rule, exam.rule.passMark)
    }
    try askThird(disputed, of: stored, tasks)
    if rule.raters > 1 {
      guard disputed.isEmpty, isAllRated, tasks.allSatisfy(\.isDone) else { return }
    }
    try record(rated, of: stored, rule)
    if tasks.allSatisfy(\.isDone) { try close(attempt) }
  }

  private func split(
    _ rated: [Int: [RaterMark]], of stored: StoredAttempt, _ rule: Exam.MarkingRule, _ passMark: PassMark
  ) throws -> [Int] {
    var undecided: [Int: [RaterMark]] = [:]
    var others = try reader.marks(of: stored.attempt.id).filter { rated[$0.key] == nil }
    for (question, marks) in rated {
      if marks.count == 2 {
        undecided[question] = marks
      } else if case .settled(let decision) = rule.state(of: marks) {
        others[question] = decision.outcome
      }
    }
    return rule.split(
      undecided, others: others.values.reduce(.zero) { $0 + $1 }, passMark, full: stored.form.fullMarks)
  }

  private func askThird(
    _ questions: [Int], of stored: StoredAttempt, _ tasks: [(task: MarkingTask, isDone: Bool)]
  ) throws {
    var random = SplitMix64(seed: stamp.seed ^ stored.form.seed)
    for question in questions
    where !tasks.contains(where: { $0.task.question == question && $0.task.round == 3 }) {
      try addTask(question, of: stored, round: 3, &random)
    }
  }

  /// Gives the answers that persons have marked the marks that stand, unless they have them already.
  private func record(_ rated: [Int: [RaterMark]], of stored: StoredAttempt, _ rule: Exam.MarkingRule) throws
  {
    let attempt = stored.attempt.id
    let standing = try reader.marks(of: attempt)
    var recorded: [Int: Marks?] = [:]
    for (question, marks) in rated.sorted(by: { $0.key < $1.key }) where standing[question] == nil {
      guard case .settled(let decision) = rule.state(of: marks), let first = marks.first else { continue }
      let isByRule = rule.raters > 1
      try mark(
        decision.outcome, question: question, of: attempt, by: isByRule ? "rule" : first.rater.text,
        comment: isByRule ? "" : first.comment)
      if isByRule { try settle(decision, question: question, of: attempt) }
      recorded[question] = decision.outcome
    }
    try repack(recorded, of: attempt)
  }

  /// Takes a person's mark back, with what had followed from it: what several persons' marks had come to is found anew for
  /// the whole attempt, since a verdict may now be split.
  func takeBack(_ task: MarkingTask, of stored: StoredAttempt) throws {
    let attempt = stored.attempt.id
    let tasks = try reader.markingTasks(of: attempt)
    if stored.state == .marked { try uncount(attempt) }
    try withdraw(task)
    try dropThirdTask(question: task.question, of: attempt)
    var taken: [Int: Marks?] = [task.question: .none]
    if tasks.contains(where: { $0.task.round == 2 }), stored.state == .marked {
      for question in Set(tasks.map(\.task.question)).sorted() where question != task.question {
        try withdraw(
          MarkingTask(
            id: task.id, attempt: attempt, question: question, exam: task.exam, item: task.item, round: 0))
        taken[question] = .some(nil)
      }
    }
    taken[task.question] = .some(nil)
    try repack(taken, of: attempt)
    if stored.state == .marked { try reopen(attempt) }
  }
}
