/// Which days are worked, and between which hours: weekdays, public holidays and swapped working weekends.
package struct WorkCalendar: Hashable, Sendable {
  package let id: ID<WorkCalendar>
  package let title: LocalizedText
  package let workdays: [Weekday]
  package let hours: [Hours]
  package let years: [Year]

  package struct Hours: Hashable, Sendable {
    package let from: TimeOfDay
    package let to: TimeOfDay

    package init(from: TimeOfDay, to: TimeOfDay) {
      self.from = from
      self.to = to
    }
  }

  package struct Year: Hashable, Sendable {
    package let number: Int
    /// Whether the year's holidays have been announced; one that has not is planned by weekdays alone, and says so.
    package let isAnnounced: Bool
    package let holidays: [Holiday]
    /// Days worked although the week has them off.
    package let swappedWorkdays: [Day]

    package init(number: Int, isAnnounced: Bool, holidays: [Holiday], swappedWorkdays: [Day]) {
      self.number = number
      self.isAnnounced = isAnnounced
      self.holidays = holidays
      self.swappedWorkdays = swappedWorkdays
    }
  }

  package struct Holiday: Hashable, Sendable {
    package let title: LocalizedText
    package let first: Day
    package let last: Day

    package init(title: LocalizedText, first: Day, last: Day) {
      self.title = title
      self.first = first
      self.last = last
    }
  }

  package init(id: ID<WorkCalendar>, title: LocalizedText, workdays: [Weekday], hours: [Hours], years: [Year])
  {
    self.id = id
    self.title = title
    self.workdays = workdays
    self.hours = hours
    self.years = years
  }

  package func isWorkday(_ day: Day) -> Bool {
    if let year = years.first(where: { $0.number == day.components.year }) {
      if year.swappedWorkdays.contains(day) { return true }
      if year.holidays.contains(where: { $0.first <= day && day <= $0.last }) { return false }
    }
    return workdays.contains(day.weekday)
  }

  /// `day` itself if it is worked, or the first working day after it; `nil` where a whole year has none.
  package func firstWorkday(from day: Day) -> Day? {
    (0..<366).lazy.map { day.adding(days: $0) }.first(where: isWorkday)
  }

  /// Whether the holidays of `day`'s year are known.
  package func isAnnounced(_ day: Day) -> Bool {
    years.contains { $0.number == day.components.year && $0.isAnnounced }
  }
}
