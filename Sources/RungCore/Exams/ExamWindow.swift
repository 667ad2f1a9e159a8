extension Exam.Window {
  /// The last minute in which the exam may be begun.
  package var lastStart: LocalTime {
    lateStart.map { min(opens.adding(minutes: $0.seconds / 60), closes) } ?? closes
  }

  /// Refuses a start before the window opens, after it closes, or later after the opening than is allowed.
  /// - Parameter now: the time at the workplace.
  package func admit(_ now: LocalTime) throws(Refusal) {
    guard now >= opens else {
      throw Refusal(.examNotOpen, ["opens": .text(opens.description.replacingT)])
    }
    guard now <= lastStart else {
      throw Refusal(.examClosed, ["closed": .text(lastStart.description.replacingT)])
    }
  }
}

extension LocalTime {
  package func adding(minutes: Int) -> LocalTime {
    let all = time.minutes + minutes
    let days = all >= 0 ? all / 1440 : (all - 1439) / 1440
    return LocalTime(day: day.adding(days: days), time: TimeOfDay(minutes: all - days * 1440))
  }
}

extension String {
  /// `2026-12-18 09:00`, as people write it.
  fileprivate var replacingT: String { String(map { $0 == "T" ? " " : $0 }) }
}
