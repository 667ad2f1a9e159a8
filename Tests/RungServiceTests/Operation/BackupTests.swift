import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

@Suite struct BackupTests {
  /// A workplace with a person and an exam under way, and room for backups beside it.
  private struct Yard {
    let place: TestWorkplace
    let ground: URL

    init() async throws {
      place = try await TestWorkplace()
      ground = FileManager.default.temporaryDirectory.appending(path: "rung-yard-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: ground, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: ground) }

    var contents: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: ground.path).sorted() }
    }
  }

  private func reopen(_ home: URL) async throws -> Workplace {
    try await Workplace(home: home, clock: { Instant(microseconds: 1_800_000_000_000_000) })
  }

  @Test func whatWasAcknowledgedBeforeABackupBeganIsInItThoughOthersWrite() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    try await yard.place.furnish([("ana", [.trainee])])
    let ana = try await yard.place.gateway("ana")
    let started = try await ana.send(StartAttempt(exam: "quiz.onboarding.d01"))
    @Sendable func save(_ sequence: Int) async throws {
      _ = try await ana.send(
        SaveAnswer(
          attempt: started.attempt, question: sequence % started.paper.questions.count, response: nil,
          isFlagged: sequence.isMultiple(of: 2), sequence: sequence))
    }
    for sequence in 1...40 { try await save(sequence) }
    let before = try await yard.place.workplace.store.read { try $0.attempt(started.attempt)?.sequence }
    let target = yard.ground.appending(path: "backup")
    async let writing: Void = {
      for sequence in 41...120 { try await save(sequence) }
    }()
    let manifest = try await yard.place.workplace.backUp(to: target)
    try await writing
    let home = yard.ground.appending(path: "home")
    let restored = try await Workplace.restore(from: target, to: home)
    #expect(restored.manifest == manifest)
    #expect(restored.report.fault == nil)
    let tables = try Inspection.tableDigests(path: Workplace.databasePath(in: home), digest: sha256) { _ in }
    #expect(tables == manifest.tables)
    let again = try await reopen(home)
    let after = try await again.store.read { try $0.attempt(started.attempt)?.sequence }
    #expect(before == 40)
    #expect(try #require(after) >= 40)
    #expect(after.map { $0 <= 120 } == true)
    #expect(Workplace.keyFingerprint(in: home) == Workplace.keyFingerprint(in: yard.place.home))
  }

  @Test func aBackupIsItsOwnersAlone() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    _ = try await yard.place.gateway("admin").send(ListPeople())
    let target = yard.ground.appending(path: "backup")
    _ = try await yard.place.workplace.backUp(to: target)
    let home = yard.ground.appending(path: "home")
    _ = try await Workplace.restore(from: target, to: home)
    for folder in [target, home] {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names.isSuperset(of: ["rung.anchors", "rung.key", "rung.sqlite"]))
      for path in [folder.path] + names.map({ folder.appending(path: $0).path }) {
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(try #require(rights) & 0o077 == 0, "\(path)")
      }
    }
  }

  @Test func nothingIsOverwritten() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    let target = yard.ground.appending(path: "backup")
    _ = try await yard.place.workplace.backUp(to: target)
    await #expect(throws: Refusal(.folderNotEmpty, ["path": .text(target.path)])) {
      _ = try await yard.place.workplace.backUp(to: target)
    }
    await #expect(throws: Refusal(.workplaceExists, ["home": .text(yard.place.home.path)])) {
      _ = try await Workplace.restore(from: target, to: yard.place.home)
    }
    let occupied = yard.ground.appending(path: "occupied")
    try FileManager.default.createDirectory(at: occupied, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: occupied.appending(path: "rung.key"))
    await #expect(throws: Refusal(.folderNotEmpty, ["path": .text(occupied.path)])) {
      _ = try await Workplace.restore(from: target, to: occupied)
    }
    let missing = yard.ground.appending(path: "missing")
    await #expect(throws: Refusal(.backupMissing, ["path": .text(missing.path)])) {
      _ = try await Workplace.restore(from: missing, to: yard.ground.appending(path: "home"))
    }
    #expect(try yard.contents == ["backup", "occupied"])
  }

  @Test func anEmptyFolderTakesAWorkplace() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    let target = yard.ground.appending(path: "backup")
    _ = try await yard.place.workplace.backUp(to: target)
    let home = yard.ground.appending(path: "home")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    _ = try await Workplace.restore(from: target, to: home)
    _ = try await reopen(home)
  }

  @Test(arguments: ["rung.sqlite", "rung.key", "rung.anchors", "backup.json"])
  func aDamagedBackupIsNamedAndLeavesNothing(file: String) async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    _ = try await yard.place.gateway("admin").send(ListPeople())
    let target = yard.ground.appending(path: "backup")
    _ = try await yard.place.workplace.backUp(to: target)
    let path = target.appending(path: file)
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: path)
    let home = yard.ground.appending(path: "home")
    let refusal = await #expect(throws: Refusal.self) {
      _ = try await Workplace.restore(from: target, to: home)
    }
    #expect(refusal?.code == .backupDamaged)
    #expect(try yard.contents == ["backup"])
  }

  @Test func aBackupWhoseRowsWereEditedWithTheirDigestIsFoundByTheRows() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    let target = yard.ground.appending(path: "backup")
    let other = yard.ground.appending(path: "other")
    let manifest = try await yard.place.workplace.backUp(to: target)
    _ = try await yard.place.gateway("admin").send(
      AddPerson(
        login: "ana", name: "Ana", staffNumber: "T1", roles: [.trainee], password: TestWorkplace.password))
    let later = try await yard.place.workplace.backUp(to: other)
    // The database of a later state, and the description of an earlier one with the file's digest put right.
    let database = try #require(later.files.first { $0.name == "rung.sqlite" })
    let noted = try #require(manifest.files.first { $0.name == "rung.sqlite" })
    try FileManager.default.removeItem(at: target.appending(path: "rung.sqlite"))
    try FileManager.default.copyItem(
      at: other.appending(path: "rung.sqlite"), to: target.appending(path: "rung.sqlite"))
    let text = try String(contentsOf: target.appending(path: "backup.json"), encoding: .utf8)
      .replacingOccurrences(of: noted.sha256.hex, with: database.sha256.hex)
      .replacingOccurrences(of: "\"bytes\" : \(noted.bytes)", with: "\"bytes\" : \(database.bytes)")
    try Data(text.utf8).write(to: target.appending(path: "backup.json"))
    await #expect(throws: Refusal(.backupDamaged, ["file": .text("audit_entry")])) {
      _ = try await Workplace.restore(from: target, to: yard.ground.appending(path: "home"))
    }
  }

  @Test func aDrillProvesABackupAndLeavesNothing() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    let place = yard.place
    // The workplace is opened a second time, as a command beside a server does.
    let fresh = try await Workplace.drill(nil, of: place.home, in: yard.ground) {
      try await reopen(place.home)
    }
    #expect(fresh.report.fault == nil && fresh.manifest.tables.count > 30)
    #expect(try yard.contents == [])
    let shelf = yard.ground.appending(path: "shelf")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    for number in 1...3 {
      place.clock.advance(seconds: 60)
      _ = try await place.workplace.backUp(to: shelf.appending(path: "rung-\(number)"))
    }
    let newest = try Workplace.backup(at: shelf)
    #expect(newest.lastPathComponent == "rung-3")
    let kept = try await Workplace.drill(newest, of: place.home, in: yard.ground) {
      throw Refusal(.workplaceMissing)
    }
    #expect(kept.report.fault == nil)
    #expect(try yard.contents == ["shelf"])
    try Data("{".utf8).write(to: newest.appending(path: "backup.json"))
    await #expect(throws: Refusal.self) {
      _ = try await Workplace.drill(newest, of: place.home, in: yard.ground) { place.workplace }
    }
    #expect(try yard.contents == ["shelf"])
  }

  @Test func onlyDatedBackupsOfThisWorkplaceAreCountedAndTakenAway() async throws {
    let yard = try await Yard()
    defer { yard.remove() }
    let place = yard.place
    let shelf = yard.ground.appending(path: "shelf")
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    var dated: [String] = []
    // Three of them within a second.
    for number in 0..<5 {
      if number > 2 { place.clock.advance(seconds: 60) }
      let target = Workplace.datedPlace(in: shelf, at: place.clock.now)
      _ = try await place.workplace.backUp(to: target)
      dated.append(target.lastPathComponent)
    }
    #expect(Set(dated).count == 5)
    let first = shelf.appending(path: dated[0])
    // One that somebody named, one in which there is something else, another workplace's, and what is no backup.
    let foreign = try await TestWorkplace()
    _ = try await foreign.workplace.backUp(to: shelf.appending(path: "rung-20200101T000000Z"))
    try FileManager.default.copyItem(at: first, to: shelf.appending(path: "before-upgrade"))
    let used = shelf.appending(path: "rung-20200102T000000Z")
    try FileManager.default.copyItem(at: first, to: used)
    try Data("mine".utf8).write(to: used.appending(path: "notes.txt"))
    try FileManager.default.createDirectory(
      at: shelf.appending(path: "rung-20200103T000000Z"), withIntermediateDirectories: true)
    let before = try FileManager.default.contentsOfDirectory(atPath: shelf.path)

    let gone = try place.workplace.prune(shelf, to: 2)
    let oldest = Set(dated.prefix(3))
    #expect(Set(gone.map(\.lastPathComponent)) == oldest)
    let after = try FileManager.default.contentsOfDirectory(atPath: shelf.path)
    #expect(Set(after) == Set(before).subtracting(oldest))
  }

  @Test func aSecondServerIsRefusedUntilTheFirstIsGone() async throws {
    let place = try await TestWorkplace()
    #expect(ServingLock.holder(in: place.home) == nil)
    do {
      let first = try ServingLock(home: place.home)
      let refusal = #expect(throws: Refusal.self) { _ = try ServingLock(home: place.home) }
      #expect(refusal?.code == .workplaceServed)
      #expect(ServingLock.holder(in: place.home) == Int(ProcessInfo.processInfo.processIdentifier))
      // What is embedded works beside it.
      _ = try await place.gateway("admin").send(ListPeople())
      withExtendedLifetime(first) {}
    }
    #expect(ServingLock.holder(in: place.home) == nil)
    _ = try ServingLock(home: place.home)
  }
}

extension [String] {
  fileprivate func isSuperset(of others: [String]) -> Bool { Set(self).isSuperset(of: others) }
}
