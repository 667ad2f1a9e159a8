import RungAPI
import RungCore
import RungStore

// Who beats is looked up each time, unlike who answers: most beats write nothing, and only a write learns that another
// process has ended a session. One every few seconds costs little.
extension BeatAttempt: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let candidate = try context.me().id
    let watch = context.workplace.watch
    let event = AttemptEvent(.resumed, at: context.now, by: context.session)
    let stored = try await context.read { try $0.sitting(attempt, of: candidate) }
    try stored.admit(event)
    watch.hear(attempt, at: context.now)
    // Most beats tell nothing new, and write nothing.
    let isFirst = watch.isWatching && !stored.isWatched
    if stored.life.isAway || isFirst || focusLosses > stored.life.focusLosses {
      try await context.write { change in
        let stored = try change.attempt(attempt, of: candidate)
        try stored.admit(event)
        if watch.isWatching, !stored.isWatched { try change.watch(attempt) }
        if stored.life.isAway { try change.record(event, of: attempt) }
        for _ in 0..<max(0, min(focusLosses - stored.life.focusLosses, Heartbeat.mostLosses)) {
          try change.record(AttemptEvent(.unfocused, at: context.now, by: context.session), of: attempt)
        }
      }
    }
    return Reply(deadline: stored.attempt.deadline, now: context.now, next: Heartbeat.every)
  }
}
