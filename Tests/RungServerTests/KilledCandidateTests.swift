import RungAPI
import RungClient
import RungCore
import Synchronization
import Testing

@Suite("A candidate's process is killed and the network fails: no answer is lost, none is stored twice")
struct KilledCandidateTests {
  @Test("killed at every step of a short sitting")
  func everyStep() async throws {
    for fate in [BadWay.Fate.killedBefore, .killedAfter, .requestLost, .replyLost] {
      for step in 1...12 {
        let steps = Mutex(0)
        try await Sitting(seed: UInt64(step), saves: 8) { _ in
          steps.withLock { steps in
            steps += 1
            return steps == step ? fate : .arrives
          }
        }.run()
      }
    }
  }

  @Test("killed and cut off at random, 1,000 sittings")
  func atRandom() async throws {
    for seed in UInt64(1)...1_000 {
      let chance = Mutex(SplitMix64(seed: seed))
      try await Sitting(seed: seed, saves: 6) { _ in
        chance.withLock { chance in
          // About one in two arrives; the rest is shared out evenly.
          let fates = BadWay.Fate.allCases
          return chance.draw(below: 2) == 0 ? .arrives : fates[chance.draw(below: fates.count)]
        }
      }.run()
    }
  }
}

/// A candidate who saves, is thrown out, comes back and goes on, until the attempt is handed in.
private struct Sitting {
  let seed: UInt64
  let saves: Int
  let fate: @Sendable (any Request) -> BadWay.Fate

  func run() async throws {
    var chance = SplitMix64(seed: seed ^ 0xFACE)
    let folder = JournalFolder()
    let desk = ExamDesk()
    let way = BadWay(to: desk, fate: fate)
    var made: [SaveAnswer] = []
    var gateway: JournaledGateway?
    var isHandedIn = false
    var isRetrying = false
    while !isHandedIn {
      do {
        let current = try gateway ?? JournaledGateway(way, folder: folder.path)
        if gateway == nil {
          let reply = try await current.send(StartAttempt(exam: "complaint.exam"))
          #expect(reply.sequence == made.last?.sequence ?? 0, "seed \(seed)")
          #expect(reply.answers == answers(after: made), "seed \(seed)")
          gateway = current
        }
        if isRetrying, let save = made.last {
          isRetrying = false
          _ = try await current.send(save)
        } else if made.count < saves {
          let next = (made.last?.sequence ?? 0) + 1 + chance.draw(below: 2)
          let save = Sample.save(
            next, question: chance.draw(below: 4), chance.draw(below: 5) == 0 ? nil : .numeric("\(next)"))
          made.append(save)
          _ = try await current.send(save)
        } else {
          _ = try await current.send(SubmitAttempt(attempt: Sample.started.attempt))
          isHandedIn = true
        }
      } catch is BadWay.Killed {
        gateway = nil
        try lose(in: folder, &chance)
      } catch let refusal as Refusal where refusal == BadWay.away {
        // Now and then the screen sends the same save again; otherwise it goes on to the next.
        isRetrying = gateway != nil && chance.draw(below: 2) == 0
      }
    }
    #expect(desk.rows.count == made.count, "seed \(seed)")
    #expect(zip(desk.rows, made).allSatisfy { same($0, $1) }, "seed \(seed)")
    #expect(folder.bytes() == nil, "seed \(seed)")
  }

  /// What a machine that loses power may do to a journal: notes that were not forced to disk go, wholly or in part,
  /// and a save that was being written, and so was never sent, is torn.
  private func lose(in folder: JournalFolder, _ chance: inout SplitMix64) throws {
    guard var bytes = folder.bytes() else { return }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let notes = lines.dropLast().reversed().prefix { $0.first != UInt8(ascii: "{") }
    let loose = notes.reduce(0) { $0 + $1.count + 1 }
    bytes.removeLast(chance.draw(below: loose + 1))
    if chance.draw(below: 2) == 0 {
      let torn = Array(try json(Sample.save(1_000, question: 9)).utf8)
      bytes += torn.prefix(chance.draw(below: torn.count + 1))
    }
    try folder.write(bytes)
  }
}
