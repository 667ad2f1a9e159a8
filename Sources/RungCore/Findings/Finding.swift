/// Where something stands in a file: which file, and how many bytes into its text (as UTF-8) it begins.
/// Lines and columns are worked out from it when a finding is shown.
package struct Place: Hashable, Sendable, Comparable {
  /// The file's place in the list of files that are being read.
  package let file: Int
  package let offset: Int

  package init(file: Int, offset: Int) {
    self.file = file
    self.offset = offset
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.offset) < (right.file, right.offset)
  }
}

/// A fault or a doubt in content, located. Findings are collected, never thrown.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, CaseIterable, Sendable, Codable {
    case error
    case warning
  }

  package let code: FindingCode
  package let details: [String: Detail]
  package let place: Place
  /// A second place that has to do with it: the first of two equal ids.
  package let related: Place?

  package init(_ code: FindingCode, at place: Place, related: Place? = nil, _ details: [String: Detail] = [:])
  {
    self.code = code
    self.details = details
    self.place = place
    self.related = related
  }

  package var severity: Severity { code.severity }
}

/// A finding's place as people and editors count it.
package struct Location: Hashable, Sendable, Codable {
  package let path: String
  /// From 1.
  package let line: Int
  /// From 1, in characters (Unicode scalars).
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }
}

/// A finding made ready to be shown or sent: its place resolved, and the faulty line beside it.
package struct LocatedFinding: Hashable, Sendable, Codable {
  package let severity: Finding.Severity
  package let code: FindingCode
  package let details: [String: Detail]
  package let location: Location
  /// The text of the faulty line, for the caret to stand under.
  package let sourceLine: String
  package let related: Location?

  package init(_ finding: Finding, location: Location, sourceLine: String, related: Location?) {
    severity = finding.severity
    code = finding.code
    details = finding.details
    self.location = location
    self.sourceLine = sourceLine
    self.related = related
  }

  /// How many findings it tells of: more than one where it says how many were not kept.
  package var count: Int {
    guard isRest, case .number(let count) = details["count"] else { return 1 }
    return count
  }

  /// Whether it only says how many more there are.
  package var isRest: Bool { code == .findingsTooMany || code == .findingsTooManyWarnings }
}

/// Every rule that content can break, by its stable code.
package enum FindingCode: String, CaseIterable, Sendable, Codable {
  // The file and its XML.
  case fileUnreadable = "file.unreadable"
  case encodingInvalid = "encoding.invalid"
  case encodingUnsupported = "encoding.unsupported"
  case xmlMalformed = "xml.malformed"
  case xmlDoctype = "xml.doctype"
  case xmlEntity = "xml.entity"
  case xmlTruncated = "xml.truncated"
  case xmlTooDeep = "xml.too-deep"
  case xmlTooLarge = "xml.too-large"
  case xmlMismatchedTag = "xml.mismatched-tag"
  case xmlDuplicateAttribute = "xml.duplicate-attribute"
  case findingsTooMany = "findings.too-many"
  case findingsTooManyWarnings = "findings.too-many-warnings"

  // The schema.
  case rootUnknown = "root.unknown"
  case elementUnexpected = "element.unexpected"
  case elementMissing = "element.missing"
  case attributeUnknown = "attribute.unknown"
  case attributeMissing = "attribute.missing"
  case valueInvalid = "value.invalid"
  case textUnexpected = "text.unexpected"

  // Text.
  case languageMissing = "language.missing"
  case languageUnknown = "language.unknown"
  case languageRepeated = "language.repeated"

  // Ids and references.
  case idDuplicate = "id.duplicate"
  case referenceUnknown = "reference.unknown"
  case trackCycle = "track.cycle"
  case certificationCycle = "certification.cycle"
  case ladderCycle = "ladder.cycle"
  case competenceForeign = "competence.foreign"
  case competenceUntaught = "competence.untaught"

  // Items.
  case keyMissing = "key.missing"
  case keyTooMany = "key.too-many"
  case keyAll = "key.all"
  case blankUnanswered = "blank.unanswered"
  case blankUnknown = "blank.unknown"
  case blankRepeated = "blank.repeated"
  case blankMissing = "blank.missing"
  case optionDuplicate = "option.duplicate"
  case penaltyIdle = "penalty.idle"
  case floorIdle = "floor.idle"
  case reviewerSame = "reviewer.same"
  case reviewerMissing = "reviewer.missing"

  // Papers.
  case cellShort = "cell.short"
  case cellsOverlap = "cells.overlap"
  case cellsContested = "cells.contested"
  case fixedUnavailable = "fixed.unavailable"
  case fixedEnemies = "fixed.enemies"
  case exposureTight = "exposure.tight"
  case blueprintTotal = "blueprint.total"
  case passMarkTooHigh = "pass-mark.too-high"

  // Role-play.
  case weightsTotal = "weights.total"
  case levelsUnordered = "levels.unordered"
  case minimumTooHigh = "minimum.too-high"
  case scenariosShort = "scenarios.short"
  case cueSheetMissing = "cue-sheet.missing"
  case anchorUnscored = "anchor.unscored"
  case anchorUnknown = "anchor.unknown"

  // Calendars, tracks, probation and appraisal.
  case daysUnordered = "days.unordered"
  case rangeReversed = "range.reversed"
  case dateOutsideYear = "date.outside-year"
  case yearGuessed = "year.guessed"
  case roomMissing = "room.missing"
  case dayTooLong = "day.too-long"
  case markOrder = "mark.order"
  case assignmentDay = "assignment.day"
  case outcomesUnordered = "outcomes.unordered"

  // Testing faults, looked for only when asked, and what silences them.
  case allowUnknown = "allow.unknown"
  case allowUnused = "lint.allow-unused"
  case absoluteWord = "lint.absolute-word"
  case allOfTheAbove = "lint.all-of-the-above"
  case cellThin = "lint.cell-thin"
  case cue = "lint.cue"
  case doubleNegative = "lint.double-negative"
  case itemUnused = "lint.item-unused"
  case keyLong = "lint.long-key"
  case keyLongest = "lint.longest-key"
  case keyPositions = "lint.key-positions"
  case optionAlike = "lint.option-alike"
  case stemAlike = "lint.stem-alike"
  case tooLong = "lint.too-long"
  case trueFalseBalance = "lint.true-false-balance"

  /// Whether it is a testing fault: content can be loaded and sat all the same.
  package var isLint: Bool { rawValue.hasPrefix("lint.") }

  package var severity: Finding.Severity {
    switch self {
    case _ where isLint: .warning
    case .findingsTooManyWarnings, .languageMissing, .competenceUntaught, .reviewerMissing, .penaltyIdle,
      .floorIdle:
      .warning
    default: .error
    }
  }
}
