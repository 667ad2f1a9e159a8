/// A value inside a reason, a refusal or a finding, kept typed so that each language writes it its own way.
package enum Detail: Hashable, Sendable {
  case text(String)
  case number(Int)
  case marks(Marks)
  case day(Day)
  case instant(Instant)
  case wording(LocalizedText)
}

extension Detail: TaggedUnion {
  package enum Tag: String, CaseIterable, Codable {
    case text, number, marks, day, instant, wording
  }

  package init(_ tag: Tag, from object: TaggedObject) throws {
    self =
      switch tag {
      case .text: .text(try object["value"])
      case .number: .number(try object["value"])
      case .marks: .marks(try object["value"])
      case .day: .day(try object["value"])
      case .instant: .instant(try object["value"])
      case .wording: .wording(try object["value"])
      }
  }

  package func write(to object: inout TaggedObject.Writer<Tag>) throws {
    switch self {
    case .text(let text): try object(.text, ("value", text))
    case .number(let number): try object(.number, ("value", number))
    case .marks(let marks): try object(.marks, ("value", marks))
    case .day(let day): try object(.day, ("value", day))
    case .instant(let instant): try object(.instant, ("value", instant))
    case .wording(let wording): try object(.wording, ("value", wording))
    }
  }
}

/// Why a rule decided as it did: a stable code, and the values that its sentence names.
package struct Reason: Hashable, Sendable, Codable {
  package let code: ReasonCode
  package let details: [String: Detail]

  package init(_ code: ReasonCode, _ details: [String: Detail] = [:]) {
    self.code = code
    self.details = details
  }
}

/// A verdict together with its reasons; the same reasons print in the command, the reply, `why` and the audit.
package struct Decision<Outcome: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package let outcome: Outcome
  package let because: [Reason]

  package init(_ outcome: Outcome, because: [Reason]) {
    self.outcome = outcome
    self.because = because
  }
}

/// Every ground that a rule can give for a verdict.
package enum ReasonCode: String, CaseIterable, Sendable, Codable {
  // Certification.
  case attendanceMet = "attendance.met"
  case attendanceShort = "attendance.short"
  case attendanceNone = "attendance.none"
  case attendanceBarred = "attendance.barred"
  case examPassed = "exam.passed"
  case examPending = "exam.pending"
  case examResitOpen = "exam.resit-open"
  case examFailed = "exam.failed"
  case examNotSat = "exam.not-sat"
  case examBarred = "exam.barred"
  case certificateHeld = "certificate.held"
  case certificateNone = "certificate.none"
  case satisfactionNone = "satisfaction.none"
  case programmeNone = "programme.none"
  case evidenceBarred = "evidence.barred"
  case evidenceReadmitted = "evidence.readmitted"

  // Marking by several persons.
  case ratersAgree = "raters.agree"
  case ratersGap = "raters.gap"
  case ratersSplit = "raters.split"
  case ratersThird = "raters.third"

  // Role-play.
  case practicalMarkMet = "practical.mark-met"
  case practicalMarkShort = "practical.mark-short"
  case criterionMet = "criterion.met"
  case criterionShort = "criterion.short"
  case criticalError = "critical.error"
  case criticalNone = "critical.none"

  // Probation.
  case stageScore = "stage.score"
  case compositeConfirms = "composite.confirms"
  case compositeExtends = "composite.extends"
  case compositeEnds = "composite.ends"
  case extensionUsed = "extension.used"

  /// Whether the ground speaks for the person, against, or only informs.
  package enum Bearing: String, CaseIterable, Sendable, Codable {
    case met, missed, noted
  }

  package var bearing: Bearing {
    switch self {
    case .attendanceMet, .examPassed, .certificateHeld, .practicalMarkMet, .criterionMet, .criticalNone,
      .compositeConfirms:
      .met
    case .attendanceShort, .attendanceNone, .attendanceBarred, .examPending, .examResitOpen, .examFailed,
      .examNotSat, .examBarred,
      .certificateNone, .satisfactionNone, .programmeNone, .practicalMarkShort, .criterionShort,
      .criticalError, .compositeExtends,
      .compositeEnds:
      .missed
    case .evidenceBarred, .evidenceReadmitted, .stageScore, .extensionUsed, .ratersAgree, .ratersGap,
      .ratersSplit, .ratersThird:
      .noted
    }
  }
}
