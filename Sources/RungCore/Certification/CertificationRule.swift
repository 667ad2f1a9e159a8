/// What the records hold on one person, as far as a certification asks.
package struct CertificationEvidence: Hashable, Sendable {
  /// Of every cohort with sessions that the person was in.
  package let attendance: [ID<Track>: [CohortAttendance]]
  package let exams: [ID<Exam>: ExamEvidence]
  /// Certificates in force on the day.
  package let certificates: [ID<Certification>: Certificate]
  /// The revocation before which nothing counts.
  package let bar: EvidenceBar?
  /// Revocations of the same certification that bar nothing any more, by the numbers of their certificates.
  package let readmissions: [String: CertificateStanding.Readmission]

  package struct ExamEvidence: Hashable, Sendable {
    package let title: LocalizedText
    package let rule: PassRule
    package let sittings: [ScoredSitting]

    package init(title: LocalizedText, rule: PassRule, sittings: [ScoredSitting]) {
      self.title = title
      self.rule = rule
      self.sittings = sittings
    }
  }

  package struct ScoredSitting: Hashable, Sendable {
    package let sitting: Sitting
    /// The record that shows it: an attempt's or a role-play's id.
    package let record: String
    package let score: Marks?
    package let full: Marks

    package init(sitting: Sitting, record: String, score: Marks?, full: Marks) {
      self.sitting = sitting
      self.record = record
      self.score = score
      self.full = full
    }
  }

  package init(
    attendance: [ID<Track>: [CohortAttendance]], exams: [ID<Exam>: ExamEvidence],
    certificates: [ID<Certification>: Certificate], bar: EvidenceBar? = nil,
    readmissions: [String: CertificateStanding.Readmission] = [:]
  ) {
    self.attendance = attendance
    self.exams = exams
    self.certificates = certificates
    self.bar = bar
    self.readmissions = readmissions
  }
}

extension Certification {
  /// Whether the evidence meets every requirement, with a reason for each of them, met or missed.
  ///
  /// What was begun before a certificate of this certification was revoked does not count, unless it was readmitted; what
  /// the person holds today does, as another certificate in force. The reasons begin with the revocations.
  /// - Parameter day: The day of the verdict.
  package func verdict(_ evidence: CertificationEvidence, on day: Day) -> Decision<Bool> {
    let because = requirements.flatMap { requirement -> [Reason] in
      switch requirement {
      case .attendance(let track, let minimum):
        [attendance(evidence.attendance[track] ?? [], track, minimum, evidence.bar, on: day)]
      case .exam(let exam): [examReason(evidence.exams[exam], exam, evidence.bar)]
      case .certificate(let certification): [held(evidence.certificates[certification], certification)]
      case .satisfaction(let minimum, _): [Reason(.satisfactionNone, ["minimum": .number(minimum)])]
      case .programme(let programme, let times):
        [Reason(.programmeNone, ["programme": .text(programme.text), "times": .number(times)])]
      }
    }
    return Decision(
      because.allSatisfy { $0.code.bearing != .missed }, because: revocations(evidence) + because)
  }

  private func revocations(_ evidence: CertificationEvidence) -> [Reason] {
    let readmitted = evidence.readmissions.sorted { $0.key < $1.key }.map { number, readmission in
      Reason(.evidenceReadmitted, ["number": .text(number), "why": .text(readmission.reason)])
    }
    guard let bar = evidence.bar else { return readmitted }
    return readmitted + [Reason(.evidenceBarred, bar.details(["why": .text(bar.reason)]))]
  }

  private func attendance(
    _ evidence: [CohortAttendance], _ track: ID<Track>, _ minimum: Int, _ bar: EvidenceBar?, on day: Day
  ) -> Reason {
    var details: [String: Detail] = ["track": .text(track.text), "minimum": .number(minimum)]
    guard !evidence.isEmpty else { return Reason(.attendanceNone, details) }
    let counting = evidence.filter { bar?.covers($0) != true }.counting(towards: minimum, on: day)
    guard let counting else { return Reason(.attendanceBarred, bar?.details(details) ?? details) }
    details["cohort"] = .text(counting.cohort.text)
    details["attended"] = .number(counting.record.attended)
    details["planned"] = .number(counting.record.planned)
    details["percent"] = .marks(counting.record.percent)
    return Reason(counting.record.reaches(minimum) ? .attendanceMet : .attendanceShort, details)
  }

  private func examReason(
    _ evidence: CertificationEvidence.ExamEvidence?, _ exam: ID<Exam>, _ bar: EvidenceBar?
  ) -> Reason {
    guard let evidence, !evidence.sittings.isEmpty else {
      return Reason(.examNotSat, ["exam": .text(exam.text)])
    }
    let sittings = evidence.sittings.filter { bar?.covers($0.sitting) != true }
    guard let last = sittings.max(by: { $0.sitting.number < $1.sitting.number }) else {
      return Reason(
        .examBarred,
        bar?.details(["exam": .text(exam.text), "title": .wording(evidence.title)]) ?? [:])
    }
    let shown = sittings.first { $0.sitting.outcome == .passed } ?? last
    var details: [String: Detail] = [
      "exam": .text(exam.text), "title": .wording(evidence.title), "record": .text(shown.record),
      "sitting": .number(shown.sitting.number), "day": .day(shown.sitting.day),
      "pass": .marks(evidence.rule.passMark.mark), "of": .marks(evidence.rule.passMark.outOf),
      "full": .marks(shown.full),
    ]
    if let score = shown.score { details["score"] = .marks(score) }
    switch shown.sitting.outcome {
    case .passed: return Reason(.examPassed, details)
    case .open, .pending: return Reason(.examPending, details)
    case .failed:
      let another = evidence.rule.allowsAnother(after: sittings.map(\.sitting))
      if another { details["earliest"] = .day(shown.sitting.day.adding(evidence.rule.resitAfter)) }
      return Reason(another ? .examResitOpen : .examFailed, details)
    }
  }

  private func held(_ certificate: Certificate?, _ certification: ID<Certification>) -> Reason {
    guard let certificate else {
      return Reason(.certificateNone, ["certification": .text(certification.text)])
    }
    return Reason(
      .certificateHeld,
      [
        "certification": .text(certification.text), "number": .text(certificate.number),
        "until": .day(certificate.validUntil),
      ])
  }
}

extension EvidenceBar {
  fileprivate func details(_ others: [String: Detail]) -> [String: Detail] {
    others.merging(["number": .text(number), "day": .day(day)]) { other, _ in other }
  }
}
