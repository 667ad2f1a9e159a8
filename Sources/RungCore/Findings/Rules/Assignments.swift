/// An assignment is handed in on the day it is set or a later day of the track.
func assignmentFaults(_ track: Track) -> [Fault] {
  let last = track.days.map(\.number).max() ?? 0
  var faults: [Fault] = []
  for (phase, part) in track.phases.enumerated() {
    for (place, day) in part.days.enumerated() {
      for (number, assignment) in day.assignments.enumerated()
      where assignment.handInDay < day.number || assignment.handInDay > last {
        faults.append(
          Fault(
            .assignmentDay,
            at: [
              .child("phase", phase), .child("day", place), .child("assignment", number),
              .attribute("hand-in"),
            ],
            [
              "found": .number(assignment.handInDay), "from": .number(day.number), "to": .number(last),
            ]))
      }
    }
  }
  return faults
}
