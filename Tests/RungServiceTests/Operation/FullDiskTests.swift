import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

@Suite struct FullDiskTests {
  private func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test func aFullDiskRefusesWritesInWordsAndAnswersReads() async throws {
    let disk = FileManager.default.temporaryDirectory.appending(path: "rung-full-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: disk) }
    guard run("mount", "-t", "tmpfs", "-o", "size=2048k", "tmpfs", disk.path) else {
      print("skipped: no disk can be mounted here, so none can be filled")
      return
    }
    defer { _ = run("umount", "-l", disk.path) }
    let home = disk.appending(path: "home")
    let clock = TestClock("2026-03-02")
    // 23:00 in São Paulo.
    let zone = try #require(TimeZone(identifier: "America/Sao_Paulo"))
    let founding = Workplace.Founding(
      name: "Small", zone: zone, isSandbox: true, administrator: "admin", password: TestWorkplace.password)
    let workplace = try await Workplace.found(founding, in: home, clock: { clock.now })
    let token = try await LocalGateway(workplace, token: nil).send(
      LogIn(login: "admin", password: TestWorkplace.password)
    ).token
    let admin = LocalGateway(workplace, token: token)
    let added = AddPerson(
      login: "ana", name: "Ana", staffNumber: "T1", roles: [.trainee], password: TestWorkplace.password)
    _ = try await admin.send(added)
    // Everything that is left.
    let ballast = disk.appending(path: "ballast")
    #expect(!run("dd", "if=/dev/zero", "of=\(ballast.path)", "bs=4096"))
    // A day later an anchor is due as well, and cannot be written either.
    clock.advance(seconds: 90 * 60)
    var refusal: Refusal?
    for number in 0..<200 where refusal == nil {
      do {
        _ = try await admin.send(
          AddPerson(
            login: "p\(number)", name: String(repeating: "x", count: 4_000), staffNumber: "P\(number)",
            roles: [.trainee], password: TestWorkplace.password))
      } catch { refusal = try #require(error as? Refusal) }
    }
    #expect(refusal?.code == .storageFailed)
    #expect(refusal?.code.httpStatus == 503 && refusal?.code.kind.exitCode == 6)
    let people = try await admin.send(ListPeople()).people.map(\.login)
    #expect(people.contains("ana") && people.contains("admin"))
    #expect(try await admin.send(VerifyAudit()).fault == nil)
    try FileManager.default.removeItem(at: ballast)
    _ = try await admin.send(
      AddPerson(
        login: "bo", name: "Bo", staffNumber: "T2", roles: [.trainee], password: TestWorkplace.password))
    #expect(
      try await admin.send(ListPeople()).people.map(\.login).filter { !$0.hasPrefix("p") } == [
        "admin", "ana", "bo",
      ])
    #expect(try await admin.send(VerifyAudit()).fault == nil)
    try workplace.store.close()
  }
}
