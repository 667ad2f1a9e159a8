import RungCore

extension Reading {
  func id<Subject>(_ element: Element, _ name: AttributeName = .id) -> ID<Subject> {
    ID(element.attribute(name) ?? "")
  }

  func integer(_ element: Element, _ name: AttributeName, default standard: Int = 0) -> Int {
    value(element, name, type: "integer", default: standard) { Int($0) }
  }

  /// `true` and `1`, or `false` and `0`.
  func flag(_ element: Element, _ name: AttributeName, default standard: Bool = false) -> Bool {
    value(element, name, type: "boolean", default: standard) { text in
      switch text {
      case "true", "1": true
      case "false", "0": false
      default: nil
      }
    }
  }

  func word<Word: RawRepresentable>(_ element: Element, _ name: AttributeName, default standard: Word) -> Word
  where Word.RawValue == String {
    value(element, name, type: "word", default: standard) { Word(rawValue: $0) }
  }

  func marks(_ element: Element, _ name: AttributeName) -> Marks {
    value(element, name, type: "Marks", default: .zero) { Marks(shortened($0)) }
  }

  /// A decimal in millionths.
  func millionths(_ element: Element, _ name: AttributeName) -> Int {
    value(element, name, type: "Quantity", default: 0) { decimal(shortened($0), fractionDigits: 6) }
  }

  func duration(_ element: Element, _ name: AttributeName) -> Duration {
    value(element, name, type: "Duration", default: Duration(seconds: 0)) { Duration($0) }
  }

  func period(_ element: Element, _ name: AttributeName) -> Period {
    value(element, name, type: "Period", default: .days(0)) { Period($0) }
  }

  /// The same where the attribute may be missing.
  func optionalPeriod(_ element: Element, _ name: AttributeName) -> Period? {
    element.attribute(name) == nil ? nil : period(element, name)
  }

  func localTime(_ element: Element, _ name: AttributeName) -> LocalTime {
    value(
      element, name, type: "LocalTime", default: LocalTime(day: Day(number: 0), time: TimeOfDay(minutes: 0))
    ) {
      LocalTime($0)
    }
  }

  func day(_ element: Element, _ name: AttributeName) -> Day {
    value(element, name, type: "date", default: Day(number: 0)) { Day($0) }
  }

  func timeOfDay(_ element: Element, _ name: AttributeName) -> TimeOfDay {
    value(element, name, type: "TimeOfDay", default: TimeOfDay(minutes: 0)) { TimeOfDay($0) }
  }

  private func value<Value>(
    _ element: Element, _ name: AttributeName, type: String, default standard: Value,
    _ read: (String) -> Value?
  ) -> Value {
    guard let text = element.attribute(name) else { return standard }
    if let value = read(text) { return value }
    refuse(element, name, text, type: type)
    return standard
  }
}

/// A decimal without the zeros at its end, which XML Schema does not count among its digits: `2.5000` is `2.5`.
private func shortened(_ text: String) -> String {
  guard text.contains("."), text.last == "0" || text.last == "." else { return text }
  var short = Substring(text)
  while short.last == "0" { short = short.dropLast() }
  if short.last == "." { short = short.dropLast() }
  return short.isEmpty || short == "-" || short == "+" ? "0" : String(short)
}
