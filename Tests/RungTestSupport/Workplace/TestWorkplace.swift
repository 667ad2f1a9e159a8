package import Foundation
package import RungAPI
package import RungCore
package import RungService
import Synchronization

/// A sandbox workplace in a fresh folder, with a clock that stands where a test puts it and seeds that repeat.
package final class TestWorkplace: Sendable {
  package let workplace: Workplace
  package let home: URL
  package let clock: TestClock
  package static let password = "a password for tests"

  package init(day: String = "2026-03-02") async throws {
    home = FileManager.default.temporaryDirectory.appending(path: "rung-test-\(UUID().uuidString)")
    let clock = TestClock(day)
    self.clock = clock
    let seeds = Mutex(SplitMix64(seed: 42))
    let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
    workplace = try await Workplace.found(
      Workplace.Founding(
        name: "Test", zone: zone, isSandbox: true, administrator: "admin", password: TestWorkplace.password),
      in: home, clock: { clock.now }, seed: { seeds.withLock { $0.next() } })
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  /// The requests of whoever logs in as `login`.
  package func gateway(_ login: String) async throws -> LocalGateway {
    LocalGateway(workplace, token: try await token(login))
  }

  package func token(_ login: String) async throws -> String {
    try await LocalGateway(workplace, token: nil).send(LogIn(login: login, password: TestWorkplace.password))
      .token
  }

  /// The files of the repository's `Curriculum` and `Exams`.
  package static func content() throws -> [ContentFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try ["Curriculum", "Exams"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
        .filter { $0.hasSuffix(".xml") }
        .map { path in
          let file = root.appending(path: folder).appending(path: path)
          return ContentFile(path: folder + "/" + path, text: try Data(contentsOf: file))
        }
    }
  }

  /// The second person who reviews what is loaded.
  package static let reviewer = "rui.an"

  /// Loads the repository's content, has it reviewed, and puts people on the books, each login with its roles.
  /// - Parameter isEnrolled: Whether the trainees are in a cohort on the newcomers' track, so that its exams are theirs.
  package func furnish(_ people: [(login: String, roles: [Role])], isEnrolled: Bool = true) async throws {
    let admin = try await gateway("admin")
    let reply = try await admin.send(LoadContent(files: try TestWorkplace.content()))
    guard reply.isLoaded else {
      throw Refusal(.contentUnknown, ["kind": .text("shipped"), "id": .text("content")])
    }
    _ = try await admin.send(
      AddPerson(
        login: TestWorkplace.reviewer, name: "Rui An", staffNumber: "R1", roles: [.author, .trainer],
        password: TestWorkplace.password))
    _ = try await gateway(TestWorkplace.reviewer).send(
      ReviewContent(ids: [], verdict: .approved, remark: ""))
    for (place, person) in people.enumerated() {
      _ = try await admin.send(
        AddPerson(
          login: person.login, name: "Name of \(person.login)", staffNumber: "S\(place)", roles: person.roles,
          password: TestWorkplace.password))
    }
    if isEnrolled { try await enrol(people.filter { $0.roles.contains(.trainee) }.map(\.login)) }
  }

  /// Enrols trainees in a cohort of its own on a track.
  package func enrol(_ logins: [String], on track: ID<Track> = "track.onboarding") async throws {
    guard !logins.isEmpty, let starts = Day("2026-03-02") else { return }
    let admin = try await gateway("admin")
    let cohort = ID<Cohort>("cohort.of.\(track)")
    _ = try await admin.send(
      CreateCohort(
        cohort: cohort, title: cohort.text, track: track, starts: starts, trainers: [TestWorkplace.reviewer]))
    _ = try await admin.send(EnrolTrainees(cohort: cohort, trainees: logins))
  }
}

/// A clock that stands still until it is moved.
package final class TestClock: Sendable {
  private let instant: Mutex<Instant>

  package init(_ day: String) {
    // 10:00 at the workplace, which is eight hours ahead of UTC.
    instant = Mutex((Instant("\(day)T02:00:00Z") ?? Instant(microseconds: 0)))
  }

  package var now: Instant { instant.withLock { $0 } }

  package func advance(seconds: Int) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
  package func set(_ instant: Instant) { self.instant.withLock { $0 = instant } }
  package func advance(days: Int) { advance(seconds: days * 86_400) }
}
