import Bare
import Foundation
import RungAPI
import RungCore
import RungService
import RungStore

/// Drawing papers from a bank of 10,000 items: what the first one takes, what the next ones take, how many a second are
/// on disk, and what a thousand of them are like.
struct PapersBenchmark {
  private static let exam: ID<Exam> = "exam.papers"
  /// What a form of 64 items takes in the store.
  private static let formBytes: Int32 = 1440

  private let arguments: Arguments
  private let items: Int
  private let papers: Int
  private let rounds: Int
  private let seconds: Double
  private static let mostAtOnce = 500
  private let counts: [Int]

  init(_ arguments: Arguments) {
    self.arguments = arguments
    items = arguments.number("items", default: 10_000)
    papers = arguments.number("papers", default: 1000)
    rounds = arguments.number("rounds", default: 7)
    seconds = Double(arguments.number("seconds", default: 3))
    let atOnce = arguments.number("candidates", default: 0)
    counts = atOnce == 0 ? [1, 8, 64, PapersBenchmark.mostAtOnce] : [min(atOnce, PapersBenchmark.mostAtOnce)]
  }

  func run() async throws {
    let scratch = try Scratch(arguments)
    defer { scratch.remove() }
    let (workplace, candidates) = try await furnished(scratch)
    let store = workplace.store
    for isMeasured in [false, true] {
      if isMeasured { try await measure(store) }
      let sample = try await sample(store)
      print(
        "\(sample.plan.method.rawValue): \(sample.pool.count) items, \(sample.plan.blueprint.cells.count) cells"
      )
      try await showTimes(sample, store)
      show(try PaperSpread(sample.plan, papers: papers, seed: 1))
      try await showPersisted(sample, store, candidates, scratch)
    }
    try store.close()
  }

  // MARK: Times

  private func showTimes(_ sample: Sample, _ store: Store) async throws {
    var read: [Double] = []
    var made: [Double] = []
    var first: [Double] = []
    for round in 0...rounds {
      let (pool, reading) = try await store.read { reader in
        try timed { try reader.pool(banks: sample.plan.blueprint.banks) }
      }
      let (plan, making) = timed { DrawPlan(sample.plan.blueprint, pool: pool) }
      let (_, drawing) = try timed { try sample.paper(plan, seed: UInt64(round)) }
      guard round > 0 else { continue }
      read.append(reading)
      made.append(making)
      first.append(drawing)
    }
    var next: [Double] = []
    for seed in 0..<papers {
      next.append(try timed { try sample.paper(sample.plan, seed: UInt64(seed)) }.seconds)
    }
    printTable(
      [["milliseconds", "min", "median", "max"]]
        + [
          ("rows of the pool", read), ("plan of the pool", made), ("first paper", first),
          ("next papers", next),
        ].map { [$0.0] + Spread($0.1.map { $0 * 1000 }).columns })
  }

  // MARK: What they are like

  private func show(_ spread: PaperSpread) {
    func share(_ count: Int) -> String {
      String(format: "%.2f %%", Double(count) * 100 / Double(spread.papers))
    }
    let expected = spread.expected
    print(
      """
      of \(spread.papers) papers of \(spread.fullMarks) marks, \(spread.items) items each: \
      expected score \(expected.least) – \(expected.mean) – \(expected.greatest), target \(spread.target); \
      off by \(spread.distance.least) – \(spread.distance.mean) – \(spread.distance.greatest); \
      balanced \(spread.balanced)
      """)
    let least = spread.cells.map(\.least).min() ?? 0
    let most = spread.cells.map(\.most).max() ?? 0
    print("exposure of an item: least \(share(least)), most \(share(most))")
    print("two papers have \(Marks(milli: spread.commonMilli)) of \(spread.items) items in common on average")
  }

  // MARK: Papers on disk

  /// In turns with a loop in C that writes the same records.
  private func showPersisted(
    _ sample: Sample, _ store: Store, _ candidates: Candidates, _ scratch: Scratch
  ) async throws {
    var rows = [
      ["at once", "records/s", "papers/s: min", "median", "max", "to records: min", "median", "max"]
    ]
    for writers in counts {
      var records: [Double] = []
      var rates: [Double] = []
      for round in 0...min(3, rounds) {
        let file = scratch.path("records.\(sample.plan.method).\(writers).\(round)")
        let recorded = bare_papers(file, Int32(writers), PapersBenchmark.formBytes, seconds)
        // Or the system writes what is left of it while the other is measured.
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
        let rate = try await persisted(sample, store, candidates, atOnce: writers)
        guard round > 0 else { continue }
        records.append(recorded)
        rates.append(rate)
      }
      rows.append(
        [String(writers), String(Int(Spread(records).median))] + Spread(rates).columns
          + Spread(zip(rates, records).map { $0 / $1 }).columns)
    }
    printTable(rows)
  }

  /// Has so many candidates at once begin, another one for each who has begun, each paper drawn, laid out and on disk.
  /// - Returns: The papers a second.
  private func persisted(
    _ sample: Sample, _ store: Store, _ candidates: Candidates, atOnce: Int
  ) async throws -> Double {
    let begin = ContinuousClock.now
    let end = begin + .seconds(seconds)
    let latest = LatestBases()
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<atOnce {
        group.addTask {
          var count = 0
          var random = SplitMix64(seed: UInt64.random(in: 0 ... .max))
          while ContinuousClock.now < end {
            let (person, sitting) = candidates.next()
            let seed = random.next()
            let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
            let stamp = Stamp(caller: person, instant: now, seed: seed)
            let id = ID<Attempt>(prefix: "attempt", at: now, from: &random)
            let draft = latest.basis(of: PapersBenchmark.exam).flatMap { basis in
              PaperDraft(basis, seed: seed, store) { sample.outlines[$0.digest] }
            }
            try await store.write("attempt.start", stamp) { change in
              let basis = sample.basis(overexposed: try change.overexposed(sample.plan.blueprint))
              let paper =
                try draft?.paper(basis, seed: seed) ?? basis.paper(seed: seed) { sample.outlines[$0.digest] }
              latest.note(basis, of: PapersBenchmark.exam)
              let attempt = Attempt(
                id: id, exam: PapersBenchmark.exam, candidate: person, started: now,
                deadline: now.adding(seconds: 3600))
              try change.addAttempt(
                attempt, sitting: sitting, form: paper.form, formDigest: paper.digest, text: paper.text)
              try change.addDraw(paper.draw, of: id)
            }
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(count) / ((ContinuousClock.now - begin) / .seconds(1))
  }

  // MARK: What is drawn from

  /// What papers are drawn from, and laid out with.
  private struct Sample: Sendable {
    let pool: [PoolItem]
    let plan: DrawPlan
    let outlines: [Digest: ItemOutline]
    let exam: ContentVersion
    let blueprint: ContentVersion
    /// The state of the pool.
    let head: Digest?

    func basis(_ plan: DrawPlan? = nil, overexposed: Set<String>) -> DrawBasis {
      DrawBasis(
        exam: exam, blueprint: blueprint, pool: head, plan: plan ?? self.plan,
        history: DrawHistory(overexposed: overexposed))
    }

    func paper(_ plan: DrawPlan, seed: UInt64) throws -> DrawnPaper {
      try basis(plan, overexposed: []).paper(seed: seed) { outlines[$0.digest] }
    }
  }

  private func sample(_ store: Store) async throws -> Sample {
    let blueprint = PapersContent().value
    return try await store.read { reader in
      let pool = try reader.pool(banks: blueprint.banks)
      guard let exam = try reader.newestVersion(.exam, PapersBenchmark.exam.text),
        let version = try reader.newestVersion(.blueprint, blueprint.id.text)
      else { throw Failed("the exam was not loaded") }
      return Sample(
        pool: pool, plan: DrawPlan(blueprint, pool: pool), outlines: PapersContent.outlines(pool), exam: exam,
        blueprint: version, head: try reader.poolHead())
    }
  }

  /// Makes the difficulty of every item known: about 0.85, 0.70 and 0.55 by level, and up to 0.15 more or less.
  private func measure(_ store: Store) async throws {
    let stamp = Stamp(caller: "benchmark", instant: Instant(microseconds: 0), seed: 1)
    let banks = PapersContent().value.banks
    try await store.write("benchmark", stamp) { change in
      var chance = Chance(seed: 9)
      for item in try change.reader.pool(banks: banks) {
        let share = 1000 - 150 * item.level + chance.draw(below: 301) - 150
        let slot = Form.Slot(section: 0, item: item.version, part: nil, marks: .points(1), order: [])
        let form = Form(
          exam: item.version, blueprint: item.version, seed: 1, slots: [slot], repeatsItems: false)
        var shares = ItemShares()
        for _ in 0..<Difficulty.least { shares.add(form, marks: [Marks(milli: share)]) }
        try change.count(shares)
      }
    }
  }

  private func furnished(_ scratch: Scratch) async throws -> (Workplace, Candidates) {
    let password = "a password for measuring"
    let content = scratch.folder.appending(path: "content")
    try BankGenerator(
      Arguments(["papers", "--items", String(items), "--size", String(items * 670)])
    ).write(into: content)
    let workplace = try await Workplace.found(
      Workplace.Founding(
        name: "Papers", zone: .gmt, isSandbox: true, administrator: "admin", password: password),
      in: scratch.folder.appending(path: "home"))
    func gateway(_ login: String) async throws -> LocalGateway {
      let token = try await LocalGateway(workplace, token: nil).send(LogIn(login: login, password: password))
        .token
      return LocalGateway(workplace, token: token)
    }
    let admin = try await gateway("admin")
    var files = [ContentFile(path: "papers.xml", text: Data(PapersContent().text.utf8))]
    for name in ["framework.xml", "bank.xml"] {
      files.append(ContentFile(path: name, text: try Data(contentsOf: content.appending(path: name))))
    }
    let loaded = try await admin.send(LoadContent(files: files))
    guard loaded.isLoaded else {
      throw Failed("the content of the benchmark: \(loaded.findings.map(\.code))")
    }
    _ = try await admin.send(
      AddPerson(login: "reviewer", name: "R", staffNumber: "R", roles: [.author], password: password))
    _ = try await gateway("reviewer").send(ReviewContent(ids: [], verdict: .approved, remark: ""))
    return (workplace, try await Candidates(in: workplace.store))
  }
}

/// How long `body` takes, in seconds.
private func timed<Value>(_ body: () throws -> Value) rethrows -> (value: Value, seconds: Double) {
  let begin = ContinuousClock.now
  let value = try body()
  return (value, (ContinuousClock.now - begin) / .seconds(1))
}
