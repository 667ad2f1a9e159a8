import RungCore
import Testing

@Suite("The states of an attempt")
struct AttemptStepTests {
  // A5's printed table, every pair of it; "-" is where a step may not happen.
  private static let table:
    [(AttemptStep, none: String, started: String, submitted: String, marked: String)] = [
      (.started, "started", "-", "-", "-"),
      (.answered, "-", "started", "-", "-"),
      (.cleared, "-", "started", "-", "-"),
      (.flagged, "-", "started", "-", "-"),
      (.moved, "-", "started", "-", "-"),
      (.disconnected, "-", "started", "-", "-"),
      (.resumed, "-", "started", "-", "-"),
      (.unlocked, "-", "started", "-", "-"),
      (.takenOver, "-", "started", "-", "-"),
      (.unfocused, "-", "started", "-", "-"),
      (.granted, "-", "started", "-", "-"),
      (.submitted, "-", "submitted", "-", "-"),
      (.expired, "-", "submitted", "-", "-"),
      (.marked, "-", "-", "marked", "-"),
      (.remarked, "-", "-", "submitted", "marked"),
      (.reopened, "-", "-", "-", "submitted"),
      (.released, "-", "-", "-", "marked"),
    ]

  @Test("every step from every state leads where the table says")
  func everyPair() {
    #expect(Self.table.map(\.0) == AttemptStep.allCases)
    for (step, none, started, submitted, marked) in Self.table {
      #expect(step.next(from: nil)?.rawValue ?? "-" == none, "\(step)")
      #expect(step.next(from: .started)?.rawValue ?? "-" == started, "\(step)")
      #expect(step.next(from: .submitted)?.rawValue ?? "-" == submitted, "\(step)")
      #expect(step.next(from: .marked)?.rawValue ?? "-" == marked, "\(step)")
    }
  }

  @Test("what is handed in is never open again, and only a mark taken back leads back, over 1,000 seeds")
  func walks() {
    let ranks: [AttemptState?] = [nil, .started, .submitted, .marked]
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      var state: AttemptState?
      for _ in 0..<40 {
        let step = AttemptStep.allCases[random.draw(below: AttemptStep.allCases.count)]
        guard let next = step.next(from: state) else { continue }
        #expect(step == .reopened || (ranks.firstIndex(of: next) ?? 0) >= (ranks.firstIndex(of: state) ?? 0))
        state = next
      }
    }
    #expect(
      AttemptStep.allCases.filter { $0.next(from: .marked) != nil } == [.remarked, .reopened, .released])
  }
}
