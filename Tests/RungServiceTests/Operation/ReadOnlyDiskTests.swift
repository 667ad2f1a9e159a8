import Foundation
import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

/// A disk of its own that the system makes read-only once something is wrong with it, while files on it are open.
@Suite struct ReadOnlyDiskTests {
  private func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test func aDiskThatTurnsReadOnlyRefusesWritesInWordsAnswersReadsAndLosesNothing() async throws {
    let ground = FileManager.default.temporaryDirectory.appending(path: "rung-ro-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: ground, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: ground) }
    let (image, disk) = (ground.appending(path: "image").path, ground.appending(path: "disk").path)
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard run("truncate", "-s", "64M", image), run("mkfs.ext4", "-q", image),
      run("mount", "-o", "loop,errors=remount-ro", image, disk)
    else {
      print("skipped: no disk can be made and mounted here, so none can turn read-only")
      return
    }
    defer { _ = run("umount", "-l", disk) }
    let home = URL(filePath: disk).appending(path: "home")
    let clock = TestClock("2026-03-02")
    let zone = try #require(TimeZone(identifier: "UTC"))
    let founding = Workplace.Founding(
      name: "Failing", zone: zone, isSandbox: true, administrator: "admin", password: TestWorkplace.password)
    let workplace = try await Workplace.found(founding, in: home, clock: { clock.now })
    let token = try await LocalGateway(workplace, token: nil).send(
      LogIn(login: "admin", password: TestWorkplace.password)
    ).token
    let admin = LocalGateway(workplace, token: token)
    func add(_ login: String) async throws {
      _ = try await admin.send(
        AddPerson(
          login: login, name: login, staffNumber: login, roles: [.trainee], password: TestWorkplace.password))
    }
    for login in ["ana", "bo"] { try await add(login) }
    #expect(await workplace.obstacles() == [])

    // What ext4 does by itself where it meets an error.
    #expect(run("mount", "-o", "remount,abort", disk))
    for login in ["cai", "dee"] {
      let refusal = await #expect(throws: Refusal.self) { try await add(login) }
      #expect(refusal?.code == .storageFailed)
      #expect(refusal?.code.httpStatus == 503 && refusal?.code.kind.exitCode == 6)
    }
    // Another day: its anchor cannot be signed, and its sessions are read all the same.
    clock.advance(seconds: 90 * 60)
    #expect(await workplace.obstacles() == ["disk"])
    let known = ["admin", "ana", "bo"]
    #expect(try await admin.send(ListPeople()).people.map(\.login) == known)
    #expect(try await admin.send(VerifyAudit()).fault == nil)
    await #expect(throws: Refusal.self) { try await workplace.store.tryWriting() }
    try? workplace.store.close()

    // Mended, or copied to a sound disk: all that was acknowledged is there, and nothing else.
    #expect(run("umount", disk) && run("mount", "-o", "loop", image, disk))
    let mended = try await Workplace(home: home, clock: { clock.now })
    let again = LocalGateway(mended, token: token)
    #expect(try await again.send(ListPeople()).people.map(\.login) == known)
    #expect(try await again.send(VerifyAudit()).fault == nil)
    #expect(await mended.obstacles() == [])
    try mended.store.close()
  }
}
