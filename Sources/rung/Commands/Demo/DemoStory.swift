import Foundation
import RungAPI
import RungCore
import RungExchange
import RungMarkup
import RungService
import RungStore
import Synchronization

/// The demonstration's world: a sandbox with a clock that the story moves, and a gateway for each of its people.
struct DemoStory {
  static let cohort: ID<Cohort> = "spring-2026"
  static let certification: ID<Certification> = "certification.agent"
  static let theory: ID<Exam> = "exam.newcomer.theory"
  static let practical: ID<Exam> = "exam.newcomer.practical"

  let workplace: Workplace
  let clock: DemoClock
  let teller: DemoTeller
  let candidate: DemoCandidate
  private let home: URL
  private let files: [String]
  private let doors = DemoDoors()

  init(home: URL, files: [String], teller: DemoTeller) async throws {
    self.home = home
    self.files = files
    self.teller = teller
    var reader = ContentReader(sources: files.map { ContentSource(path: $0) })
    var items: [Item] = []
    _ = reader.read { record in
      if case .item(let item, _) = record.value { items.append(item) }
    }
    candidate = DemoCandidate(items)
    let clock = DemoClock()
    self.clock = clock
    let seeds = Mutex(SplitMix64(seed: 20_260_302))
    let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt
    workplace = try await Workplace.found(
      Workplace.Founding(
        name: words("demo.workplace"), zone: zone, isSandbox: true, administrator: DemoCast.admin.login,
        password: DemoCast.password),
      in: home, clock: { clock.now }, seed: { seeds.withLock { $0.next() } })
  }

  /// A gateway for whoever has `login`, who logs in anew once a session has ended.
  func door(_ login: String) async throws -> LocalGateway {
    if let door = doors.open(login, at: clock.now) { return door }
    let reply = try await LocalGateway(workplace, token: nil).send(
      LogIn(login: login, password: DemoCast.password))
    let door = LocalGateway(workplace, token: reply.token)
    doors.keep(door, for: login, until: reply.closes, idle: reply.idleSeconds, at: clock.now)
    return door
  }

  /// - Returns: How many are certified in the end.
  func tell() async throws -> Int {
    try await prepare()
    try await train()
    try await examine()
    try await rolePlay()
    let certified = try await certify()
    try await probation()
    return certified
  }

  private func prepare() async throws {
    let admin = try await door(DemoCast.admin.login)
    let staff = [DemoCast.humanResources, DemoCast.author] + DemoCast.trainers + DemoCast.mentors
    let newcomers = DemoCast.newcomers.map {
      DemoCast.Member(login: $0.login, name: $0.name, roles: [.trainee])
    }
    for (place, member) in (staff + newcomers).enumerated() {
      _ = try await admin.send(
        AddPerson(
          login: member.login, name: member.name, staffNumber: "E\(1001 + place)", roles: member.roles,
          password: DemoCast.password))
    }
    teller.tell(
      clock.day, "people",
      [
        "staff": .number(staff.count), "newcomers": .number(newcomers.count),
        "password": .text(DemoCast.password),
      ])
    let contents = try files.map { path in
      ContentFile(path: path, text: try Data(contentsOf: URL(filePath: path)))
    }
    let loaded = try await door(DemoCast.author.login).send(LoadContent(files: contents))
    guard loaded.isLoaded else {
      var page = Page()
      page.findings(loaded.findings)
      complain(page.lines(width: 100).map(\.text).joined(separator: "\n"))
      throw Failure(code: 1)
    }
    let trainer = try await door(DemoCast.trainers[0].login)
    let review = try await trainer.send(ReviewContent(ids: [], verdict: .approved, remark: ""))
    teller.tell(
      clock.day, "content",
      [
        "files": .number(files.count), "count": .number(loaded.counts.added),
        "reviewed": .number(review.reviewed.count),
      ])
    guard let starts = Day("2026-03-02") else { return }
    _ = try await trainer.send(
      CreateCohort(
        cohort: DemoStory.cohort, title: words("demo.cohort"), track: "track.onboarding", starts: starts,
        trainers: DemoCast.trainers.map(\.login)))
    _ = try await trainer.send(
      EnrolTrainees(cohort: DemoStory.cohort, trainees: DemoCast.newcomers.map(\.login)))
  }

  /// Writes HR's export and one sealed certificate, and verifies that one without the workplace.
  func export(to file: URL, credential: URL) async throws {
    let hr = try await door(DemoCast.humanResources.login)
    let audit = try await hr.send(VerifyAudit())
    guard audit.fault == nil else { throw Failure(code: 70) }
    teller.tell(clock.day, "audit", ["entries": .number(audit.entries), "facts": .number(audit.facts)])
    let reply = try await hr.sendAll(ExportCertifications(asOf: nil))
    try Data(CertificationTable.bytes(reply, .csv)).write(to: file)
    guard let first = reply.rows.first else { return }
    let sealed = try await hr.send(ShowCertificate(number: first.number))
    try Data(sealed.credential.utf8).write(to: credential)
    guard case .valid = Credential.verify(Array(try Data(contentsOf: credential)), trusting: nil) else {
      throw Failure(code: 70)
    }
    teller.tell(clock.day, "sealed", ["number": .text(first.number), "path": .text(credential.path)])
  }

  /// So that the commands named at the end work as they stand: a session by the machine's clock, not the story's.
  func leaveHumanResourcesLoggedIn(at place: String) async throws {
    try workplace.store.close()
    let reopened = try await Workplace(home: home)
    let reply = try await LocalGateway(reopened, token: nil).send(
      LogIn(login: DemoCast.humanResources.login, password: DemoCast.password))
    try SessionFile().keep(
      SessionFile.Kept(token: reply.token, zone: reopened.zone.identifier), for: place)
    try reopened.store.close()
  }
}

/// A clock that stands where the story has put it, and moves by a second with each look.
final class DemoClock: Sendable {
  private let instant = Mutex(Instant(microseconds: 0))

  var now: Instant {
    instant.withLock { instant in
      instant = instant.adding(seconds: 1)
      return instant
    }
  }

  /// The civil date in the story, where the clock is eight hours ahead of UTC.
  var day: Day { instant.withLock { $0.adding(seconds: 8 * 3600).utc.day } }

  init() {
    if let day = Day("2026-02-27") { set(day, hour: 9) }
  }

  func set(_ day: Day, hour: Int, minute: Int = 0) {
    instant.withLock { $0 = Instant(startOf: day).adding(seconds: (hour - 8) * 3600 + minute * 60) }
  }
}

/// The sessions of the story's people.
final class DemoDoors: Sendable {
  private struct Door {
    let gateway: LocalGateway
    let closes: Instant
    let idleSeconds: Int
    var used: Instant
  }

  private let doors = Mutex<[String: Door]>([:])

  /// A session that still holds. A minute is left at either end: uses are not noted to the second.
  func open(_ login: String, at now: Instant) -> LocalGateway? {
    doors.withLock { doors in
      guard let door = doors[login], door.closes > now.adding(seconds: 60),
        door.used.adding(seconds: door.idleSeconds - 60) > now
      else { return nil }
      doors[login]?.used = now
      return door.gateway
    }
  }

  func keep(_ gateway: LocalGateway, for login: String, until closes: Instant, idle: Int, at now: Instant) {
    doors.withLock {
      $0[login] = Door(gateway: gateway, closes: closes, idleSeconds: idle, used: now)
    }
  }
}
