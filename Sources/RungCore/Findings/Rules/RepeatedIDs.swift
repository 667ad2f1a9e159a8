/// Ids that only count within their document are each used once in it.
func repeatedIDs<Subject>(_ ids: [ID<Subject>], element: String) -> [Fault] {
  repetitions(ids.enumerated().map { ($1.text, [.child(element, $0)]) }, kind: element)
}

/// The same for the phases and awards of a track, and for the sessions and assignments of all its days together.
func repeatedTrackIDs(_ track: Track) -> [Fault] {
  var sessions: [(id: String, path: [Fault.Step])] = []
  var assignments: [(id: String, path: [Fault.Step])] = []
  for (phase, part) in track.phases.enumerated() {
    for (place, day) in part.days.enumerated() {
      for (number, session) in day.sessions.enumerated() {
        sessions.append(
          (session.id.text, [.child("phase", phase), .child("day", place), .child("session", number)]))
      }
      for (number, assignment) in day.assignments.enumerated() {
        assignments.append(
          (assignment.id.text, [.child("phase", phase), .child("day", place), .child("assignment", number)]))
      }
    }
  }
  return repeatedIDs(track.phases.map(\.id), element: "phase") + repetitions(sessions, kind: "session")
    + repetitions(assignments, kind: "assignment") + repeatedIDs(track.awards.map(\.id), element: "award")
}

/// Names that stand a second time, each with the place of the first.
func repetitions(
  _ names: [(id: String, path: [Fault.Step])], kind: String, attribute: String = "id"
) -> [Fault] {
  var first: [String: [Fault.Step]] = [:]
  return names.compactMap { id, path in
    guard let earlier = first[id] else {
      first[id] = path
      return nil
    }
    return Fault(
      .idDuplicate, at: path + [.attribute(attribute)], related: earlier + [.attribute(attribute)],
      ["kind": .text(kind), "id": .text(id)])
  }
}
