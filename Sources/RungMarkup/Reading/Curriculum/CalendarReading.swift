import RungCore

extension Reading {
  func calendar(_ element: Element) -> WorkCalendar {
    let workdays = (element.attribute(.workdays) ?? "").split(separator: " ")
    return WorkCalendar(
      id: id(element), title: line(element, .title),
      workdays: workdays.compactMap { Weekday(rawValue: String($0)) },
      hours: element.children(.hours).map {
        WorkCalendar.Hours(from: timeOfDay($0, .from), to: timeOfDay($0, .to))
      },
      years: element.children(.year).map(year))
  }

  private func year(_ element: Element) -> WorkCalendar.Year {
    WorkCalendar.Year(
      number: integer(element, .number), isAnnounced: flag(element, .announced),
      holidays: element.children(.holiday).map {
        WorkCalendar.Holiday(title: line($0, .title), first: day($0, .from), last: day($0, .to))
      },
      swappedWorkdays: element.children(.workday).map { day($0, .date) })
  }
}
