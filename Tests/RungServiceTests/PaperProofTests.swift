import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// Papers are drawn by what is known at the time, and can be drawn again when much more is known.
@Suite struct PaperProofTests {
  private let exam: ID<Exam> = "exam.drawn"

  /// Twelve statements at three levels, of which a paper has a fixed one and four drawn; an item is on half of the papers
  /// at most.
  private func content() -> ContentFile {
    func words(_ tag: String, _ chinese: String, _ english: String) -> String {
      "<\(tag) xml:lang=\"zh-Hans\">\(chinese)</\(tag)><\(tag) xml:lang=\"en\">\(english)</\(tag)>"
    }
    let items = (0..<12).map { number in
      """
      <true-false id="drawn.\(number)" topic="flow" competence="flow.steps" level="\(1 + number % 3)" author="lin.yue" \
      status="published" reviewer="zhao.min" key="true">\(words("stem", "第 \(number) 句。", "Statement \(number)."))\
      </true-false>
      """
    }
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <collection xmlns="urn:rung:content:1">
      <bank id="bank.drawn">\(words("title", "题库", "Bank"))
      \(items.joined(separator: "\n"))
      </bank>
      <blueprint id="blueprint.drawn" banks="bank.drawn" exposure="50">\(words("title", "蓝图", "Blueprint"))
      <section id="s.one">\(words("title", "一", "One"))
      <fixed item="drawn.0" marks="2"/><cell topic="flow" type="true-false" count="4" marks="2"/></section>
      </blueprint>
      <exam id="exam.drawn">\(words("title", "考试", "Exam"))
      <theory purpose="quiz" blueprint="blueprint.drawn" duration="PT1H" closed-book="false" pass-mark="6" \
      out-of="10" resits="9"/>
      </exam>
      </collection>
      """
    return ContentFile(path: "drawn.xml", text: Data(text.utf8))
  }

  private func furnished(_ candidates: [String]) async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    try await place.furnish(candidates.map { ($0, [.trainee]) } + [("tess", [.trainer])])
    let loaded = try await place.gateway("admin").send(LoadContent(files: [content()]))
    #expect(loaded.isLoaded, "\(loaded.findings.map(\.code))")
    _ = try await place.gateway(TestWorkplace.reviewer).send(
      ReviewContent(ids: [], verdict: .approved, remark: ""))
    return place
  }

  /// Begins and hands in; the answers are as they come.
  @discardableResult
  private func sit(_ place: TestWorkplace, _ login: String) async throws -> ID<Attempt> {
    let gateway = try await place.gateway(login)
    let started = try await gateway.send(StartAttempt(exam: exam))
    #expect(started.paper.questions.count == 5)
    return try await gateway.send(SubmitAttempt(attempt: started.attempt)).attempt
  }

  private func prove(_ place: TestWorkplace, _ attempt: ID<Attempt>) async throws -> ProveAttempt.Reply {
    try await place.gateway("tess").send(ProveAttempt(attempt: attempt))
  }

  /// Makes every item known: the greater its number, the harder.
  private func measure(_ place: TestWorkplace, times: Int) async throws {
    let stamp = Stamp(caller: "test", instant: place.clock.now, seed: 1)
    try await place.workplace.store.write("test", stamp) { change in
      for item in try change.reader.pool(banks: ["bank.drawn"]) {
        let number = item.version.id.split(separator: ".").last.flatMap { Int($0) } ?? 0
        let slot = Form.Slot(section: 0, item: item.version, part: nil, marks: .points(12), order: [])
        let form = Form(
          exam: item.version, blueprint: item.version, seed: 1, slots: [slot], repeatsItems: false)
        var shares = ItemShares()
        for _ in 0..<times { shares.add(form, marks: [.points(12 - number)]) }
        try change.count(shares)
      }
    }
  }

  /// What was marked before counts when a paper is drawn, and is settled in the very entry of its attempt.
  @Test func aPaperIsProvenByTheDifficultiesThatWereSettledForIt() async throws {
    let logins = (0..<16).map { "cand\($0)" }
    let place = try await furnished(logins)
    try await measure(place, times: Difficulty.least - 1)
    var proofs: [ProveAttempt.Reply] = []
    for login in logins { proofs.append(try await prove(place, try await sit(place, login))) }
    #expect(proofs.filter { !$0.isProven }.map(\.attempt) == [])
    #expect(proofs.first?.draw?.balance.method == .levels)
    #expect(proofs.last?.draw?.balance.method == .statistics)
  }

  @Test func aPaperIsProvenHoweverMuchIsLearntOfItsItemsLater() async throws {
    let logins = (0..<8).map { "cand\($0)" }
    let place = try await furnished(logins)
    var attempts: [ID<Attempt>] = []
    for login in logins.prefix(4) { attempts.append(try await sit(place, login)) }
    try await measure(place, times: 30)
    for login in logins.suffix(4) { attempts.append(try await sit(place, login)) }
    for login in logins { attempts.append(try await sit(place, login)) }
    var proofs: [ProveAttempt.Reply] = []
    for attempt in attempts {
      let proof = try await prove(place, attempt)
      #expect(proof.isProven)
      proofs.append(proof)
    }
    #expect(
      proofs.map(\.draw?.balance.method) == Array(repeating: .levels, count: 4)
        + Array(repeating: .statistics, count: 12))
    // Behind what was measured here stands no attempt, which the audit says, and nothing else.
    let fault = try await place.gateway("admin").send(VerifyAudit()).fault
    #expect(fault?.kind == "summary-wrong" && fault?.row?.hasPrefix("item_tally ") == true)
    try await measure(place, times: 100)
    for (attempt, proof) in zip(attempts, proofs) {
      #expect(try await prove(place, attempt) == proof)
    }
  }

  /// What changes between two starts is what the second is drawn by, although the first was drawn by other things.
  @Test func aPaperIsDrawnByWhatHoldsWhenItIsItsTurn() async throws {
    let place = try await furnished(["ana", "ben", "cleo"])
    let first = try await sit(place, "ana")
    try await measure(place, times: 30)
    let second = try await sit(place, "ben")
    let retired = ContentFile(
      path: "drawn.xml",
      text: Data(String(decoding: content().text, as: UTF8.self).replacing("drawn.11", with: "drawn.12").utf8)
    )
    #expect(try await place.gateway("admin").send(LoadContent(files: [retired])).isLoaded)
    _ = try await place.gateway(TestWorkplace.reviewer).send(
      ReviewContent(ids: [], verdict: .approved, remark: ""))
    let third = try await sit(place, "cleo")
    let fourth = try await sit(place, "cleo")
    let proofs = [
      try await prove(place, first), try await prove(place, second), try await prove(place, third),
      try await prove(place, fourth),
    ]
    #expect(proofs.filter { !$0.isProven }.map(\.attempt) == [])
    #expect(proofs.map(\.draw?.balance.method) == [.levels, .statistics, .statistics, .statistics])
  }

  @Test func aDraftIsThePaperOfItsOwnBasisAndSeedAlone() async throws {
    let place = try await furnished([])
    let pool = try await place.workplace.store.read { try $0.pool(banks: ["bank.drawn"]) }
    let head = try await place.workplace.store.read { try $0.poolHead() }
    let version = try #require(pool.first?.version)
    let blueprint = Blueprint(
      id: "blueprint.drawn", title: LocalizedText([:]), banks: ["bank.drawn"], shufflesItems: true,
      shufflesOptions: true,
      sections: [
        Blueprint.Section(
          id: "s.one", title: LocalizedText([:]),
          cells: [Blueprint.Cell(topic: "flow", level: nil, type: .trueFalse, count: 4, marks: .points(2))])
      ])
    let plan = DrawPlan(blueprint, pool: pool)
    func basis(_ pool: Digest?, exam: Int = 1, _ history: DrawHistory = DrawHistory()) -> DrawBasis {
      DrawBasis(
        exam: ContentVersion(id: "exam.drawn", number: exam, digest: version.digest), blueprint: version,
        pool: pool, plan: plan, history: history)
    }
    let own = basis(head)
    let draft = try #require(PaperDraft(own, seed: 7, place.workplace.store) { _ in nil })
    #expect(try draft.paper(own, seed: 7)?.digest == own.paper(seed: 7) { _ in nil }.digest)
    #expect(draft.paper(own, seed: 8) == nil)
    #expect(draft.paper(basis(Digest.zero), seed: 7) == nil)
    #expect(draft.paper(basis(head, exam: 2), seed: 7) == nil)
    #expect(draft.paper(basis(head, DrawHistory(seen: ["drawn.3"])), seed: 7) == nil)
    #expect(draft.paper(basis(head, DrawHistory(overexposed: ["drawn.3"])), seed: 7) == nil)
    // While the pool is being changed nobody knows whether two states of it are the same.
    let changing = try #require(PaperDraft(basis(nil), seed: 7, place.workplace.store) { _ in nil })
    #expect(changing.paper(basis(nil), seed: 7) == nil)
    #expect(PaperDraft(own, seed: 7, place.workplace.store) { _ in throw Refusal(.storageFailed) } == nil)
  }

  /// Papers of releases that did not balance them have no record of their draw.
  @Test func aPaperDrawnBeforeDrawsWereRecordedIsProvenAsDrawn() async throws {
    let place = try await furnished(["ana"])
    let candidate = try await place.gateway("ana").send(WhoAmI()).person
    let stamp = Stamp(caller: candidate.id, instant: place.clock.now, seed: 1)
    let id: ID<Attempt> = "attempt-of-old"
    let exam = exam
    try await place.workplace.store.write("attempt.start", stamp) { change in
      let reader = change.reader
      guard let examVersion = try reader.newestVersion(.exam, exam.text),
        let blueprintVersion = try reader.newestVersion(.blueprint, "blueprint.drawn")
      else { return }
      let blueprint = Blueprint(
        id: "blueprint.drawn", title: LocalizedText([:]), banks: ["bank.drawn"], shufflesItems: true,
        shufflesOptions: true,
        sections: [
          Blueprint.Section(
            id: "s.one", title: LocalizedText([:]),
            fixed: [Blueprint.FixedItem(item: "drawn.0", marks: .points(2))],
            cells: [
              Blueprint.Cell(topic: "flow", level: nil, type: .trueFalse, count: 4, marks: .points(2))
            ])
        ])
      let draw = try DrawPlan(blueprint, pool: try reader.pool(banks: ["bank.drawn"]))
        .draw(seed: 77, method: Balance.Method.none)
      let form = blueprint.layOut(draw, exam: examVersion, blueprint: blueprintVersion, seed: 77) { item in
        let question = Question(stem: LocalizedPassage([:]), interaction: .trueFalse)
        let content = Item.Content.single(question, Key(answer: .trueFalse(true), credit: .exact))
        return ItemOutline(
          Item(
            id: ID(item.id), topic: "flow", competence: "flow.steps", level: 1, author: "lin.yue",
            reviewer: nil, status: .published, enemies: [], weight: 1, content: content, rationale: nil))
      }.form
      let attempt = Attempt(
        id: id, exam: exam, candidate: candidate.id, started: stamp.instant,
        deadline: stamp.instant.adding(seconds: 3600))
      try change.addAttempt(attempt, sitting: 1, form: form, formDigest: sha256(form.canonical))
    }
    let proof = try await prove(place, id)
    #expect(proof.isProven && proof.draw == nil)
  }

  /// Promise B2. The digest is of `rung form 1` and of the draw's methods: it never changes.
  @Test(arguments: [
    (Balance.Method.none, "9d1460bdc21aa9418cd9b7709ca33b1597d7bfa2fc9d40357d9a275c4f9179cd"),
    (.levels, "3ce412ed9b5c2c2748b161daf254d1383fcf853d5b7848adc775738f5763bc09"),
    (.statistics, "d559d1a862ab36ca41722229d14f5ddfe58ca0c61df32a9fd9fb2bed0737d606"),
  ])
  func theSameSeedAndVersionsGiveTheSameDigestOnAnyMachine(method: Balance.Method, digest: String) throws {
    var random = SplitMix64(seed: 3)
    var pool: [PoolItem] = []
    var outlines: [String: ItemOutline] = [:]
    for number in 0..<60 {
      let id = "golden.\(number)"
      let options = (0..<4).map { Question.Option(text: LocalizedText([:]), staysLast: $0 == 3) }
      let question = Question(
        stem: LocalizedPassage([:]), interaction: .choice(options: options, multiple: false))
      let key = Key(answer: .options([true, false, false, false]), credit: .exact)
      let item = Item(
        id: ID(id), topic: ID("topic.\(number % 4)"), competence: "c", level: 1 + random.draw(below: 3),
        author: "a",
        reviewer: nil, status: .published, enemies: number % 9 == 1 ? [ID("golden.\(number - 1)")] : [],
        weight: 1,
        content: .single(question, key), rationale: nil)
      outlines[id] = ItemOutline(item)
      pool.append(
        PoolItem(
          version: ContentVersion(id: id, number: 1 + number % 3, digest: sha256(Array(id.utf8))),
          topic: item.topic, level: item.level, type: item.type, enemies: item.enemies,
          difficulty: Difficulty(count: 50, share: 400 + random.draw(below: 500))))
    }
    let blueprint = Blueprint(
      id: "golden", title: LocalizedText([:]), banks: ["golden"], shufflesItems: true, shufflesOptions: true,
      sections: [
        Blueprint.Section(
          id: "one", title: LocalizedText([:]),
          fixed: [Blueprint.FixedItem(item: "golden.7", marks: .points(3))],
          cells: (0..<4).map {
            Blueprint.Cell(
              topic: ID("topic.\($0)"), level: nil, type: .singleChoice, count: 5, marks: Marks(milli: 2500))
          })
      ])
    let exam = ContentVersion(id: "golden.exam", number: 1, digest: sha256([1]))
    let version = ContentVersion(id: "golden", number: 1, digest: sha256([2]))
    let history = DrawHistory(seen: ["golden.4", "golden.8", "golden.12"], overexposed: ["golden.5"])
    let draw = try DrawPlan(blueprint, pool: pool).draw(seed: 2026, history: history, method: method)
    let form = blueprint.layOut(draw, exam: exam, blueprint: version, seed: 2026) { outlines[$0.id] }.form
    #expect(sha256(form.canonical).hex == digest)
  }
}
