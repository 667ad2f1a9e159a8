import Foundation
import RungClient
import RungCore
import RungService
import RungStore

/// What the doctor looks at. Nothing is changed by looking, and no secret is told.
enum Doctor {
  private static let days = 86_400
  /// No machine that runs this has an earlier time.
  private static let earliest = Instant(startOf: Day(number: 20_514))

  /// The clock, the locale and the terminal.
  static func machine(_ environment: [String: String]) -> [Symptom] {
    var symptoms: [Symptom] = []
    let now = Desk.machineClock()
    if let set = environment["RUNG_CLOCK"], !set.isEmpty {
      symptoms.append(Symptom(.clockSet, .warning, ["value": .text(set)]))
    } else if now < earliest {
      symptoms.append(Symptom(.clockBehind, .fault, ["last": .instant(earliest), "now": .instant(now)]))
    } else {
      symptoms.append(Symptom(.clockSound, .fine, ["now": .instant(now)]))
    }
    switch ClockSynchrony.asked() {
    case .kept: symptoms.append(Symptom(.clockKept, .fine))
    case .left: symptoms.append(Symptom(.clockLeft, .warning))
    case .unknown: symptoms.append(Symptom(.clockUnknown, .fine))
    }
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let plain = locale.lowercased().filter { $0 != "-" }
    symptoms.append(
      plain.hasSuffix("utf8")
        ? Symptom(.localeSound, .fine, ["value": .text(locale)])
        : Symptom(.localeOther, .warning, ["value": .text(locale)]))
    symptoms.append(terminal(environment))
    return symptoms
  }

  private static func terminal(_ environment: [String: String]) -> Symptom {
    guard isatty(STDOUT_FILENO) == 1 else { return Symptom(.terminalNone, .fine) }
    let kind = environment["TERM"] ?? ""
    if kind.isEmpty || kind == "dumb" { return Symptom(.terminalDumb, .warning) }
    let size = TerminalModes.size()
    let details: [String: Detail] = [
      "columns": .number(size.columns), "rows": .number(size.rows), "value": .text(kind),
    ]
    return size.columns < 80 || size.rows < 24
      ? Symptom(.terminalSmall, .warning, details) : Symptom(.terminalSound, .fine, details)
  }

  /// The folder of a workplace: its files, the disk, the database, backups and anchors.
  static func workplace(_ home: URL) -> [Symptom] {
    guard Workplace.exists(in: home) else {
      return [Symptom(.workplaceAbsent, .fault, ["home": .text(home.path)])]
    }
    var symptoms = [Symptom(.workplaceFound, .fine, ["home": .text(home.path)])]
    if let process = ServingLock.holder(in: home) {
      symptoms.append(Symptom(.workplaceServed, .fine, ["process": .number(process)]))
    }
    symptoms += rights(home)
    symptoms.append(
      Workplace.keyFingerprint(in: home).map { Symptom(.keySound, .fine, ["fingerprint": .text($0)]) }
        ?? Symptom(.keyBroken, .fault, ["path": .text(Workplace.keyPath(in: home))]))
    symptoms.append(disk(home))
    return symptoms + database(home)
  }

  /// Whether nobody else can read the workplace, and its owner can write.
  private static func rights(_ home: URL) -> [Symptom] {
    let paths = [
      home.path, Workplace.databasePath(in: home), Workplace.keyPath(in: home),
      Workplace.anchorPath(in: home),
    ].filter { FileManager.default.fileExists(atPath: $0) }
    var symptoms: [Symptom] = []
    for path in paths {
      let rights = permissions(path) ?? 0
      if rights & 0o077 != 0 {
        symptoms.append(
          Symptom(.rightsOpen, .fault, ["path": .text(path), "mode": .text(String(rights, radix: 8))]))
      }
      if !FileManager.default.isWritableFile(atPath: path) {
        symptoms.append(Symptom(.rightsShort, .fault, ["path": .text(path)]))
      }
    }
    return symptoms.isEmpty ? [Symptom(.rightsSound, .fine)] : symptoms
  }

  private static func permissions(_ path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
  }

  private static func disk(_ home: URL) -> Symptom {
    let system = try? FileManager.default.attributesOfFileSystem(forPath: home.path)
    let free = ((system?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0) / 1_000_000
    let details: [String: Detail] = ["megabytes": .number(Int(free))]
    return switch free {
    case ..<100: Symptom(.diskFull, .fault, details)
    case ..<1_000: Symptom(.diskShort, .warning, details)
    default: Symptom(.diskSound, .fine, details)
    }
  }

  private static func database(_ home: URL) -> [Symptom] {
    let inspection: Inspection
    do {
      inspection = try Inspection(path: Workplace.databasePath(in: home), digest: sha256)
    } catch {
      let refusal = error as? Refusal
      return [
        Symptom(.databaseClosed, .fault, ["cause": .text(refusal.map { words.sentence($0) } ?? "\(error)")])
      ]
    }
    words.tellTimes(in: inspection.zone)
    let versions: [String: Detail] = [
      "found": .number(inspection.schema), "known": .number(Inspection.knownSchema),
    ]
    var symptoms = [
      inspection.schema < Inspection.knownSchema
        ? Symptom(.schemaOlder, .warning, versions) : Symptom(.schemaSound, .fine, versions),
      inspection.damage.map { Symptom(.databaseDamaged, .fault, ["cause": .text($0)]) }
        ?? Symptom(.databaseSound, .fine, ["entries": .number(inspection.lastEntry)]),
    ]
    let now = Desk.machineClock()
    let isSet = ProcessInfo.processInfo.environment["RUNG_CLOCK"]?.isEmpty == false
    // A minute: another machine may have written the last entry.
    if let last = inspection.lastInstant, !isSet, last > now.adding(seconds: 60) {
      symptoms.append(Symptom(.clockBehind, .fault, ["last": .instant(last), "now": .instant(now)]))
    }
    if let made = inspection.lastBackup {
      symptoms.append(
        now.seconds(since: made) > 7 * days
          ? Symptom(.backupOld, .warning, ["made": .instant(made)])
          : Symptom(.backupSound, .fine, ["made": .instant(made)]))
    } else {
      symptoms.append(Symptom(.backupNone, .warning))
    }
    if let newest = Workplace.newestAnchor(in: home) {
      let age = now.seconds(since: Instant(startOf: newest))
      symptoms.append(
        Symptom(
          age > 3 * days ? .anchorOld : .anchorSound, age > 3 * days ? .warning : .fine, ["day": .day(newest)]
        ))
    }
    return symptoms
  }

  /// Whether the server answers, and how its clock stands to this one.
  static func server(_ server: String) async -> [Symptom] {
    do {
      let probe = try await ServerProbe(server: server, now: Desk.machineClock)
      var symptoms = [
        Symptom(.serverSound, .fine, ["server": .text(server), "milliseconds": .number(probe.milliseconds)])
      ]
      if probe.isOpenToReaders { symptoms.append(Symptom(.serverPlain, .warning, ["server": .text(server)])) }
      switch probe.secondsAhead {
      case nil: symptoms.append(Symptom(.skewUnknown, .warning))
      case .some(let seconds):
        symptoms.append(
          abs(seconds) > 5
            ? Symptom(.skewLarge, .warning, ["seconds": .number(seconds)])
            : Symptom(.skewSound, .fine, ["seconds": .number(seconds)]))
      }
      return symptoms
    } catch {
      let cause = (error as? Refusal).map { words.sentence($0) } ?? "\(error)"
      return [Symptom(.serverSilent, .fault, ["server": .text(server), "cause": .text(cause)])]
    }
  }

  /// Whether this user's tokens are theirs alone.
  static func sessions() -> [Symptom] {
    let path = SessionFile.path
    guard let rights = permissions(path) else { return [] }
    return [
      rights & 0o077 == 0
        ? Symptom(.sessionSound, .fine, ["path": .text(path)])
        : Symptom(.sessionOpen, .fault, ["path": .text(path), "mode": .text(String(rights, radix: 8))])
    ]
  }
}

extension Desk {
  /// What this machine takes the time to be.
  @Sendable static func machineClock() -> Instant {
    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
  }
}
