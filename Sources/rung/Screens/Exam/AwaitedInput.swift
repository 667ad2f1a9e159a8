package import Foundation
package import RungAPI
import RungCore

/// Answers that come from another program, which may take its time: meanwhile the server hears of this machine.
package enum AwaitedInput {
  private enum Arrival: Sendable {
    case data(Data)
    case refused(Refusal)
  }

  /// What `source` gives, which may wait as long as it likes.
  /// - Returns: `nil` where the attempt was closed before; nothing more can be saved then.
  /// - Throws: the refusal where the attempt goes on elsewhere, or the login has ended.
  package static func read(
    sitting started: StartAttempt.Reply, through gateway: any Gateway,
    from source: @escaping @Sendable () -> Data
  ) async throws -> Data? {
    let (arrivals, inlet) = AsyncStream.makeStream(of: Arrival.self)
    Thread.detachNewThread { inlet.yield(.data(source())) }
    let heart = Heart(started)
    return try await withThrowingTaskGroup { group in
      group.addTask {
        await heart.beating(through: gateway) { event in
          if case .beatRefused(let refusal) = event { inlet.yield(.refused(refusal)) }
        }
      }
      defer { group.cancelAll() }
      for await arrival in arrivals {
        switch arrival {
        case .data(let data): return data
        case .refused(let refusal):
          switch refusal.code {
          case .attemptClosed: return nil
          case .attemptTakenOver, .loginNeeded: throw refusal
          default: continue
          }
        }
      }
      return nil
    }
  }
}
