extension English {
  /// Why a rule decided as it did, with the evidence.
  static let reasons = """
    reason.attendance.met = Attendance on {track}[, cohort {cohort}]: {percent}% ({attended} of {planned} minutes), {minimum}% needed.
    reason.attendance.short = Attendance on {track}[, cohort {cohort}]: {percent}% ({attended} of {planned} minutes), {minimum}% needed.
    reason.attendance.none = Attendance on {track}: none recorded, {minimum}% needed.
    reason.attendance.barred = Attendance on {track}: training that began before certificate {number} was revoked on {day} \
    does not count, {minimum}% needed.
    reason.exam.passed = {title}: [{score} of {full}, ]pass mark {pass} of {of}, sitting {sitting} on {day} ({record}).
    reason.exam.pending = {title}: sitting {sitting} on {day} has no result yet ({record}).
    reason.exam.resit-open = {title}: [{score} of {full}, ]pass mark {pass} of {of}, sitting {sitting} on {day} ({record}). \
    [A resit is open from {earliest}.]
    reason.exam.failed = {title}: [{score} of {full}, ]pass mark {pass} of {of}, sitting {sitting} on {day} ({record}). \
    No resit is left.
    reason.exam.not-sat = Exam {exam}: not sat.
    reason.exam.barred = {title}: sat before certificate {number} was revoked on {day}. It does not count and is to be sat \
    anew.
    reason.evidence.barred = Certificate {number} was revoked on {day} ({why}): what was begun before does not count.
    reason.evidence.readmitted = Certificate {number} was revoked; what it rested on counts again ({why}).
    reason.certificate.held = Certificate {certification}: held, {number}, valid until {until}.
    reason.certificate.none = Certificate {certification}: not held.
    reason.satisfaction.none = Customer satisfaction: none on record, {minimum}% needed.
    reason.programme.none = Programme {programme}: no attendance on record, {times} needed.
    reason.practical.mark-met = Mean of the scenarios: {mean}, pass mark {pass} of {of}.
    reason.practical.mark-short = Mean of the scenarios: {mean}, pass mark {pass} of {of}.
    reason.criterion.met = {criterion}: mean {mean}%, at least {minimum}% needed.
    reason.criterion.short = {criterion}: mean {mean}%, at least {minimum}% needed.
    reason.critical.error = Critical error in {scenario}: {error} What was said: “{quote}”
    reason.critical.none = No critical error.
    reason.stage.score = {stage}: {score} of 100, weight {weight}%.
    reason.composite.confirms = Composite: {score} of 100; {mark} confirms.
    reason.composite.extends = Composite: {score} of 100; {mark} would have confirmed.
    reason.composite.ends = Composite: {score} of 100; {mark} would have extended.
    reason.extension.used = The probation was extended once already.
    """
}
