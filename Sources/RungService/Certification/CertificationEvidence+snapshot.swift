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
    return CertificationEvidence(attendance: try attendance(of: person), exams: exams, certificates: held)
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
