/// A rule said no. The code is stable, its details typed; each language's catalogue holds the sentence and the hint.
package struct Refusal: Error, Hashable, Sendable, Codable {
  package let code: RefusalCode
  package let details: [String: Detail]

  package init(_ code: RefusalCode, _ details: [String: Detail] = [:]) {
    self.code = code
    self.details = details
  }
}

package enum RefusalCode: String, CaseIterable, Sendable, Codable {
  // Who may.
  case loginNeeded = "login.needed"
  case loginRefused = "login.refused"
  case loginWait = "login.wait"
  case setUpRefused = "set-up.refused"
  case roleMissing = "role.missing"
  case recordOfAnother = "record.of-another"
  case conflictOfInterest = "conflict.of-interest"
  case reviewOwn = "review.own"
  case examNotEnrolled = "exam.not-enrolled"

  // What is asked for.
  case inputInvalid = "input.invalid"
  case loginInvalid = "login.invalid"
  case passwordsDiffer = "passwords.differ"
  case passwordTooShort = "password.too-short"
  case passwordTooLong = "password.too-long"
  case passwordCommon = "password.common"
  case requestUnknown = "request.unknown"
  case commandUnknown = "command.unknown"
  case terminalMissing = "terminal.missing"
  case levelsUnfit = "levels.unfit"
  case ratingsUnfit = "ratings.unfit"
  case examPractical = "exam.practical"
  case examTheory = "exam.theory"
  case folderNeeded = "folder.needed"
  case folderNotEmpty = "folder.not-empty"
  case fileUnreadable = "file.unreadable"
  case fileExists = "file.exists"
  case rosterUnreadable = "roster.unreadable"
  case rosterQuote = "roster.quote"
  case rosterColumnMissing = "roster.column-missing"
  case rosterFields = "roster.fields"
  case rosterFieldMissing = "roster.field-missing"
  case rosterRoleUnknown = "roster.role-unknown"
  case rosterTwice = "roster.twice"
  case anchorNone = "anchor.none"

  // What there is.
  case personUnknown = "person.unknown"
  case contentUnknown = "content.unknown"
  case cohortUnknown = "cohort.unknown"
  case findingUnknown = "finding.unknown"
  case contentAmbiguous = "content.ambiguous"
  case sessionUnknown = "session.unknown"
  case attemptUnknown = "attempt.unknown"
  case taskUnknown = "task.unknown"
  case rolePlayUnknown = "role-play.unknown"
  case scenarioUndrawn = "scenario.undrawn"
  case probationUnknown = "probation.unknown"
  case certificateUnknown = "certificate.unknown"

  // What is possible now.
  case loginTaken = "login.taken"
  case staffNumberTaken = "staff-number.taken"
  case cohortTaken = "cohort.taken"
  case timetableBuilt = "timetable.built"
  case timetableMissing = "timetable.missing"
  case timetableInfeasible = "timetable.infeasible"
  case blueprintInfeasible = "blueprint.infeasible"
  case attemptClosed = "attempt.closed"
  case attemptHeld = "attempt.held"
  case attemptTakenOver = "attempt.taken-over"
  case attemptNotOpen = "attempt.not-open"
  case attemptBeside = "attempt.beside"
  case bookClosed = "book.closed"
  case unlockCodeRefused = "unlock-code.refused"
  case attemptOpenElsewhere = "attempt.open-elsewhere"
  case attemptPending = "attempt.pending"
  case examPassed = "exam.passed"
  case examNotOpen = "exam.not-open"
  case examClosed = "exam.closed"
  case resitsUsed = "resits.used"
  case resitTooSoon = "resit.too-soon"
  case resitUnprepared = "resit.unprepared"
  case responseUnfit = "response.unfit"
  case sequenceStale = "sequence.stale"
  case sessionAhead = "session.ahead"
  case markOutOfRange = "mark.out-of-range"
  case alreadyMarked = "already.marked"
  case markReleased = "mark.released"
  case markDecided = "mark.decided"
  case paperUnreleased = "paper.unreleased"
  case scenariosShort = "scenarios.short"
  case probationRunning = "probation.running"
  case probationDecided = "probation.decided"
  case probationExtended = "probation.extended"
  case probationAhead = "probation.ahead"
  case reviewUnknown = "review.unknown"
  case reviewDone = "review.done"
  case reviewNotDue = "review.not-due"
  case reviewNeeded = "review.needed"
  case contentRetired = "content.retired"
  case contentChanged = "content.changed"
  case contentBesideExam = "content.beside-exam"
  case evidenceMissing = "evidence.missing"
  case requirementsUnmet = "requirements.unmet"
  case certificateHeld = "certificate.held"
  case certificateUnreviewed = "certificate.unreviewed"
  case certificateRevoked = "certificate.revoked"
  case certificateUnrevoked = "certificate.unrevoked"
  case evidenceReadmitted = "evidence.readmitted"
  case workplaceExists = "workplace.exists"
  case workplaceMissing = "workplace.missing"
  case workplaceNewer = "workplace.newer"
  case workplaceUnreleased = "workplace.unreleased"
  case workplaceServed = "workplace.served"
  case backupMissing = "backup.missing"
  case backupDamaged = "backup.damaged"
  case clockRefused = "clock.refused"

  // The store and the network.
  case storageFailed = "storage.failed"
  case serverUnreachable = "server.unreachable"
  case serverFailed = "server.failed"
  case serverUntrusted = "server.untrusted"
  case serverBusy = "server.busy"
  case requestsTooMany = "requests.too-many"

  /// What sort of no it is; exit codes and HTTP statuses follow from it alone.
  package enum Kind: Sendable {
    case usage, notAllowed, notFound, notPossible, unavailable
  }

  package var kind: Kind {
    switch self {
    case .inputInvalid, .loginInvalid, .passwordTooShort, .passwordTooLong, .passwordCommon,
      .passwordsDiffer, .requestUnknown, .commandUnknown, .terminalMissing, .levelsUnfit, .ratingsUnfit,
      .examPractical,
      .examTheory,
      .contentAmbiguous, .folderNeeded, .folderNotEmpty, .fileUnreadable, .fileExists, .rosterUnreadable,
      .rosterQuote,
      .rosterColumnMissing,
      .rosterFields,
      .rosterFieldMissing, .rosterRoleUnknown, .rosterTwice, .anchorNone:
      .usage
    case .loginNeeded, .loginRefused, .loginWait, .setUpRefused, .roleMissing, .recordOfAnother,
      .conflictOfInterest, .reviewOwn, .examNotEnrolled:
      .notAllowed
    case .personUnknown, .contentUnknown, .findingUnknown, .cohortUnknown, .sessionUnknown, .attemptUnknown,
      .taskUnknown,
      .rolePlayUnknown, .scenarioUndrawn, .probationUnknown, .certificateUnknown, .reviewUnknown,
      .workplaceMissing,
      .backupMissing:
      .notFound
    case .storageFailed, .serverUnreachable, .serverFailed, .serverUntrusted, .serverBusy, .requestsTooMany:
      .unavailable
    case .loginTaken, .staffNumberTaken, .cohortTaken, .timetableBuilt, .timetableMissing,
      .timetableInfeasible,
      .blueprintInfeasible, .attemptHeld, .attemptTakenOver, .attemptNotOpen, .attemptBeside, .bookClosed,
      .unlockCodeRefused, .resitUnprepared, .attemptClosed, .attemptOpenElsewhere, .attemptPending,
      .examPassed, .examNotOpen,
      .examClosed, .resitsUsed,
      .resitTooSoon, .responseUnfit, .sequenceStale, .sessionAhead, .markOutOfRange, .alreadyMarked,
      .markReleased,
      .markDecided, .paperUnreleased,
      .certificateUnreviewed, .certificateRevoked, .certificateUnrevoked, .evidenceReadmitted,
      .scenariosShort, .probationRunning, .probationDecided, .probationExtended, .probationAhead, .reviewDone,
      .evidenceMissing,
      .requirementsUnmet,
      .certificateHeld, .reviewNotDue, .reviewNeeded, .contentRetired, .contentChanged, .contentBesideExam,
      .workplaceExists,
      .workplaceNewer, .workplaceUnreleased,
      .clockRefused, .workplaceServed, .backupDamaged:
      .notPossible
    }
  }
}
