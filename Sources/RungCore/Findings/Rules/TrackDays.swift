/// The sessions of a track's day fit into the working hours of its calendar.
func longDays(_ index: ContentIndex) -> [Finding] {
  let calendars = ContentIndex.byID(index.calendars) { $0.id }
  var findings: [Finding] = []
  for track in index.tracks {
    guard let calendar = calendars[track.value.calendar] else { continue }
    let limit = calendar.value.hours.reduce(0) { $0 + max(0, $1.to.minutes - $1.from.minutes) }
    for (phase, part) in track.value.phases.enumerated() {
      for (place, day) in part.days.enumerated() {
        let minutes = day.sessions.reduce(0) { $0 + $1.minutes }
        guard minutes > limit else { continue }
        findings.append(
          Finding(
            .dayTooLong, at: track.place(of: [.child("phase", phase), .child("day", place)]),
            ["day": .number(day.number), "found": .number(minutes), "limit": .number(limit)]))
      }
    }
  }
  return findings
}
