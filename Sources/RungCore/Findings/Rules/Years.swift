/// The dates within a year of a calendar are of that year.
func datesOutsideYear(_ calendar: WorkCalendar) -> [Fault] {
  calendar.years.enumerated().flatMap { number, year in
    var faults: [Fault] = []
    func check(_ day: Day, at path: [Fault.Step]) {
      guard day.components.year != year.number else { return }
      faults.append(
        Fault(
          .dateOutsideYear, at: [.child("year", number)] + path,
          ["day": .day(day), "year": .number(year.number)]))
    }
    for (place, holiday) in year.holidays.enumerated() {
      check(holiday.first, at: [.child("holiday", place), .attribute("from")])
      check(holiday.last, at: [.child("holiday", place), .attribute("to")])
    }
    for (place, day) in year.swappedWorkdays.enumerated() {
      check(day, at: [.child("workday", place), .attribute("date")])
    }
    return faults
  }
}

/// A year whose holidays have not been announced holds none: they would be guesses.
func guessedYears(_ calendar: WorkCalendar) -> [Fault] {
  calendar.years.enumerated().compactMap { number, year in
    guard !year.isAnnounced, !(year.holidays.isEmpty && year.swappedWorkdays.isEmpty) else { return nil }
    return Fault(
      .yearGuessed, at: [.child("year", number), .attribute("announced")], ["year": .number(year.number)])
  }
}
