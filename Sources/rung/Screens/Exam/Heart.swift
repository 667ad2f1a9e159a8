package import RungAPI
import RungCore
import Synchronization

/// Lets the server hear of this machine every few seconds while an exam is sat, and at once when the exam's window is
/// left. What does not get through is told with the next beat.
package final class Heart: Sendable {
  private let attempt: ID<Attempt>
  private let isClosedBook: Bool
  private let state: Mutex<State>
  private let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  private struct State {
    /// How often the window has been left in all, as the server counts it.
    var losses: Int
    /// Seconds until the next beat.
    var rest = 0
  }

  package init(_ started: StartAttempt.Reply) {
    attempt = started.attempt
    isClosedBook = started.isClosedBook
    state = Mutex(State(losses: started.focusLosses))
    (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// A second has passed.
  package func tick() {
    let isDue = state.withLock { state in
      state.rest -= 1
      return state.rest <= 0
    }
    if isDue { ring.yield() }
  }

  /// The window was left. In a closed-book exam that goes on record.
  /// - Returns: How often that has been, where it is recorded.
  package func lose() -> Int? {
    guard isClosedBook else { return nil }
    let losses = state.withLock { state in
      state.losses += 1
      return state.losses
    }
    ring.yield()
    return losses
  }

  /// Beats until its task is cancelled; what the server says to it is reported.
  package func beat(through gateway: any Gateway, report: @Sendable (ExamEvent) -> Void) async {
    for await _ in bell {
      let losses = state.withLock { state in
        state.rest = Heartbeat.every
        return state.losses
      }
      do {
        let reply = try await gateway.send(BeatAttempt(attempt: attempt, focusLosses: losses))
        state.withLock { $0.rest = max(1, reply.next) }
        report(.beaten(deadline: reply.deadline, now: reply.now))
      } catch let refusal as Refusal where refusal.code.kind != .unavailable {
        report(.beatRefused(refusal))
      } catch {
        // Away for now; the next beat tries again.
      }
    }
  }

  /// Runs `body`, beating meanwhile, where no screen ticks.
  package func beating<Value: Sendable>(
    through gateway: any Gateway, while body: () async -> Value
  ) async -> Value {
    await withTaskGroup { group in
      group.addTask { await self.beat(through: gateway) { _ in } }
      group.addTask {
        while !Task.isCancelled {
          self.tick()
          try? await Task.sleep(for: .seconds(1))
        }
      }
      let value = await body()
      group.cancelAll()
      return value
    }
  }
}
