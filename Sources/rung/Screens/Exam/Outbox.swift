package import RungAPI
package import RungCore
import Synchronization

/// Sends saves one after another in the order of their numbers, and hands in after them. What does not get through
/// is tried again, after longer and longer waits.
package final class Outbox: Sendable {
  private let attempt: ID<Attempt>
  private let queue = Mutex(SaveQueue())
  private let bell: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation
  /// What is not yet written down on this machine.
  private let unkept = Mutex<[SaveAnswer]>([])
  private let added: AsyncStream<Void>
  private let note: AsyncStream<Void>.Continuation

  /// How long to wait before the next try, at first and at most.
  package struct Patience: Sendable {
    package let first: Swift.Duration
    package let most: Swift.Duration

    package init(first: Swift.Duration = .milliseconds(500), most: Swift.Duration = .seconds(15)) {
      self.first = first
      self.most = most
    }
  }

  package init(_ attempt: ID<Attempt>) {
    self.attempt = attempt
    (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    (added, note) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  package var isEmpty: Bool { queue.withLock(\.isEmpty) }

  package func add(_ save: SaveAnswer) {
    unkept.withLock { $0.append(save) }
    queue.withLock { $0.add(save) }
    note.yield()
    ring.yield()
  }

  package func addSubmit() {
    queue.withLock { $0.addSubmit() }
    ring.yield()
  }

  /// Has all that is added written down on this machine as it comes, until its task is cancelled, and then what is left of
  /// it: what does not get through holds up what is sent after it, and that must not be lost with the machine.
  package func keep(through gateway: any Gateway) async {
    for await _ in added { await keepAdded(through: gateway) }
    await keepAdded(through: gateway)
  }

  private func keepAdded(through gateway: any Gateway) async {
    let saves = unkept.withLock { saves in
      defer { saves = [] }
      return saves
    }
    for save in saves { await gateway.keep(save) }
  }

  /// Sends what there is and what comes, until its task is cancelled; each answer is reported as it comes.
  package func send(
    through gateway: any Gateway, patience: Patience, report: @Sendable (ExamEvent) -> Void
  ) async {
    for await _ in bell {
      var wait = patience.first
      while !Task.isCancelled, let message = queue.withLock({ $0.next() }) {
        let event = await Outbox.answer(to: message, of: attempt, through: gateway)
        if event.isFailure {
          queue.withLock { $0.failed() }
          report(event)
          try? await Task.sleep(for: wait)
          wait = min(wait * 2, patience.most)
        } else {
          queue.withLock { $0.done() }
          report(event)
          wait = patience.first
        }
      }
    }
  }

  /// Sends one message once, and says what came of it.
  private static func answer(
    to message: SaveQueue.Message, of attempt: ID<Attempt>, through gateway: any Gateway
  ) async -> ExamEvent {
    switch message {
    case .save(let save):
      do {
        let reply = try await gateway.send(save)
        return .saved(
          question: save.question, sequence: save.sequence, deadline: reply.deadline, now: reply.now)
      } catch let refusal as Refusal where refusal.code.kind != .unavailable {
        return .saveRefused(question: save.question, sequence: save.sequence, refusal)
      } catch {
        return .saveFailed
      }
    case .submit:
      do {
        return .submitted(try await gateway.send(SubmitAttempt(attempt: attempt)))
      } catch let refusal as Refusal where refusal.code.kind != .unavailable {
        return .submitRefused(refusal)
      } catch {
        return .submitFailed
      }
    }
  }
}

extension ExamEvent {
  /// Whether it did not get through and is to be tried again.
  fileprivate var isFailure: Bool {
    switch self {
    case .saveFailed, .submitFailed: true
    default: false
    }
  }
}
