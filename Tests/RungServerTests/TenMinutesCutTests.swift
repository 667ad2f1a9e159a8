import Foundation
import RungAPI
import RungClient
import RungCore
import RungService
import RungStore
import RungTestSupport
import Synchronization
import Testing

@Suite("Ten minutes without a network, and either end killed at any moment")
struct TenMinutesCutTests {
  private static let candidates = 6

  @Test(
    "every answer is stored once and in order, and silence and return are on record", .timeLimit(.minutes(10))
  )
  func cut() async throws {
    let place = try await TestWorkplace()
    let logins = (0..<Self.candidates).map { "ana\($0)" }
    try await place.furnish(logins.map { ($0, [.trainee]) } + [("tess", [.trainer])])
    let hall = Hall(place)
    for (number, login) in logins.enumerated() {
      try await sit(login, seed: UInt64(number + 1), in: hall, place)
    }
    #expect(try await place.workplace.store.read { try $0.verifyAudit(digest: sha256).fault } == nil)
    #expect(hall.deaths > Self.candidates)
  }

  /// Half an hour in steps of five seconds, the network gone for the ten minutes in its middle.
  private func sit(_ login: String, seed: UInt64, in hall: Hall, _ place: TestWorkplace) async throws {
    var chance = SplitMix64(seed: seed)
    let folder = JournalFolder()
    let token = try await place.token(login)
    let road = Road(to: hall, token: token, seed: seed)
    var machine: JournaledGateway?
    var started: StartAttempt.Reply?
    var made: [SaveAnswer] = []
    for second in stride(from: 0, to: 1800, by: 5) {
      place.clock.advance(seconds: 5)
      road.isCut = (600..<1200).contains(second)
      try await hall.keepWatch()
      if chance.draw(below: 50) == 0 { try await hall.die() }
      do {
        let current = try machine ?? JournaledGateway(road, folder: folder.path)
        if machine == nil {
          let reply = try await current.send(StartAttempt(exam: "exam.newcomer.theory"))
          #expect(reply.sequence == made.last?.sequence ?? 0, "seed \(seed), second \(second)")
          #expect(reply.answers.filter(\.isFlagged) == answers(after: made), "seed \(seed), second \(second)")
          #expect(reply.deadline == started?.deadline ?? reply.deadline)
          started = reply
          machine = current
        }
        guard let attempt = started?.attempt else { continue }
        if chance.draw(below: 3) == 0 {
          let save = SaveAnswer(
            attempt: attempt, question: chance.draw(below: 5), response: nil,
            isFlagged: chance.draw(below: 4) > 0, sequence: (made.last?.sequence ?? 0) + 1)
          made.append(save)
          _ = try await current.send(save)
        } else {
          _ = try await current.send(BeatAttempt(attempt: attempt, focusLosses: 0))
        }
      } catch is BadWay.Killed {
        machine = nil
      } catch let refusal as Refusal where refusal.code.kind == .unavailable {
        // The candidate goes on; the journal has what was saved.
      }
    }
    try await handIn(made, started, machine, road, folder, place, seed)
  }

  private func handIn(
    _ made: [SaveAnswer], _ started: StartAttempt.Reply?, _ machine: JournaledGateway?, _ road: Road,
    _ folder: JournalFolder, _ place: TestWorkplace, _ seed: UInt64
  ) async throws {
    road.isSmooth = true
    let attempt = try #require(started).attempt
    var last = machine
    if last == nil {
      last = try JournaledGateway(road, folder: folder.path)
      _ = try await last?.send(StartAttempt(exam: "exam.newcomer.theory"))
    }
    let result = try #require(try await last?.send(SubmitAttempt(attempt: attempt)))
    #expect(!result.isExpired && result.handedIn == place.clock.now, "seed \(seed)")
    let (log, stored) = try await place.workplace.store.read {
      (try $0.log(of: attempt), try $0.answers(of: attempt))
    }
    #expect(made.count > 60)
    #expect(log.compactMap(\.sequence) == made.map(\.sequence), "seed \(seed)")
    let flagged = stored.filter(\.isFlagged).map(\.question)
    #expect(flagged == answers(after: made).map(\.question), "seed \(seed)")
    // Away and back by turns, once at the least: the ten minutes.
    let presence = log.map(\.step).filter { $0 == .disconnected || $0 == .resumed }
    #expect(presence.contains(.disconnected), "seed \(seed)")
    #expect(
      !zip(presence, presence.dropFirst()).contains { $0 == .disconnected && $1 == .disconnected },
      "seed \(seed)")
    #expect(presence.last == .resumed, "seed \(seed)")
    #expect(folder.bytes(attempt) == nil, "seed \(seed)")
  }
}

/// The server of the exam, which dies now and then and is started again on the same workplace.
private final class Hall: Sendable {
  private let place: TestWorkplace
  private let running: Mutex<Workplace>
  private let died = Mutex(0)

  init(_ place: TestWorkplace) {
    self.place = place
    running = Mutex(place.workplace)
  }

  var workplace: Workplace { running.withLock { $0 } }
  var deaths: Int { died.withLock { $0 } }

  /// What it knew in memory alone is gone.
  func die() async throws {
    let again = try await Workplace(home: place.home, clock: { [clock = place.clock] in clock.now })
    running.withLock { $0 = again }
    died.withLock { $0 += 1 }
  }

  func keepWatch() async throws {
    try await workplace.keepWatch(at: place.clock.now)
  }
}

/// The way to the hall: cut for a while, and otherwise losing requests, replies, and the candidate's process.
private final class Road: Gateway {
  private let hall: Hall
  private let token: String
  private let state: Mutex<(chance: SplitMix64, isCut: Bool, isSmooth: Bool)>

  init(to hall: Hall, token: String, seed: UInt64) {
    self.hall = hall
    self.token = token
    state = Mutex((SplitMix64(seed: seed ^ 0xCAFE), false, false))
  }

  var isCut: Bool {
    get { state.withLock { $0.isCut } }
    set { state.withLock { $0.isCut = newValue } }
  }

  var isSmooth: Bool {
    get { state.withLock { $0.isSmooth } }
    set { state.withLock { $0.isSmooth = newValue } }
  }

  func send<R: Request>(_ request: R) async throws -> R.Reply {
    let fate = state.withLock { state -> BadWay.Fate in
      if state.isSmooth { return .arrives }
      if state.isCut { return state.chance.draw(below: 40) == 0 ? .killedBefore : .requestLost }
      let fates = BadWay.Fate.allCases
      return state.chance.draw(below: 10) > 0 ? .arrives : fates[state.chance.draw(below: fates.count)]
    }
    switch fate {
    case .requestLost: throw BadWay.away
    case .killedBefore: throw BadWay.Killed()
    case .arrives, .replyLost, .killedAfter: break
    }
    let reply = try await LocalGateway(hall.workplace, token: token).send(request)
    switch fate {
    case .replyLost: throw BadWay.away
    case .killedAfter: throw BadWay.Killed()
    default: return reply
    }
  }
}
