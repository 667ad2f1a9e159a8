import RungAPI
import RungCore
import RungExchange
import RungStore

extension ExplainCertification: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    guard me.login == login || Self.route.access.roles.contains(where: me.roles.contains) else {
      throw Refusal(.recordOfAnother)
    }
    return try await context.read { reader in
      let person = try reader.known(login)
      let (definition, _) = try context.library.certification(certification, reader)
      let evidence = try reader.evidence(for: definition, of: person.id, context)
      let standings = try reader.certificateStandings()
      return Reply(
        person: person, certification: definition.id, title: definition.title,
        decision: definition.verdict(evidence, on: context.today),
        held: try reader.certificates(of: person.id).filter {
          $0.certification.id == definition.id.text && standings[$0.number]?.revoked == nil
        })
    }
  }
}

extension AwardCertificate: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.write { change in
      let reader = change.reader
      let person = try reader.known(login)
      let (definition, version) = try context.library.certification(certification, reader)
      let evidence = try reader.evidence(for: definition, of: person.id, context)
      let verdict = definition.verdict(evidence, on: context.today)
      guard verdict.outcome else {
        let missed = verdict.because.filter { $0.code.bearing == .missed }.map(\.code.rawValue)
        throw Refusal(
          .requirementsUnmet,
          [
            "login": .text(login), "certification": .text(definition.id.text),
            "missed": .text(missed.joined(separator: ", ")),
          ])
      }
      // One award rests on one set of evidence; what earned a certificate once does not earn the next.
      let standings = try reader.certificateStandings()
      if let held = try reader.certificates(of: person.id).last(where: {
        $0.certification.id == definition.id.text && standings[$0.number]?.revoked == nil
      }) {
        throw Refusal(.certificateHeld, ["number": .text(held.number), "until": .day(held.validUntil)])
      }
      let dates = definition.validity.dates(from: context.today)
      let serial = String(try reader.certificateCount() + 1)
      let certificate = Certificate(
        number: [
          context.workplace.isSandbox ? "SANDBOX" : "RUNG", String(context.today.components.year),
          String(repeating: "0", count: max(0, 6 - serial.count)) + serial,
        ].joined(separator: "-"),
        certification: version, title: definition.title, person: person.id, holder: person.name,
        staffNumber: person.staffNumber, awarded: context.now, validFrom: context.today,
        validUntil: dates.until,
        renewalOpens: dates.renewalOpens, graceEnds: dates.graceEnds,
        isSandbox: context.workplace.isSandbox,
        // What was noted on the way is of the record, and none of those who are shown the certificate.
        because: verdict.because.filter { $0.code.bearing == .met })
      try change.addCertificate(certificate)
      return Reply(certificate: certificate)
    }
  }
}

extension ListCertificates: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    let seesAll = Self.route.access.roles.contains(where: me.roles.contains)
    guard seesAll || login == nil || login == me.login else { throw Refusal(.recordOfAnother) }
    return try await context.read { reader in
      let person = try login.map { try reader.known($0).id } ?? (seesAll ? nil : me.id)
      let span = page ?? PageSpan()
      let found = try reader.certificates(of: person, after: span.after, limit: span.count)
      let standings = try reader.certificateStandings()
      return Reply(
        certificates: found.map { $0.entry(standings[$0.number], context) },
        next: found.count < span.count ? nil : found.last?.number)
    }
  }
}

extension ShowCertificate: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let (certificate, standing) = try await context.read { reader in
      (try reader.known(certificate: number), try reader.certificateStandings(number)[number])
    }
    try context.mayReadRecord(of: certificate.person, orAs: Self.route.access.roles)
    let credential = try Credential.seal(
      certificate, standing: Credential.Standing(standing), issuer: context.workplace.name,
      with: context.workplace.signingKey)
    return Reply(
      certificate: certificate, state: certificate.state(on: context.today, standing),
      standing: standing ?? CertificateStanding(),
      credential: String(decoding: credential, as: UTF8.self))
  }
}

extension ExportCertifications: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let day = asOf ?? context.today
    return try await context.read { reader in
      let standings = try reader.certificateStandings()
      let span = page ?? PageSpan()
      let found = try reader.certificates(after: span.after, limit: span.count)
      let rows = try found.filter { context.workplace.day(of: $0.awarded) <= day }.map { certificate in
        row(
          certificate, standings[certificate.number]?.known(on: day, context.workplace),
          login: try reader.known(certificate.person).login, on: day,
          practicals: Set(
            try certificate.because.compactMap { reason in
              guard case .text(let exam)? = reason.details["exam"],
                case .text(let record)? = reason.details["record"],
                case .practical = try context.library.exam(ID(exam), reader).0.form
              else { return nil }
              return record
            }))
      }
      return Reply(
        rows: rows, asOf: day, auditHead: try reader.auditHead(),
        next: found.count < span.count ? nil : found.last?.number)
    }
  }

  /// - Parameter practicals: The records among the certificate's evidence that are role-plays.
  private func row(
    _ certificate: Certificate, _ standing: CertificateStanding?, login: String, on day: Day,
    practicals: Set<String>
  ) -> Row {
    let attendance = certificate.because.first { $0.code == .attendanceMet }
    let passed = certificate.because.filter { $0.code == .examPassed }
    let isPractical = { (reason: Reason) in reason.text("record").map(practicals.contains) ?? false }
    let theory = passed.first { !isPractical($0) }
    let practical = passed.first(where: isPractical)
    return Row(
      number: certificate.number, staffNumber: certificate.staffNumber, holder: certificate.holder,
      login: login,
      certification: certificate.certification.id, version: certificate.certification.number,
      title: certificate.title, awarded: certificate.awarded, validFrom: certificate.validFrom,
      validUntil: certificate.validUntil, graceEnds: certificate.graceEnds,
      state: certificate.state(on: day, standing),
      isUnderReview: standing?.isUnderReview ?? false,
      isSandbox: certificate.isSandbox, attendance: attendance?.marks("percent"),
      theory: theory?.marks("score"),
      theoryOf: theory?.marks("full"), theorySitting: theory?.number("sitting"),
      practical: practical?.marks("score"), practicalSitting: practical?.number("sitting"))
  }
}

extension Reason {
  fileprivate func marks(_ name: String) -> Marks? {
    if case .marks(let marks)? = details[name] { marks } else { nil }
  }

  fileprivate func number(_ name: String) -> Int? {
    if case .number(let number)? = details[name] { number } else { nil }
  }

  fileprivate func text(_ name: String) -> String? {
    if case .text(let text)? = details[name] { text } else { nil }
  }
}
