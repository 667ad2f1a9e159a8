import RungAPI
import RungCore

/// A gateway that answers from memory, or as it is told to.
struct FakeGateway: Gateway {
  var answer: @Sendable (any Request) async throws -> any Sendable = { request in
    switch request {
    case is StartAttempt: Sample.started
    case let save as SaveAnswer:
      SaveAnswer.Reply(
        sequence: save.sequence, deadline: Sample.started.deadline, now: Sample.started.now)
    case is SubmitAttempt: Sample.result
    default: Done()
    }
  }

  func send<R: Request>(_ request: R) async throws -> R.Reply {
    guard let reply = try await answer(request) as? R.Reply else { throw WrongReply() }
    return reply
  }

  struct WrongReply: Error {}
}
