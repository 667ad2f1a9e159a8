import RungCore
import Testing

@Suite("Rules across a set of content")
struct SetRulesTests {
  private let place = Place(file: 0, offset: 0)

  private func index(
    names: [(ContentKind, String)], references: [(ContentKind, String)]
  ) -> ContentIndex {
    var index = ContentIndex()
    for (offset, name) in names.enumerated() {
      index.add(ContentIndex.Entry(kind: name.0, id: name.1, place: Place(file: 0, offset: offset)))
    }
    for (offset, reference) in references.enumerated() {
      index.add(
        ContentIndex.Reference(kind: reference.0, id: reference.1, place: Place(file: 1, offset: offset)))
    }
    return index
  }

  @Test("A reference to a kind that the set does not hold at all leads elsewhere")
  func elsewhere() {
    let alone = index(names: [(.bank, "bank.one")], references: [(.topic, "flow"), (.bank, "bank.one")])
    #expect(findings(in: alone).isEmpty)
    let wrong = index(names: [(.topic, "policy")], references: [(.topic, "flow")])
    #expect(findings(in: wrong).map(\.code) == [.referenceUnknown])
  }

  @Test("With a store at hand, a reference leads to the set or to the store")
  func store() {
    let known = KnownContent([(.topic, "flow"), (.exam, "exam.one"), (.topic, "culture")])
    let set = index(
      names: [(.topic, "policy")],
      references: [
        (.topic, "flow"), (.topic, "policy"), (.topic, "culture"), (.exam, "exam.two"), (.track, "flow"),
      ])
    let found = findings(in: set, known: known)
    #expect(found.map(\.code) == [.referenceUnknown, .referenceUnknown])
    #expect(found.map(\.place.offset) == [3, 4])
    #expect(found.first?.details == ["kind": .text("exam"), "id": .text("exam.two")])
  }

  @Test(
    "A reference that is nearly a name says which, and where that stands",
    arguments: [
      ("policy.retuns", "policy.returns"), ("policy.reutrns", "policy.returns"),
      ("policy.return", "policy.returns"), ("flow.step", "flow.steps"), ("fl0w.steps", "flow.steps"),
      ("tickets.life", nil), ("x", nil),
    ] as [(String, String?)])
  func nearest(written: String, meant: String?) throws {
    let names = ["policy.returns", "policy.warranty", "flow.steps", "flow.call"]
    let found = findings(
      in: index(names: names.map { (.competence, $0) }, references: [(.competence, written)]))
    let finding = try #require(found.first)
    #expect(finding.code == .referenceUnknown)
    #expect(finding.details["nearest"] == meant.map { .text($0) })
    #expect(finding.related?.offset == meant.flatMap { names.firstIndex(of: $0) })
  }

  @Test("What is known is found among any number of names", arguments: [0, 1, 2, 3, 10, 101])
  func search(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let names = (0..<count).map { (kind: ContentKind.item, id: "item.\($0 * 2)") }
    let known = KnownContent(random.shuffled(names))
    for number in 0..<count {
      #expect(known.contains(.item, "item.\(number * 2)"))
      #expect(!known.contains(.bank, "item.\(number * 2)"))
      #expect(!known.contains(.item, "item.\(number * 2 + 1)"))
    }
  }

  @Test("The same id is free to name things of two kinds")
  func kinds() {
    #expect(findings(in: index(names: [(.topic, "flow"), (.track, "flow")], references: [])).isEmpty)
    let twice = findings(in: index(names: [(.topic, "a"), (.topic, "b"), (.topic, "a")], references: []))
    #expect(twice.map(\.code) == [.idDuplicate])
    #expect(twice.first?.place.offset == 2)
    #expect(twice.first?.related?.offset == 0)
  }

  private func track(_ id: String, after requires: [String]) -> ContentValue {
    .track(
      Track(
        id: ID(id), title: LocalizedText([:]), tier: .all, calendar: "calendar.one", venue: "venue.one",
        requires: requires.map { ID($0) }, phases: []))
  }

  @Test("Every cycle of tracks is found once, and a chain is none")
  func cycles() {
    var index = ContentIndex()
    let tracks = [
      ("a", ["b", "c"]), ("b", ["c"]), ("c", []), ("d", ["e"]), ("e", ["d"]), ("f", ["f", "a"]), ("g", ["d"]),
    ]
    for (offset, (id, requires)) in tracks.enumerated() {
      index.add(track(id, after: requires), at: Place(file: 0, offset: offset))
    }
    let found = findings(in: index).filter { $0.code == .trackCycle }
    #expect(found.map(\.details) == [["ids": .text("d → e → d")], ["ids": .text("f → f")]])
    #expect(found.map(\.place.offset) == [3, 5])
  }
}
