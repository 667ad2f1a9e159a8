package import Foundation
package import RungCore
import RungExchange
package import RungStore

/// A folder with one SQLite file and one key file, opened: everything that an embedded Rung or a server works on.
package final class Workplace: Sendable {
  package let store: Store
  let home: URL
  package let name: String
  package let zone: TimeZone
  /// Made for practice: its clock can be set, and its certificates say so.
  package let isSandbox: Bool
  package let clock: @Sendable () -> Instant
  let seed: @Sendable () -> UInt64
  let signingKey: SigningKey
  let anchors: AnchorFile
  let library = Library()
  let callers = KnownCallers()
  let watch = Watch()
  let nextDeadline = NextDeadline()

  package static func databasePath(in home: URL) -> String { home.appending(path: "rung.sqlite").path }
  package static func keyPath(in home: URL) -> String { home.appending(path: "rung.key").path }
  package static func anchorPath(in home: URL) -> String { home.appending(path: "rung.anchors").path }

  /// Whether there is a workplace in `home`.
  package static func exists(in home: URL) -> Bool {
    FileManager.default.fileExists(atPath: databasePath(in: home))
  }

  /// Opens the workplace in `home`.
  /// - Parameters:
  ///   - clock: What the time is; `nil` is the machine's clock. A real workplace refuses any other.
  ///   - seed: Where requests' seeds come from; `nil` is the machine's random source. A real workplace refuses any
  ///     other.
  package convenience init(
    home: URL, clock: (@Sendable () -> Instant)? = nil, seed: (@Sendable () -> UInt64)? = nil
  ) async throws {
    guard Workplace.exists(in: home) else {
      throw Refusal(.workplaceMissing, ["home": .text(home.path)])
    }
    let store = try Store(path: Workplace.databasePath(in: home), digest: sha256)
    try await self.init(store: store, home: home, clock: clock, seed: seed)
  }

  private init(
    store: Store, home: URL, clock: (@Sendable () -> Instant)?, seed: (@Sendable () -> UInt64)?
  ) async throws {
    let facts = try await store.read { reader in
      (
        name: try reader.workplace("name"), zone: try reader.workplace("zone"),
        isSandbox: try reader.workplace("is-sandbox")
      )
    }
    guard let name = facts.name, let zone = facts.zone.flatMap(TimeZone.init(identifier:)) else {
      throw Refusal(.workplaceMissing, ["home": .text(home.path)])
    }
    isSandbox = facts.isSandbox == "yes"
    guard isSandbox || (clock == nil && seed == nil) else { throw Refusal(.clockRefused) }
    self.store = store
    self.home = home
    self.name = name
    self.zone = zone
    self.clock = clock ?? machineClock
    self.seed = seed ?? { UInt64.random(in: .min ... .max) }
    signingKey = try Workplace.key(in: home)
    anchors = AnchorFile(path: Workplace.anchorPath(in: home))
    try await recordSettings()
  }

  /// The key with which the workplace in `home` signs.
  static func key(in home: URL) throws(Refusal) -> SigningKey {
    guard let bytes = try? Data(contentsOf: URL(filePath: keyPath(in: home))),
      let key = SigningKey(rawBytes: Array(bytes))
    else { throw Refusal(.storageFailed, ["cause": .text("key file: \(keyPath(in: home))")]) }
    return key
  }

  /// Makes facts of what an older Rung set without them.
  private func recordSettings() async throws {
    guard try await store.read({ try !$0.unrecordedSettings().isEmpty }) else { return }
    do {
      try await store.write("workplace.upgrade", Stamp(caller: "rung", instant: clock(), seed: 0)) {
        try $0.recordSettings()
      }
    } catch let refusal as Refusal where refusal.code == .storageFailed {
      // A disk that takes nothing can still be read from; the next opening tries again.
    }
  }

  /// What a new workplace is to be.
  package struct Founding: Sendable {
    package let name: String
    package let zone: TimeZone
    package let isSandbox: Bool
    package let administrator: String
    package let password: String

    package init(name: String, zone: TimeZone, isSandbox: Bool, administrator: String, password: String) {
      self.name = name
      self.zone = zone
      self.isSandbox = isSandbox
      self.administrator = administrator
      self.password = password
    }
  }

  /// Makes a workplace in `home`, which may exist but holds none yet, with its first administrator.
  package static func found(
    _ founding: Founding, in home: URL, clock: (@Sendable () -> Instant)? = nil,
    seed: (@Sendable () -> UInt64)? = nil
  ) async throws -> Workplace {
    guard !exists(in: home) else { throw Refusal(.workplaceExists, ["home": .text(home.path)]) }
    guard founding.isSandbox || clock == nil else { throw Refusal(.clockRefused) }
    try checkLogin(founding.administrator)
    try PasswordRule.check(founding.password, of: founding.administrator)
    do {
      try FileManager.default.createDirectory(
        at: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      // A key that is there already has signed certificates; it is kept.
      if !FileManager.default.fileExists(atPath: keyPath(in: home)) {
        try makePrivateFile(keyPath(in: home), Data(SigningKey().rawBytes))
      }
      // SQLite gives its log files the rights of the file itself.
      try makePrivateFile(databasePath(in: home), Data())
    } catch let error as CocoaError {
      throw Refusal(.storageFailed, ["cause": .text("\(home.path): \(error.code.rawValue)")])
    }
    let store = try Store(path: databasePath(in: home), digest: sha256)
    var random = SplitMix64(seed: seed?() ?? UInt64.random(in: .min ... .max))
    let now = (clock ?? machineClock)()
    let administrator = Person(
      id: ID(prefix: "person", at: now, from: &random), login: founding.administrator,
      name: founding.administrator, staffNumber: founding.administrator, roles: [.admin])
    let password = try await passwordWork(
      founding.password, cost: founding.isSandbox ? ScryptCost.sandbox : ScryptCost.real)
    let stamp = Stamp(caller: administrator.id, instant: now, seed: random.next())
    try await store.write("workplace.init", stamp) { change in
      try change.setWorkplace("name", founding.name)
      try change.setWorkplace("zone", founding.zone.identifier)
      try change.setWorkplace("is-sandbox", founding.isSandbox ? "yes" : "no")
      try change.recordSettings()
      try change.addPerson(administrator, salt: password.salt)
      try change.setPassword(password, of: administrator.id)
    }
    return try await Workplace(store: store, home: home, clock: clock, seed: seed)
  }

  /// The civil date at the workplace.
  package func day(of instant: Instant) -> Day { local(instant).utc.day }

  /// What the clock on the wall shows at the workplace.
  package func localTime(of instant: Instant) -> LocalTime {
    let (day, microseconds) = local(instant).utc
    return LocalTime(day: day, time: TimeOfDay(minutes: Int(microseconds / 60_000_000)))
  }

  /// The instant that shows in UTC what `instant` shows at the workplace.
  private func local(_ instant: Instant) -> Instant {
    let date = Date(timeIntervalSince1970: TimeInterval(instant.microseconds / 1_000_000))
    return instant.adding(seconds: zone.secondsFromGMT(for: date))
  }
}

@Sendable private func machineClock() -> Instant {
  Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
}
