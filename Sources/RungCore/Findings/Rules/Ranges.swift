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
