import RungAPI
import RungCore
import RungStore

extension GrantTime: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    guard (1...600).contains(minutes) else {
      throw Refusal(.inputInvalid, ["field": .text("minutes"), "value": .number(minutes)])
    }
    guard !reason.isEmpty else {
      throw Refusal(.inputInvalid, ["field": .text("reason"), "value": .text(reason)])
    }
    return try await context.write(reason: reason) { change in
      let candidate = try change.reader.known(login)
      _ = try context.library.exam(exam, change.reader).0.asTheory()
      let past = try change.reader.attempts(of: candidate.id, at: exam)
      let open = past.first { $0.state == .started }
      let sitting = open?.sitting ?? (past.map(\.sitting).max() ?? 0) + 1
      try change.grantTime(
        seconds: minutes * 60, to: candidate.id, at: exam, sitting: sitting, reason: reason)
      if let open { try change.step(.granted, of: open.attempt.id) }
      let moved = try open.map { try change.reader.known($0.attempt.id).attempt.deadline }
      return Reply(sitting: sitting, deadline: moved)
    }
  }
}
