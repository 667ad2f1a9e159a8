import Foundation
import RungCore
import Testing

@Suite("An enum with values, as JSON")
struct TaggedUnionTests {
  private static let wording = LocalizedText([.chinese: "岗", .english: "post"])
  private static let spans: [Span] = [.plain("a"), .stressed("\"b\""), .blank(1)]

  /// Every case of every one, and its text.
  private static let all: [(value: any TaggedUnion & Sendable, text: String)] = [
    (Response.choice(options: [2, 0]), #"{"options":[2,0],"type":"choice"}"#),
    (Response.trueFalse(false), #"{"type":"true-false","value":false}"#),
    (Response.fillIn(blanks: ["七天", ""]), #"{"blanks":["七天",""],"type":"fill-in"}"#),
    (Response.numeric("1,5"), #"{"type":"numeric","value":"1,5"}"#),
    (Response.matching(right: [nil, 2]), #"{"right":[null,2],"type":"matching"}"#),
    (Response.ordering(entries: [1, 0]), #"{"entries":[1,0],"type":"ordering"}"#),
    (Response.shortAnswer("a"), #"{"text":"a","type":"short-answer"}"#),
    (ReleasedKey.options([true, false]), #"{"areRight":[true,false],"type":"choice"}"#),
    (ReleasedKey.trueFalse(true), #"{"type":"true-false","value":true}"#),
    (ReleasedKey.blanks([["7", "七"]]), #"{"accepted":[["7","七"]],"type":"fill-in"}"#),
    (
      ReleasedKey.numeric(value: "-1.5", tolerance: "0"),
      #"{"tolerance":"0","type":"numeric","value":"-1.5"}"#
    ),
    (ReleasedKey.matching(right: [1, 0]), #"{"right":[1,0],"type":"matching"}"#),
    (ReleasedKey.ordering(entries: [1, 0]), #"{"entries":[1,0],"type":"ordering"}"#),
    (ReleasedKey.points([]), #"{"points":[],"type":"short-answer"}"#),
    (ItemVerdict.fewData, #"{"type":"few-data"}"#),
    (ItemVerdict.tooEasy, #"{"type":"too-easy"}"#),
    (ItemVerdict.tooHard, #"{"type":"too-hard"}"#),
    (ItemVerdict.negativeDiscrimination, #"{"type":"negative-discrimination"}"#),
    (ItemVerdict.weakDiscrimination, #"{"type":"weak-discrimination"}"#),
    (ItemVerdict.deadDistractor(3), #"{"option":3,"type":"dead-distractor"}"#),
    (ItemVerdict.suspectKey(0), #"{"option":0,"type":"suspect-key"}"#),
    (ItemVerdict.sound, #"{"type":"sound"}"#),
    (
      PaperInteraction.choice(options: [wording], multiple: true),
      #"{"multiple":true,"options":[{"en":"post","zh-Hans":"岗"}],"type":"choice"}"#
    ),
    (PaperInteraction.trueFalse, #"{"type":"true-false"}"#),
    (PaperInteraction.fillIn(blanks: 2), #"{"blanks":2,"type":"fill-in"}"#),
    (PaperInteraction.numeric(unit: nil), #"{"type":"numeric"}"#),
    (
      PaperInteraction.numeric(unit: wording),
      #"{"type":"numeric","unit":{"en":"post","zh-Hans":"岗"}}"#
    ),
    (PaperInteraction.matching(left: [], right: []), #"{"left":[],"right":[],"type":"matching"}"#),
    (PaperInteraction.ordering(entries: []), #"{"entries":[],"type":"ordering"}"#),
    (PaperInteraction.shortAnswer(limit: 300), #"{"limit":300,"type":"short-answer"}"#),
    (Detail.text("七天"), #"{"type":"text","value":"七天"}"#),
    (Detail.number(-2), #"{"type":"number","value":-2}"#),
    (Detail.marks(Marks(milli: 79_960)), #"{"type":"marks","value":79960}"#),
    (Detail.day(Day(number: 0)), #"{"type":"day","value":"1970-01-01"}"#),
    (
      Detail.instant(Instant(microseconds: 1)),
      #"{"type":"instant","value":"1970-01-01T00:00:00.000001Z"}"#
    ),
    (Detail.wording(wording), #"{"type":"wording","value":{"en":"post","zh-Hans":"岗"}}"#),
    (Span.plain("a"), #"{"text":"a","type":"plain"}"#),
    (Span.stressed("a"), #"{"text":"a","type":"stressed"}"#),
    (Span.blank(0), #"{"place":0,"type":"blank"}"#),
    (
      Passage.Block.paragraph(spans),
      #"{"spans":[{"text":"a","type":"plain"},{"text":"\"b\"","type":"stressed"},{"place":1,"type":"blank"}],"#
        + #""type":"paragraph"}"#
    ),
    (Passage.Block.list([[]], ordered: true), #"{"items":[[]],"ordered":true,"type":"list"}"#),
    (
      Passage.Block.table([Passage.Row(cells: [[]], isHeader: true)]),
      #"{"rows":[{"cells":[[]],"isHeader":true}],"type":"table"}"#
    ),
    (Passage.Block.turn(speaker: "客户", []), #"{"spans":[],"speaker":"客户","type":"turn"}"#),
    (
      Passage.Block.image(path: "a.png", alternative: "a"),
      #"{"alternative":"a","path":"a.png","type":"image"}"#
    ),
  ]

  @Test("says in `type` which case it is, with its values beside it, and is read back", arguments: all)
  func roundTrip(value: any TaggedUnion & Sendable, text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    func readBack<Union: TaggedUnion>(_ value: Union) throws -> (written: Data, again: Data) {
      let written = try encoder.encode(value)
      return (written, try encoder.encode(JSONDecoder().decode(Union.self, from: written)))
    }
    let (written, again) = try readBack(value)
    #expect(String(decoding: written, as: UTF8.self) == text)
    #expect(again == written)
  }

  /// As 0.1.0 stored answers and reasons, and wrote them into journals: what its encoder made of these values.
  private static let former: [(value: any TaggedUnion & Sendable, text: String)] = [
    (Response.choice(options: [2, 0]), #"{"choice":{"options":[2,0]}}"#),
    (Response.trueFalse(false), #"{"trueFalse":{"_0":false}}"#),
    (Response.fillIn(blanks: ["七天", ""]), #"{"fillIn":{"blanks":["七天",""]}}"#),
    (Response.numeric("1,5"), #"{"numeric":{"_0":"1,5"}}"#),
    (Response.matching(right: [nil, 2]), #"{"matching":{"right":[null,2]}}"#),
    (Response.ordering(entries: [1, 0]), #"{"ordering":{"entries":[1,0]}}"#),
    (Response.shortAnswer("a"), #"{"shortAnswer":{"_0":"a"}}"#),
    (Detail.text("七天"), #"{"text":{"_0":"七天"}}"#),
    (Detail.number(-2), #"{"number":{"_0":-2}}"#),
    (Detail.marks(Marks(milli: 79_960)), #"{"marks":{"_0":79960}}"#),
    (Detail.day(Day(number: 0)), #"{"day":{"_0":"1970-01-01"}}"#),
    (Detail.instant(Instant(microseconds: 1)), #"{"instant":{"_0":"1970-01-01T00:00:00.000001Z"}}"#),
    (Detail.wording(wording), #"{"wording":{"_0":{"en":"post","zh-Hans":"岗"}}}"#),
  ]

  @Test("is read as the first release wrote it, too", arguments: former)
  func firstRelease(value: any TaggedUnion & Sendable, text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    func read<Union: TaggedUnion>(as value: Union) throws -> any TaggedUnion {
      try JSONDecoder().decode(Union.self, from: Data(text.utf8))
    }
    #expect(try encoder.encode(read(as: value)) == encoder.encode(value))
  }

  @Test("that is none of its cases, or lacks a value, is not read")
  func damaged() {
    for text in [
      #"{"type":"essay"}"#, #"{"options":[1]}"#, #"{"type":"choice"}"#, #"{"type":1}"#,
      #"{"type":"numeric"}"#,
      #"{"essay":{"_0":"a"}}"#, #"{"choice":{}}"#, #"{"choice":{"options":[1]},"numeric":{"_0":"1"}}"#,
      #"{"choice":[1]}"#, "{}", #""choice""#, "[]",
    ] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(Response.self, from: Data(text.utf8)) }
    }
  }

  @Test("has a text here for each of its cases")
  func complete() throws {
    func words<Union: TaggedUnion>(_ union: Union.Type) -> Set<String> {
      Set(union.Tag.allCases.map { "\(union) \($0.rawValue)" })
    }
    let wanted = [
      words(Response.self), words(ReleasedKey.self), words(ItemVerdict.self), words(PaperInteraction.self),
      words(Detail.self), words(Span.self), words(Passage.Block.self),
    ].reduce(Set()) { $0.union($1) }
    struct Typed: Decodable { let type: String }
    let found = try Self.all.map { value, text in
      let typed = try JSONDecoder().decode(Typed.self, from: Data(text.utf8))
      return "\(Swift.type(of: value)) \(typed.type)"
    }
    #expect(wanted.subtracting(found) == [])
  }
}
