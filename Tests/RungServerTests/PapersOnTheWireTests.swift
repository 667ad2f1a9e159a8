import Foundation
import RungAPI
import RungCore
import Synchronization
import Testing

/// A paper is written by hand: what comes of it is what the general way gives.
@Suite("A paper on the wire")
struct PapersOnTheWireTests {
  @Test("is what a general encoder makes of it, whatever it holds, over 200 seeds")
  func everything() async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let seed = Seed()
    let gateway = FakeGateway { _ in StartAttempt.Reply(random: seed.value.load(ordering: .relaxed)) }
    try await LiveServer.with(gateway: { _ in gateway }) { server in
      for number in UInt64(0)..<200 {
        seed.value.store(number, ordering: .relaxed)
        let plain = try await server.post("/v1/attempt.start", Array(#"{"exam":"exam.a"}"#.utf8))
        #expect(plain.status == 200)
        let general = try encoder.encode(StartAttempt.Reply(random: number))
        #expect(plain.body == String(decoding: general, as: UTF8.self), "seed \(number)")
      }
    }
  }
}

private final class Seed: Sendable {
  let value = Atomic<UInt64>(0)
}

extension StartAttempt.Reply {
  /// A reply with every alternative in it sooner or later.
  fileprivate init(random seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let answers = chance.some { chance in
      SavedAnswer(
        question: chance.draw(below: 60), response: chance.perhaps { $0.response() },
        isFlagged: chance.truth())
    }
    self.init(
      attempt: ID(chance.word()), paper: chance.paper(), answers: answers, sequence: chance.draw(below: 1000),
      deadline: Instant(microseconds: Int64(chance.draw(below: 1 << 50))),
      now: Instant(microseconds: Int64(chance.draw(below: 1 << 50))), isResumed: chance.truth(),
      repeatsItems: chance.truth(), isClosedBook: chance.truth(), focusLosses: chance.draw(below: 3),
      place: chance.perhaps { $0.draw(below: 60) })
  }
}

extension SplitMix64 {
  private static let pieces = [
    "", "退款", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}",
    "😀",
    "e\u{301}", "a", "三天 · 3 days", "<b>", "\u{FEFF}", "\u{10FFFF}",
  ]

  fileprivate mutating func truth() -> Bool { draw(below: 2) == 0 }

  fileprivate mutating func word() -> String {
    (0..<draw(below: 4)).map { _ in Self.pieces[draw(below: Self.pieces.count)] }.joined()
  }

  fileprivate mutating func perhaps<Value>(_ make: (inout SplitMix64) -> Value) -> Value? {
    truth() ? make(&self) : nil
  }

  fileprivate mutating func some<Value>(_ make: (inout SplitMix64) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<draw(below: 4) { values.append(make(&self)) }
    return values
  }

  fileprivate mutating func localized<Content>(_ make: (inout SplitMix64) -> Content) -> Localized<Content> {
    Localized(chinese: perhaps(make), english: perhaps(make))
  }

  fileprivate mutating func text() -> LocalizedText { localized { $0.word() } }

  fileprivate mutating func spans() -> [Span] {
    some { chance in
      switch chance.draw(below: 3) {
      case 0: .plain(chance.word())
      case 1: .stressed(chance.word())
      default: .blank(chance.draw(below: 9))
      }
    }
  }

  fileprivate mutating func passage() -> LocalizedPassage {
    localized { chance in
      Passage(
        blocks: chance.some { chance in
          switch chance.draw(below: 5) {
          case 0: .paragraph(chance.spans())
          case 1: .list(chance.some { $0.spans() }, ordered: chance.truth())
          case 2:
            .table(
              chance.some { chance in
                Passage.Row(cells: chance.some { $0.spans() }, isHeader: chance.truth())
              })
          case 3: .turn(speaker: chance.word(), chance.spans())
          default: .image(path: chance.word(), alternative: chance.word())
          }
        })
    }
  }

  fileprivate mutating func interaction() -> PaperInteraction {
    switch draw(below: 7) {
    case 0: .choice(options: some { $0.text() }, multiple: truth())
    case 1: .trueFalse
    case 2: .fillIn(blanks: draw(below: 9))
    case 3: .numeric(unit: perhaps { $0.text() })
    case 4: .matching(left: some { $0.text() }, right: some { $0.text() })
    case 5: .ordering(entries: some { $0.text() })
    default: .shortAnswer(limit: draw(below: 900))
    }
  }

  fileprivate mutating func response() -> Response {
    switch draw(below: 7) {
    case 0: .choice(options: some { $0.draw(below: 30) })
    case 1: .trueFalse(truth())
    case 2: .fillIn(blanks: some { $0.word() })
    case 3: .numeric(word())
    case 4: .matching(right: some { $0.perhaps { $0.draw(below: 9) } })
    case 5: .ordering(entries: some { $0.draw(below: 9) })
    default: .shortAnswer(word())
    }
  }

  fileprivate mutating func paper() -> Paper {
    Paper(
      exam: ID(word()), title: text(), instructions: perhaps { $0.passage() },
      fullMarks: Marks(milli: draw(below: 200_000) - 1000),
      passMark: PassMark(mark: Marks(milli: draw(below: 99_999)), outOf: .points(100)),
      questions: some { chance in
        PaperQuestion(
          section: chance.text(), stimulus: chance.perhaps { $0.passage() }, stem: chance.passage(),
          interaction: chance.interaction(), marks: Marks(milli: chance.draw(below: 9_000)))
      },
      formDigest: Digest(bytes: (0..<32).map { _ in UInt8(draw(below: 256)) }) ?? .zero)
  }
}
