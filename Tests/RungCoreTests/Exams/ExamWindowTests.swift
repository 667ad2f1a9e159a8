import RungCore
import Testing

@Suite("The window of an exam")
struct ExamWindowTests {
  private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

  private func code(_ now: String, lateStart: Int? = nil) throws -> RefusalCode? {
    let window = Exam.Window(
      opens: try time("2026-12-18T09:00"), closes: try time("2026-12-18T18:00"),
      lateStart: lateStart.map { Duration(seconds: $0 * 60) })
    do {
      try window.admit(try time(now))
      return nil
    } catch let refusal as Refusal {
      return refusal.code
    }
  }

  @Test(
    "admits from its opening to its closing, both included",
    arguments: [
      ("2026-12-17T23:59", RefusalCode.examNotOpen), ("2026-12-18T08:59", .examNotOpen),
      ("2026-12-18T09:00", nil), ("2026-12-18T12:30", nil), ("2026-12-18T18:00", nil),
      ("2026-12-18T18:01", .examClosed), ("2026-12-19T09:00", .examClosed),
    ] as [(String, RefusalCode?)])
  func borders(now: String, refused: RefusalCode?) throws {
    #expect(try code(now) == refused)
  }

  @Test("closes to who comes too late after the opening")
  func lateStart() throws {
    #expect(try code("2026-12-18T09:15", lateStart: 15) == nil)
    #expect(try code("2026-12-18T09:16", lateStart: 15) == .examClosed)
    #expect(try code("2026-12-18T18:01", lateStart: 9_999) == .examClosed)
  }

  @Test("counts minutes across midnight, month and leap day")
  func minutes() throws {
    #expect(try time("2028-02-28T23:50").adding(minutes: 15) == time("2028-02-29T00:05"))
    #expect(try time("2026-12-31T23:59").adding(minutes: 1) == time("2027-01-01T00:00"))
    #expect(try time("2026-03-01T00:00").adding(minutes: -1) == time("2026-02-28T23:59"))
  }
}
