/// The days of a track are numbered 1, 2, 3 … through all its phases.
func dayOrderFaults(_ track: Track) -> [Fault] {
  var faults: [Fault] = []
  var needed = 1
  for (phase, part) in track.phases.enumerated() {
    for (place, day) in part.days.enumerated() {
      if day.number != needed {
        faults.append(
          Fault(
            .daysUnordered, at: [.child("phase", phase), .child("day", place), .attribute("number")],
            ["found": .number(day.number), "needed": .number(needed)]))
      }
      // Counted on from what stands there, so that one gap is one fault.
      needed = day.number + 1
    }
  }
  return faults
}
