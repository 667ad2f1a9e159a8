/// A moment, as whole microseconds since 1970-01-01T00:00:00Z. It has no zone; only Service turns one into a `Day`.
package struct Instant: Hashable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The first moment of `day` in UTC.
  package init(startOf day: Day) {
    microseconds = Int64(day.number) * 86_400_000_000
  }

  package func adding(seconds: Int) -> Instant {
    Instant(microseconds: microseconds + Int64(seconds) * 1_000_000)
  }

  /// Whole seconds from `earlier` to `self`, rounded down.
  package func seconds(since earlier: Instant) -> Int {
    let difference = microseconds - earlier.microseconds
    return Int(difference >= 0 ? difference / 1_000_000 : (difference - 999_999) / 1_000_000)
  }

  /// The date in UTC and the microseconds into it.
  package var utc: (day: Day, microseconds: Int64) {
    let perDay: Int64 = 86_400_000_000
    let day = microseconds >= 0 ? microseconds / perDay : (microseconds - perDay + 1) / perDay
    return (Day(number: Int(day)), microseconds - day * perDay)
  }

  /// Reads ISO 8601 in UTC: `2026-03-02T09:00:00Z`, with up to six digits of a second's fraction.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 27, bytes.last == UInt8(ascii: "Z"),
      bytes[10] == UInt8(ascii: "T"),
      let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = digits(bytes[11..<13]), let minute = digits(bytes[14..<16]),
      let second = digits(bytes[17..<19]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var fraction = 0
    if bytes.count > 20 {
      let places = bytes[20..<(bytes.count - 1)]
      guard bytes[19] == UInt8(ascii: "."), let value = digits(places) else { return nil }
      fraction = value
      for _ in places.count..<6 { fraction *= 10 }
    }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    microseconds = seconds * 1_000_000 + Int64(fraction)
  }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: TextCodable {
  /// ISO 8601 in UTC, to the microsecond where there is one: `2026-03-02T09:00:00.250000Z`.
  package var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(27)
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `description` gives, as bytes.
  package func append(to text: inout [UInt8]) {
    let (day, rest) = utc
    let seconds = Int(rest / 1_000_000)
    let fraction = Int(rest % 1_000_000)
    day.append(to: &text)
    text.append(UInt8(ascii: "T"))
    text.append(seconds / 3600, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(seconds / 60 % 60, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(seconds % 60, width: 2)
    if fraction > 0 {
      text.append(UInt8(ascii: "."))
      text.append(fraction, width: 6)
    }
    text.append(UInt8(ascii: "Z"))
  }
}

/// A length of time in whole seconds, as authors write it: `PT2H`, `PT1H30M`, `PT15M`.
package struct Duration: Hashable, Sendable, Codable {
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package init?(_ text: String) {
    guard text.hasPrefix("PT"), text.count > 2 else { return nil }
    var total = 0
    var number: [UInt8] = []
    // Hours, then minutes, each at most once.
    var units: [(letter: UInt8, seconds: Int)] = [(UInt8(ascii: "H"), 3600), (UInt8(ascii: "M"), 60)]
    for byte in text.dropFirst(2).utf8 {
      if let place = units.firstIndex(where: { $0.letter == byte }) {
        guard let count = digits(number[...]) else { return nil }
        total += count * units[place].seconds
        units.removeFirst(place + 1)
        number = []
      } else {
        number.append(byte)
      }
    }
    guard number.isEmpty else { return nil }
    seconds = total
  }
}
