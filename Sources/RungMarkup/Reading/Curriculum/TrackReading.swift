import RungCore

extension Reading {
  func track(_ element: Element) -> Track {
    Track(
      id: id(element), title: line(element, .title), audience: element.first(.audience).map(wording),
      tier: word(element, .tier, default: .all),
      calendar: reference(element, .calendar, to: .calendar), venue: reference(element, .venue, to: .venue),
      requires: references(element, .requires, to: .track), phases: element.children(.phase).map(phase),
      pledge: wordings(element, .pledge), awards: element.children(.award).map(award))
  }

  private func phase(_ element: Element) -> Track.Phase {
    Track.Phase(id: id(element), title: line(element, .title), days: element.children(.day).map(trainingDay))
  }

  private func trainingDay(_ element: Element) -> Track.TrainingDay {
    Track.TrainingDay(
      number: integer(element, .number), sessions: element.children(.session).map(session),
      quiz: element.first(.quiz).map { reference($0, .exam, to: .exam) },
      assignments: element.children(.assignment).map(assignment))
  }

  private func assignment(_ element: Element) -> Track.Assignment {
    Track.Assignment(
      id: id(element), title: line(element, .title), task: passage(element, .task),
      handInDay: integer(element, .handIn))
  }

  private func award(_ element: Element) -> Track.Award {
    Track.Award(
      id: id(element), title: line(element, .title),
      ground: element.first(.ground).map(wording) ?? Localized())
  }

  private func session(_ element: Element) -> Track.PlannedSession {
    Track.PlannedSession(
      id: id(element), lesson: reference(element, .lesson, to: .lesson), minutes: integer(element, .minutes),
      room: word(element, .room, default: .classroom))
  }
}
