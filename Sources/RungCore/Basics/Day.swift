/// A civil date of the proleptic Gregorian calendar, with no time and no zone.
///
/// Arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms".
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// `nil` unless there is such a date in the years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]), let day = digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((number + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  package func adding(days: Int) -> Day {
    Day(number: number + days)
  }

  /// The same day of the month `months` later, or that month's last day where it has no such day:
  /// one month after 31 January is 28 or 29 February. Past either end of the years 1 to 9999 it stays at that
  /// end.
  package func adding(months: Int) -> Day {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + months
    let newYear = total / 12
    let newMonth = total % 12 + 1
    guard total >= 12 else { return Day.first }
    guard newYear <= 9999 else { return Day.last }
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  package func adding(_ period: Period) -> Day {
    switch period {
    case .days(let days): adding(days: days)
    case .months(let months): adding(months: months)
    }
  }

  package func subtracting(_ period: Period) -> Day {
    switch period {
    case .days(let days): adding(days: -days)
    case .months(let months): adding(months: -months)
    }
  }

  private static let first = Day(number: -719_162)
  private static let last = Day(number: 2_932_896)

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: TextCodable {
  /// `YYYY-MM-DD`.
  package var description: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `description` gives, as bytes.
  func append(to text: inout [UInt8]) {
    let (year, month, day) = components
    text.append(year, width: 4)
    text.append(UInt8(ascii: "-"))
    text.append(month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.append(day, width: 2)
  }
}

package enum Weekday: String, CaseIterable, Sendable, Codable {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"
}

/// A span of the calendar, as ISO 8601 writes it: `P7D`, `P3M`, `P2Y`.
package enum Period: Hashable, Sendable {
  case days(Int)
  case months(Int)

  package init?(_ text: String) {
    guard text.hasPrefix("P"), let unit = text.last,
      let count = digits(Array(text.dropFirst().dropLast().utf8)[...])
    else { return nil }
    switch unit {
    case "D": self = .days(count)
    case "M": self = .months(count)
    case "Y": self = .months(count * 12)
    default: return nil
    }
  }
}

extension Period: TextCodable {
  package var description: String {
    switch self {
    case .days(let days): "P\(days)D"
    case .months(let months): "P\(months)M"
    }
  }
}

/// Minutes since midnight.
package struct TimeOfDay: Hashable, Comparable, Sendable, Codable {
  package let minutes: Int

  package init(minutes: Int) {
    self.minutes = minutes
  }

  /// Reads `HH:MM`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = digits(bytes[0..<2]),
      let minute = digits(bytes[3..<5]), hour < 24, minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: CustomStringConvertible {
  package var description: String {
    var text: [UInt8] = []
    text.append(minutes / 60, width: 2)
    text.append(UInt8(ascii: ":"))
    text.append(minutes % 60, width: 2)
    return String(decoding: text, as: UTF8.self)
  }
}

/// A date and a time of day in a zone that is known from elsewhere.
package struct LocalTime: Hashable, Comparable, Sendable, Codable {
  package let day: Day
  package let time: TimeOfDay

  package init(day: Day, time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Reads `YYYY-MM-DDTHH:MM`.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(String(parts[0])), let time = TimeOfDay(String(parts[1])) else {
      return nil
    }
    self.init(day: day, time: time)
  }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}

extension LocalTime: CustomStringConvertible {
  package var description: String { "\(day)T\(time)" }
}

/// A number written in ASCII digits alone.
func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  var value = 0
  for byte in bytes {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
