/// The venue of a track has a room of each kind that its sessions need.
func missingRooms(_ index: ContentIndex) -> [Finding] {
  let venues = ContentIndex.byID(index.venues) { $0.id }
  var findings: [Finding] = []
  for track in index.tracks {
    guard let venue = venues[track.value.venue] else { continue }
    for (phase, part) in track.value.phases.enumerated() {
      for (place, day) in part.days.enumerated() {
        for (number, session) in day.sessions.enumerated()
        where !venue.value.rooms.contains(where: { $0.kind == session.room }) {
          let path: [Fault.Step] = [
            .child("phase", phase), .child("day", place), .child("session", number), .attribute("room"),
          ]
          findings.append(
            Finding(
              .roomMissing, at: track.place(of: path), related: venue.place,
              ["room": .text(session.room.rawValue), "venue": .text(venue.value.id.text)]))
        }
      }
    }
  }
  return findings
}
