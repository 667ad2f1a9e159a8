import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// When an exam may be begun and how long it lasts, to the microsecond on either side. A window names minutes, and each of
/// them counts whole.
@Suite struct LateStartTests {
  private let quiz: ID<Exam> = "quiz.onboarding.d01"

  /// A microsecond before, or at, a time of the workplace, which is eight hours ahead of UTC.
  private func instant(_ time: String, _ microseconds: Int64 = 0) throws -> Instant {
    let utc = try #require(Instant("2026-03-02T\(time):00Z"))
    return Instant(microseconds: utc.microseconds - 8 * 3_600_000_000 + microseconds)
  }

  private func workplace(_ window: String) async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    place.clock.set(try instant("08:00"))
    try await place.furnish([("ana", [.trainee]), ("tess", [.trainer])])
    let files = try TestWorkplace.content().map { file in
      ContentFile(
        path: file.path,
        text: Data(
          String(decoding: file.text, as: UTF8.self).replacing(
            #/(<exam id="quiz.onboarding.d01">.*?<theory [^>]*>)/#.dotMatchesNewlines(),
            with: { $0.output.1 + window }
          ).utf8))
    }
    #expect(try await place.gateway("admin").send(LoadContent(files: files)).isLoaded)
    return place
  }

  @Test(
    "an exam begins from its opening to the end of the last minute in which it may",
    arguments: [
      ("", "10:00", "18:01"), (#"late-start="PT15M""#, "10:00", "10:16"),
      (#"late-start="PT0M""#, "10:00", "10:01"), (#"late-start="PT23H""#, "10:00", "18:01"),
    ])
  func edges(lateStart: String, from: String, until: String) async throws {
    let place = try await workplace(
      #"<window opens="2026-03-02T10:00" closes="2026-03-02T18:00" \#(lateStart)/>"#)
    func code(at instant: Instant) async throws -> RefusalCode? {
      place.clock.set(instant)
      let ana = try await place.gateway("ana")
      do {
        let started = try await ana.send(StartAttempt(exam: quiz))
        _ = try await ana.send(SubmitAttempt(attempt: started.attempt))
        return nil
      } catch let refusal as Refusal {
        return refusal.code
      }
    }
    #expect(try await code(at: instant(from, -1)) == .examNotOpen)
    #expect(try await code(at: instant(until)) == .examClosed)
    #expect(try await code(at: instant(until, -1)) == nil)
  }

  @Test("whoever begins in the last microsecond has the whole time and what was granted, and no more")
  func wholeTime() async throws {
    let place = try await workplace(
      #"<window opens="2026-03-02T10:00" closes="2026-03-02T10:10" late-start="PT5M"/>"#)
    let begin = try instant("10:06", -1)
    _ = try await place.gateway("tess").send(
      GrantTime(login: "ana", exam: quiz, minutes: 7, reason: "slow machine"))
    place.clock.set(begin)
    let ana = try await place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: quiz))
    #expect(started.deadline == begin.adding(seconds: (15 + 7) * 60))
    // The window has long been closed; an open attempt is taken up all the same.
    place.clock.set(try instant("10:20"))
    #expect(try await ana.send(StartAttempt(exam: quiz)).attempt == started.attempt)
    let later = try await place.gateway("tess").send(
      GrantTime(login: "ana", exam: quiz, minutes: 1, reason: "alarm"))
    let deadline = begin.adding(seconds: (15 + 7 + 1) * 60)
    #expect(later.deadline == deadline)
    func save(_ sequence: Int) -> SaveAnswer {
      SaveAnswer(
        attempt: started.attempt, question: 0, response: nil, isFlagged: true, sequence: sequence)
    }
    place.clock.set(Instant(microseconds: deadline.microseconds - 1))
    #expect(try await ana.send(save(1)).sequence == 1)
    place.clock.set(deadline)
    await #expect(throws: Refusal.self) { try await ana.send(save(2)) }
    let result = try await ana.send(SubmitAttempt(attempt: started.attempt))
    #expect(result.isExpired && result.handedIn == deadline)
    await #expect(throws: Refusal.self) { try await ana.send(StartAttempt(exam: quiz)) }
  }
}
