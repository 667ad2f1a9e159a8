/// Ids that only count within their document are each used once in it.
func repeatedIDs<Subject>(_ ids: [ID<Subject>], element: String) -> [Fault] {
  repetitions(ids.enumerated().map { ($1.text, [.child(element, $0)]) }, kind: element)
}

/// The same for the phases of a track, and for the sessions of all its days together.
func repeatedTrackIDs(_ track: Track) -> [Fault] {
  var sessions: [(id: String, path: [Fault.Step])] = []
  for (phase, part) in track.phases.enumerated() {
    for (place, day) in part.days.enumerated() {
      for (number, session) in day.sessions.enumerated() {
        sessions.append(
          (session.id.text, [.child("phase", phase), .child("day", place), .child("session", number)]))
      }
    }
  }
  return repeatedIDs(track.phases.map(\.id), element: "phase") + repetitions(sessions, kind: "session")
}

private func repetitions(_ names: [(id: String, path: [Fault.Step])], kind: String) -> [Fault] {
  var first: [String: [Fault.Step]] = [:]
  return names.compactMap { id, path in
    guard let earlier = first[id] else {
      first[id] = path
      return nil
    }
    return Fault(
      .idDuplicate, at: path + [.attribute("id")], related: earlier + [.attribute("id")],
      ["kind": .text(kind), "id": .text(id)])
  }
}
