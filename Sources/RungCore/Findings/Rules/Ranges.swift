/// A programme's lengths and times on the post do not end before they begin. A month counts as 30 days.
func reversedPeriods(_ programme: Programme) -> [Fault] {
  let spans = [
    ("lasts", programme.length.map { ($0.shortest, $0.longest) }),
    ("time-on-post", programme.timeOnPost.flatMap { time in time.to.map { (time.from, $0) } }),
  ]
  return spans.compactMap { element, span in
    guard let (from, to) = span, to.roughDays < from.roughDays else { return nil }
    return Fault(
      .rangeReversed, at: [.child(element, 0), .attribute("to")],
      ["from": .text(from.description), "to": .text(to.description)])
  }
}

/// An exam's window closes after it opens.
func reversedWindow(_ exam: Exam) -> [Fault] {
  guard let window = exam.window, window.closes <= window.opens else { return [] }
  return [
    Fault(
      .rangeReversed, at: [.child("window", 0), .attribute("closes")],
      ["from": .text(window.opens.description), "to": .text(window.closes.description)])
  ]
}

extension Period {
  fileprivate var roughDays: Int {
    switch self {
    case .days(let days): days
    case .months(let months): months * 30
    }
  }
}

/// A holiday does not end before it begins, and working hours end after they begin.
func reversedRanges(_ calendar: WorkCalendar) -> [Fault] {
  let hours = calendar.hours.enumerated().compactMap { place, hours -> Fault? in
    guard hours.to <= hours.from else { return nil }
    return Fault(
      .rangeReversed, at: [.child("hours", place), .attribute("to")],
      ["from": .text(hours.from.description), "to": .text(hours.to.description)])
  }
  let holidays = calendar.years.enumerated().flatMap { number, year in
    year.holidays.enumerated().compactMap { place, holiday -> Fault? in
      guard holiday.last < holiday.first else { return nil }
      return Fault(
        .rangeReversed, at: [.child("year", number), .child("holiday", place), .attribute("to")],
        ["from": .text(holiday.first.description), "to": .text(holiday.last.description)])
    }
  }
  return hours + holidays
}
