/// A scenario has a cue sheet for every part that is played.
func missingCueSheets(_ scenario: Scenario) -> [Fault] {
  Scenario.Part.allCases.filter { part in !scenario.cueSheets.contains { $0.part == part } }
    .map { Fault(.cueSheetMissing, ["part": .text($0.rawValue)]) }
}
