import RungCore
import Synchronization

/// Attempts as the writer last left them, with what their answers come to: whoever saves answer after answer is looked up
/// once, and not at every answer, and a paper that is handed in need not be read again.
///
/// It is the writer's alone, and what it holds is what the writer's own transaction would read. A write that is undone has
/// what it touched forgotten, and another process's write everything.
final class KnownAttempts: Sendable {
  /// As many as may be sat at once; one that is pushed out is read anew.
  private static let most = 1024

  struct Known: Sendable {
    var stored: StoredAttempt
    var course: AnswerCourse
  }

  /// Where an attempt stands before an answer is saved, and what it is to save it.
  struct Standing: Sendable {
    let life: AttemptLife
    let latest: Int
    let step: AttemptStep
  }

  /// Changed where it is: to take it out and put it back would be to copy all that it refers to.
  private final class Entry {
    var known: Known

    init(_ known: Known) {
      self.known = known
    }
  }

  private let attempts = Mutex<[ID<Attempt>: Entry]>([:])

  func known(_ id: ID<Attempt>) -> Known? {
    attempts.withLock { $0[id]?.known }
  }

  /// The same, of one that is known, for whoever saves `answer` next.
  func standing(of id: ID<Attempt>, saving answer: SavedResponse) -> Standing? {
    attempts.withLock { attempts in
      guard let entry = attempts[id] else { return nil }
      return Standing(
        life: entry.known.stored.life, latest: entry.known.stored.latest,
        step: entry.known.course.step(saving: answer))
    }
  }

  func keep(_ known: Known) {
    attempts.withLock { attempts in
      if attempts.count >= KnownAttempts.most { attempts.removeAll(keepingCapacity: true) }
      attempts[known.stored.attempt.id] = Entry(known)
    }
  }

  /// Where an attempt stands from now on, if it is known.
  func note(_ life: AttemptLife, latest: Int, of id: ID<Attempt>) {
    attempts.withLock { attempts in
      guard let entry = attempts[id] else { return }
      entry.known.stored.life = life
      entry.known.stored.latest = latest
    }
  }

  /// An answer that was saved, if its attempt is known.
  func note(
    _ answer: SavedResponse, as step: AttemptStep, _ life: AttemptLife, latest: Int, of id: ID<Attempt>,
    at instant: Instant
  ) {
    attempts.withLock { attempts in
      guard let entry = attempts[id] else { return }
      entry.known.stored.life = life
      entry.known.stored.latest = latest
      entry.known.course.take(answer, as: step, at: instant)
    }
  }

  /// A move that was told, if its attempt is known.
  func note(moveTo question: Int, of id: ID<Attempt>, at instant: Instant) {
    attempts.withLock { $0[id]?.known.course.move(to: question, at: instant) }
  }

  func forget(_ ids: [ID<Attempt>]) {
    guard !ids.isEmpty else { return }
    attempts.withLock { attempts in
      for id in ids { attempts[id] = nil }
    }
  }

  func forget() {
    attempts.withLock { $0 = [:] }
  }
}
