import RungAPI
import RungCore
import RungStore

extension Reader {
  /// Everything on record that `certification` asks about `person`.
  func evidence(
    for certification: Certification, of person: ID<Person>, _ context: Context
  ) throws -> CertificationEvidence {
    var exams: [ID<Exam>: CertificationEvidence.ExamEvidence] = [:]
    for case .exam(let id) in certification.requirements {
      let (exam, _) = try context.library.exam(id, self)
      let sittings = try sittings(of: person, at: exam, context)
      exams[id] = CertificationEvidence.ExamEvidence(title: exam.title, rule: exam.rule, sittings: sittings)
    }
    var held: [ID<Certification>: Certificate] = [:]
    let standings = try certificateStandings()
    for certificate in try certificates(of: person)
    where certificate.state(on: context.today) != .lapsed && standings[certificate.number]?.revoked == nil {
      held[ID(certificate.certification.id)] = certificate
    }
    let revoked = try revokedCertificates(of: person).filter {
      $0.certificate.certification.id == certification.id.text
    }
    let bar = EvidenceBar(revoked.standings, on: context.workplace.day)
    return CertificationEvidence(
      attendance: try attendance(of: person), exams: exams, certificates: held, bar: bar,
      readmissions: revoked.standings.compactMapValues(\.readmitted))
  }

  /// The revocation before which a person's sittings of an exam count no more: of a certificate that rested on the exam, or
  /// whose certification asks for it now.
  func evidenceBar(of person: ID<Person>, for exam: ID<Exam>, _ context: Context) throws -> EvidenceBar? {
    try revocations(of: person, context).bar(for: exam, context)
  }

  /// All of a person's revocations, from which the bar of any exam follows.
  func revocations(of person: ID<Person>, _ context: Context) throws -> Revocations {
    let revoked = try revokedCertificates(of: person)
    guard !revoked.isEmpty else { return Revocations(revoked: [], certifications: []) }
    return Revocations(
      revoked: revoked,
      certifications: try contentVersions(.certification, retired: true).map {
        try context.library.certification(ID($0.version.id), self).0
      })
  }

  /// A person's sittings of an exam, theory or practical, with their scores.
  func sittings(
    of person: ID<Person>, at exam: Exam, _ context: Context
  ) throws -> [CertificationEvidence.ScoredSitting] {
    switch exam.form {
    case .theory: try theorySittings(of: person, at: exam.id, context)
    case .practical: try practicalSittings(of: person, at: exam.id, context)
    }
  }

  private func theorySittings(
    of person: ID<Person>, at exam: ID<Exam>, _ context: Context
  ) throws -> [CertificationEvidence.ScoredSitting] {
    try attempts(of: person, at: exam).map { stored in
      let snapshot = try snapshot(stored, context.library)
      return CertificationEvidence.ScoredSitting(
        sitting: snapshot.sitting(on: context.workplace.day), record: stored.attempt.id.text,
        score: snapshot.total,
        full: stored.form.fullMarks)
    }
  }

  private func practicalSittings(
    of person: ID<Person>, at exam: ID<Exam>, _ context: Context
  ) throws -> [CertificationEvidence.ScoredSitting] {
    try rolePlays(of: person, at: exam).map { stored in
      CertificationEvidence.ScoredSitting(
        sitting: stored.sitting(on: context.workplace.day), record: stored.rolePlay.id.text,
        score: stored.verdict?.mean, full: .points(100))
    }
  }
}

/// A person's revoked certificates, and the certifications there are, if there was a revocation.
struct Revocations {
  let revoked: [(certificate: Certificate, standing: CertificateStanding)]
  let certifications: [Certification]

  /// See `evidenceBar`.
  func bar(for exam: ID<Exam>, _ context: Context) -> EvidenceBar? {
    let asking = certifications.filter { $0.requirements.contains(.exam(exam)) }.map(\.id.text)
    return EvidenceBar(
      revoked.filter { certificate, _ in
        asking.contains(certificate.certification.id)
          || certificate.because.contains { $0.details["exam"] == .text(exam.text) }
      }.standings, on: context.workplace.day)
  }
}

extension [(certificate: Certificate, standing: CertificateStanding)] {
  fileprivate var standings: [String: CertificateStanding] {
    Dictionary(map { ($0.certificate.number, $0.standing) }) { first, _ in first }
  }
}
