import RungCore

extension Reading {
  func track(_ element: Element) -> Track {
    Track(
      id: id(element), title: line(element, .title), tier: word(element, .tier, default: .all),
      calendar: reference(element, .calendar, to: .calendar), venue: reference(element, .venue, to: .venue),
      requires: references(element, .requires, to: .track), phases: element.children(.phase).map(phase))
  }

  private func phase(_ element: Element) -> Track.Phase {
    Track.Phase(id: id(element), title: line(element, .title), days: element.children(.day).map(trainingDay))
  }

  private func trainingDay(_ element: Element) -> Track.TrainingDay {
    Track.TrainingDay(
      number: integer(element, .number), sessions: element.children(.session).map(session),
      quiz: element.first(.quiz).map { reference($0, .exam, to: .exam) })
  }

  private func session(_ element: Element) -> Track.PlannedSession {
    Track.PlannedSession(
      id: id(element), lesson: reference(element, .lesson, to: .lesson), minutes: integer(element, .minutes),
      room: word(element, .room, default: .classroom))
  }
}
