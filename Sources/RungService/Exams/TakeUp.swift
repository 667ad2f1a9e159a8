import RungAPI
import RungCore
import RungStore

extension Change {
  /// Lets the candidate's session go on with an open attempt: the one that holds it, any once that one is over, and
  /// another with the invigilator's code, whereupon the one before can write no more.
  /// - Returns: Why not. A wrong code is counted, and so this cannot be thrown, which would undo it.
  func takeUp(_ open: StoredAttempt, code: String?, _ context: Context) throws -> Refusal? {
    let attempt = open.attempt
    if open.life.isHeld(by: context.session) {
      try record(AttemptEvent(.resumed, at: context.now, by: context.session), of: attempt.id)
      return nil
    }
    if let holder = open.life.holder, try reader.holder(ofSession: holder, at: context.now) != nil {
      guard let code else {
        return Refusal(
          .attemptHeld,
          ["exam": .text(attempt.exam.text), "login": .text(try reader.known(attempt.candidate).login)])
      }
      let known = try reader.unlockCode(of: attempt.id)
      guard let known, known.until > context.now, known.tries < UnlockCode.mostTries,
        known.hash == sha256(UnlockCode.canonical(code, for: attempt.id))
      else {
        try noteWrongUnlockCode(of: attempt.id)
        return Refusal(.unlockCodeRefused, ["exam": .text(attempt.exam.text)])
      }
    }
    try removeUnlockCode(of: attempt.id)
    try record(AttemptEvent(.takenOver, at: context.now, by: context.session), of: attempt.id)
    return nil
  }
}

extension UnlockAttempt: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard UnlockCode.minutes.contains(minutes) else {
      throw Refusal(.inputInvalid, ["field": .text("minutes"), "value": .number(minutes)])
    }
    // Not from the request's seed, which is on record.
    let code = UnlockCode.text(randomBytes(8))
    let until = context.now.adding(seconds: minutes * 60)
    return try await context.write(reason: reason) { change in
      let candidate = try change.reader.known(login)
      guard candidate.id != context.caller?.id else {
        throw Refusal(.conflictOfInterest, ["request": .text(context.operation)])
      }
      let attempts = try change.reader.attempts(of: candidate.id, at: exam)
      guard let open = attempts.first(where: { $0.state == .started }) else {
        throw Refusal(.attemptNotOpen, ["login": .text(login), "exam": .text(exam.text)])
      }
      let attempt = open.attempt.id
      try change.setUnlockCode(sha256(UnlockCode.canonical(code, for: attempt)), of: attempt, until: until)
      try change.step(.unlocked, of: attempt)
      return Reply(code: code, until: until)
    }
  }
}
