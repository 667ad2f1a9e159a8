package import RungAPI
import RungCore
import Synchronization

/// Lets the server hear of this machine every few seconds while an exam is sat, and at once when the exam's window is
/// left or the candidate has come to rest at another question. What does not get through is told with the next beat. It
/// goes beside the answers: none of them waits for it.
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
    /// Where the candidate went, until the server has it.
    var move: MoveToQuestion?
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

  /// The candidate has come to rest at another question.
  package func move(_ move: MoveToQuestion) {
    state.withLock { $0.move = move }
    ring.yield()
  }

  /// Beats until its task is cancelled; what the server says to it is reported.
  package func beat(through gateway: any Gateway, report: @Sendable (ExamEvent) -> Void) async {
    for await _ in bell {
      let (losses, move) = state.withLock { state in
        state.rest = Heartbeat.every
        return (state.losses, state.move)
      }
      if let move { await tell(move, through: gateway) }
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

  /// Tells of a move. Whatever the server says to it concerns nobody: a beat follows, and is answered for both.
  private func tell(_ move: MoveToQuestion, through gateway: any Gateway) async {
    do {
      _ = try await gateway.send(move)
    } catch let refusal as Refusal where refusal.code.kind != .unavailable {
    } catch {
      // Away for now; the next beat tries again.
      return
    }
    state.withLock { if $0.move == move { $0.move = nil } }
  }

  /// Beats until its task is cancelled, where no screen ticks.
  package func beating(through gateway: any Gateway, report: @Sendable (ExamEvent) -> Void) async {
    await withTaskGroup { group in
      group.addTask {
        while !Task.isCancelled {
          self.tick()
          try? await Task.sleep(for: .seconds(1))
        }
      }
      await beat(through: gateway, report: report)
      group.cancelAll()
    }
  }
}
