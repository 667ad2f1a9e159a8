package import Foundation
package import RungCore
import Synchronization

/// The zone in which people are told times: that of the workplace, from when a command knows which one it works at, and UTC
/// before. Where the command itself runs has no part in it.
package final class ToldZone: Sendable {
  private let zone: Mutex<TimeZone>

  package init(_ zone: TimeZone = .gmt) {
    self.zone = Mutex(zone)
  }

  package func change(to zone: TimeZone) {
    self.zone.withLock { $0 = zone }
  }

  /// `2026-09-01 09:30 (Asia/Shanghai)`. Of an hour that the clock goes through twice it says which of the two, as
  /// `02:30 (Europe/Berlin, UTC+2)`.
  package func written(_ instant: Instant) -> String {
    let zone = zone.withLock { $0 }
    let seconds = zone.seconds(at: instant)
    let local = instant.adding(seconds: seconds)
    let text = local.description
    let day = 86_400
    let isTwofold = [-day, day].contains { apart in
      let other = zone.seconds(at: instant.adding(seconds: apart))
      return other != seconds && zone.seconds(at: local.adding(seconds: -other)) == other
    }
    let name = zone.identifier == "GMT" ? "UTC" : zone.identifier
    return
      "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) (\(name)\(isTwofold ? ", " + offset(seconds) : ""))"
  }

  /// The instant at which `day` begins: midnight, the first of two, or when the clock skips it.
  package func start(of day: Day) -> Instant {
    let zone = zone.withLock { $0 }
    let midnight = Instant(startOf: day)
    // The offset that holds at that time is not known before the time is: it is that of the day before or of the day after.
    let guesses = [-86_400, 86_400].map { apart in
      midnight.adding(seconds: -zone.seconds(at: midnight.adding(seconds: apart)))
    }.sorted()
    let isMidnight = { guess in guess.adding(seconds: zone.seconds(at: guess)) == midnight }
    // Where neither is midnight, the clock skips it, and the earlier is still of the day before.
    return guesses.first(where: isMidnight) ?? guesses[1]
  }

  private func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    let rest = minutes % 60 == 0 ? "" : ":" + (minutes % 60 < 10 ? "0" : "") + String(minutes % 60)
    return "UTC" + (seconds < 0 ? "−" : "+") + String(minutes / 60) + rest
  }
}

extension Catalogue {
  /// From now on times are told in the zone that IANA calls `name`, where there is such a one.
  package func tellTimes(in name: String?) {
    if let zone = name.flatMap(TimeZone.init(identifier:)) { self.zone.change(to: zone) }
  }
}

extension TimeZone {
  /// How far its clock is ahead of UTC.
  fileprivate func seconds(at instant: Instant) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000))
  }
}
