import RungAPI
import RungCore
import RungStore

extension MonitorExam: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let watch = context.workplace.watch
    return try await context.read { reader in
      let (exam, _) = try context.library.exam(exam, reader)
      let yesterday = context.now.adding(seconds: -86_400)
      let attempts = try reader.attempts(at: exam.id).filter { stored in
        stored.handedIn.map { $0 >= yesterday } ?? true
      }
      return Reply(
        exam: exam.id, title: exam.title, now: context.now,
        candidates: try attempts.map { try reader.candidate($0, watch) }.sorted {
          ($0.state == .started ? 0 : 1, $0.login) < ($1.state == .started ? 0 : 1, $1.login)
        })
    }
  }
}

extension Reader {
  fileprivate func candidate(
    _ stored: StoredAttempt, _ watch: Watch
  ) throws -> MonitorExam.Candidate {
    let person = try known(stored.attempt.candidate)
    let answers = try answers(of: stored.attempt.id)
    let place = try place(of: stored.attempt.id)
    let signs = [
      try lastSign(of: stored.attempt.id), place?.since, watch.lastHeard(stored.attempt.id),
    ]
    return MonitorExam.Candidate(
      login: person.login, name: person.name, attempt: stored.attempt.id, sitting: stored.sitting,
      state: stored.state, answered: answers.count { $0.response.map { !$0.isEmpty } ?? false },
      flagged: answers.count(where: \.isFlagged), questions: stored.form.slots.count,
      place: place?.question,
      deadline: stored.attempt.deadline, handedIn: stored.handedIn, isExpired: stored.isExpired,
      lastSeen: signs.compactMap(\.self).max { $0.microseconds < $1.microseconds } ?? stored.attempt.started,
      isAway: stored.life.isAway, disconnects: stored.life.disconnects, returns: stored.life.returns,
      focusLosses: stored.life.focusLosses)
  }
}
