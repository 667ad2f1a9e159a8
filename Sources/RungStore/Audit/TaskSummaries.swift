import RungCore

/// The tasks of those who mark, held against what the facts say of them: which answers wait for persons, who has marked them,
/// and who has taken a mark back. Who holds an answer that is not marked is passing, and taken as it is.
struct TaskSummaries {
  private let connection: any Connection
  private let indexing: ContentIndexing?
  /// Of the versions of exams that were met.
  private var rules: [ContentVersion: Exam.MarkingRule] = [:]

  init(_ connection: any Connection, _ indexing: ContentIndexing?) {
    self.connection = connection
    self.indexing = indexing
  }

  private struct Task {
    let question: Int
    let round: Int
    let exam: String
    let item: String
    let isDone: Bool
    let holder: String?
  }

  /// The first task of an attempt that was handed in which does not follow, or is missing.
  mutating func fault(
    of audited: AuditedAttempt, _ life: AttemptLife, _ reader: Reader
  ) throws -> AuditReport.Fault? {
    let attempt = audited.attempt
    let tasks = try connection.rows(
      """
      SELECT question, round, exam, item, is_done, leased_by FROM marking_task WHERE attempt = ?
      ORDER BY question, round
      """, [.id(attempt.id)]
    ) { row in
      Task(
        question: try row.int(0), round: try row.int(1), exam: try row.text(2), item: try row.text(3),
        isDone: try row.flag(4), holder: try row.optionalText(5))
    }
    let waiting = try questions(of: audited)
    func wrong(_ question: Int, _ round: Int) -> AuditReport.Fault {
      .wrong("marking_task \(attempt.id) \(question) \(round)")
    }
    for task in tasks {
      guard waiting.contains(task.question), task.exam == attempt.exam.text,
        task.item == audited.form.slots[task.question].item.id
      else { return wrong(task.question, task.round) }
    }
    let rule = try rule(of: audited, tasks)
    for question in waiting {
      let own = tasks.filter { $0.question == question }
      let rounds = own.map(\.round)
      let given = try reader.raterMarks(question: question, of: attempt.id)
      if let round = (1...rule.raters).first(where: { !rounds.contains($0) }) {
        return wrong(question, round)
      }
      let isDecided = given.contains { $0.round == 1 } && given.contains { $0.round == 2 }
      let most = rule.raters > 1 && isDecided ? 3 : rule.raters
      if let round = rounds.first(where: { $0 > most }) { return wrong(question, round) }
      if let mark = given.first(where: { !rounds.contains($0.round) }) { return wrong(question, mark.round) }
      if case .disputed = rule.state(of: given), !rounds.contains(3) { return wrong(question, 3) }
      for task in own {
        let mark = given.first { $0.round == task.round }
        let isDone =
          try mark != nil
          || audited.byKey == nil && reader.marks(of: attempt.id)[question] != nil
        guard task.isDone == isDone, mark.map({ task.holder == $0.rater.text }) ?? true else {
          return wrong(question, task.round)
        }
      }
    }
    // With its last task an attempt is marked, and not before: one of them is missing.
    guard (life.state == .marked) == tasks.allSatisfy(\.isDone) else {
      return .wrong("marking_task \(attempt.id)")
    }
    return nil
  }

  /// The questions of a paper that persons mark.
  private func questions(of audited: AuditedAttempt) throws -> [Int] {
    if let byKey = audited.byKey {
      let marks = byKey.split(separator: ",", omittingEmptySubsequences: false)
      return marks.indices.filter { marks[$0].isEmpty && audited.form.slots.indices.contains($0) }
    }
    let byKey = try connection.rows(
      "SELECT DISTINCT question FROM response_mark WHERE attempt = ? AND marker = 'rule'",
      [.id(audited.attempt.id)]
    ) { try $0.int(0) }
    return audited.form.slots.indices.filter { !byKey.contains($0) }
  }

  /// How many mark an answer, and when a third decides: as the exam says, or as far as the tasks tell where it cannot be read.
  /// An attempt from before there were two raters has tasks for one.
  private mutating func rule(of audited: AuditedAttempt, _ tasks: [Task]) throws -> Exam.MarkingRule {
    guard audited.byKey != nil else { return Exam.MarkingRule() }
    let exam = audited.form.exam
    if let known = rules[exam] { return known }
    let body = try connection.first(
      "SELECT body FROM content_version WHERE kind = 'exam' AND id = ? AND number = ?",
      [.text(exam.id), .int(exam.number)]
    ) { try $0.blob(0) }
    guard let body, let rule = indexing?(.exam, nil, body)?.marking else {
      return Exam.MarkingRule(raters: tasks.contains { $0.round == 2 } ? 2 : 1)
    }
    rules[exam] = rule
    return rule
  }
}
