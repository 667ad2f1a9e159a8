import Foundation
import RungCore
import Testing

@Suite("Forms and papers")
struct FormTests {
  @Test("a form is worth the blueprint's total, cases together and options well ordered, over 1,000 seeds")
  func laidOut() throws {
    let sample = try SamplePaper()
    #expect(sample.blueprint.fullMarks == .points(24))
    for seed in thousandSeeds {
      let form = try sample.form(seed: seed)
      #expect(form.fullMarks == sample.blueprint.fullMarks)
      #expect(form.slots.map(\.section) == [0, 0, 0, 1, 1, 1, 1, 1])
      #expect(!form.repeatsItems)
      // The case's parts stand together and in their order, and share its marks exactly.
      let places = form.slots.indices.filter { form.slots[$0].part != nil }
      #expect(places.map { form.slots[$0].part } == [0, 1, 2])
      #expect(places.last == places.first.map { $0 + 2 })
      #expect(Set(places.map { form.slots[$0].item.id }).count == 1)
      #expect(places.map { form.slots[$0].marks.milli } == [3334, 3333, 3333])
      for slot in form.slots {
        let (question, _, _) = try #require(form.question(at: slot, in: sample.items))
        switch question.interaction {
        case .choice:
          #expect(slot.order.sorted() == [0, 1, 2, 3])
          #expect(slot.order.last == 3, "the option that stays last moved at seed \(seed)")
        case .ordering: #expect(slot.order.sorted() == [0, 1, 2, 3, 4])
        case .matching: #expect(slot.order.sorted() == [0, 1, 2, 3, 4])
        case .trueFalse, .fillIn, .numeric, .shortAnswer: #expect(slot.order.isEmpty)
        }
      }
    }
  }

  @Test(
    "unshuffled, cells and options stand as written, but what is to be ordered never does"
  )
  func unshuffled() throws {
    let sample = try SamplePaper(shufflesItems: false, shufflesOptions: false)
    var orders: Set<[Int]> = []
    for seed in UInt64(0)..<200 {
      let form = try sample.form(seed: seed)
      #expect(form.slots.prefix(3).allSatisfy { $0.order == [0, 1, 2, 3] })
      #expect(form.slots.dropFirst(3).map(\.part) == [0, 1, 2, nil, nil])
      #expect(form.slots.suffix(2).map(\.item.id) == ["ordering.0", "matching.0"])
      orders.insert(Array(form.slots[6].order))
    }
    #expect(orders.count > 60)
  }

  @Test("the same seed gives the same canonical text, whatever the pool's order; another seed another")
  func sameSeed() throws {
    let sample = try SamplePaper()
    var texts: Set<[UInt8]> = []
    for seed in UInt64(0)..<200 {
      let form = try sample.form(seed: seed)
      #expect(try sample.form(seed: seed).canonical == form.canonical)
      texts.insert(form.canonical)
    }
    #expect(texts.count == 200)
  }

  // Items, places and orders as a transcription of the draw into Python gives them.
  @Test("the canonical text of a seed is fixed for ever")
  func golden() throws {
    let text = String(decoding: try SamplePaper().form(seed: 2026).canonical, as: UTF8.self)
    let short = text.replacing(/[0-9a-f]{64}/) { $0.output.prefix(4) }
    let expected = [
      "rung form 1", "exam theory 9b9b", "blueprint paper 1818", "seed 2026",
      "slot 0 choice.0 c9c9 2000 1,0,2,3", "slot 0 choice.2 cbcb 2000 2,0,1,3",
      "slot 0 choice.3 cccc 2000 1,2,0,3", "slot 1 matching.0 a9a9 4000 4,2,1,3,0",
      "slot 1 case.0#0 fafa 3334 ", "slot 1 case.0#1 fafa 3333 ", "slot 1 case.0#2 fafa 3333 ",
      "slot 1 ordering.0 b8b8 4000 3,4,0,1,2",
    ]
    #expect(short == expected.joined(separator: "\n") + "\n")
  }

  @Test("a form survives being stored as JSON")
  func codable() throws {
    let form = try SamplePaper().form(seed: 7)
    let data = try JSONEncoder().encode(form)
    #expect(try JSONDecoder().decode(Form.self, from: data) == form)
  }

  @Test("a paper shows nothing of the key: other keys, authors, credits and rationales give the same bytes")
  func noKey() throws {
    let original = try SamplePaper()
    let other = try SamplePaper(variant: .otherKeys)
    #expect(original.items["choice.0"] != other.items["choice.0"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for seed in UInt64(0)..<100 {
      let form = try original.form(seed: seed)
      let paper = form.paper(original.exam, original.blueprint, items: original.items, digest: .zero)
      let same = form.paper(other.exam, other.blueprint, items: other.items, digest: .zero)
      #expect(paper == same)
      #expect(try encoder.encode(paper) == encoder.encode(same))
      let text = String(decoding: try encoder.encode(paper), as: UTF8.self)
      for secret in ["lin.yue", "zhao.min", "because", "二十四", "choice.", "case.", "published", "staysLast"] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test("a paper shows each list in the slot's order, and each question's marks and section")
  func shown() throws {
    let sample = try SamplePaper()
    let form = try sample.form(seed: 3)
    let paper = form.paper(sample.exam, sample.blueprint, items: sample.items, digest: .zero)
    #expect(paper.fullMarks == .points(24))
    #expect(paper.passMark == sample.exam.rule.passMark)
    #expect(paper.questions.map(\.marks) == form.slots.map(\.marks))
    for (slot, question) in zip(form.slots, paper.questions) {
      #expect(question.section == sample.blueprint.sections[slot.section].title)
      #expect((question.stimulus != nil) == (slot.part != nil))
      switch question.interaction {
      case .choice(let options, let multiple):
        #expect(!multiple)
        #expect(options == slot.order.map { words("option \($0)") })
      case .ordering(let entries): #expect(entries == slot.order.map { words("step \($0)") })
      case .matching(let left, let right):
        #expect(left == (0..<3).map { words("left \($0)") })
        #expect(right == slot.order.map { words("right \($0)") })
      case .trueFalse, .fillIn, .numeric, .shortAnswer: break
      }
    }
  }

  @Test("the right answers to a paper earn its full marks, over 1,000 seeds")
  func fullMarks() throws {
    let sample = try SamplePaper()
    for seed in thousandSeeds {
      let form = try sample.form(seed: seed)
      let paper = form.paper(sample.exam, sample.blueprint, items: sample.items, digest: .zero)
      var total = Marks.zero
      for (slot, shown) in zip(form.slots, paper.questions) {
        let (question, key, _) = try #require(form.question(at: slot, in: sample.items))
        let response = SampleQuestion(question: question, key: key).right(order: Array(slot.order))
        #expect(shown.interaction.accepts(response))
        // What is told beforehand of an item is what its paper shows.
        let outline = try ItemOutline(#require(sample.items[ID(slot.item.id)]))
        #expect(outline.declaration(part: slot.part) == shown.interaction.declaration)
        total += key.marks(for: response, to: question, order: slot.order, worth: slot.marks) ?? .zero
      }
      #expect(total == .points(24), "seed \(seed)")
    }
  }

  @Test("a slot that names no item, or a part that is not there, has no question")
  func nowhere() throws {
    let sample = try SamplePaper()
    let form = try sample.form(seed: 1)
    for (id, part) in [("nothing", nil), ("choice.0", 0), ("case.0", nil), ("case.0", 3)] as [(String, Int?)]
    {
      let slot = Form.Slot(section: 0, item: try version(id), part: part, marks: .zero, order: [])
      #expect(form.question(at: slot, in: sample.items) == nil)
      #expect(sample.outline(slot.item)?.declaration(part: part) == nil)
    }
  }
}
