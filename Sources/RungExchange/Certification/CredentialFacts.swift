import RungCore

extension Credential {
  /// Everything that is signed.
  static func members(
    of certificate: Certificate, standing: Standing, issuer: String, key: VerifyingKey
  ) -> [String: JSON] {
    var members: [String: JSON] = [
      "format": .text(format),
      "version": .number(standing == .inForce ? version : versionWithStanding),
      "issuer": .text(issuer),
      "key": .text(key.hex),
      "number": .text(certificate.number),
      "certification": .object([
        "id": .text(certificate.certification.id),
        "version": .number(certificate.certification.number),
        "digest": .text(certificate.certification.digest.hex),
        "title": json(certificate.title),
      ]),
      "holder": .object([
        "id": .text(certificate.person.text),
        "name": .text(certificate.holder),
        "staffNumber": .text(certificate.staffNumber),
      ]),
      "awarded": .text(certificate.awarded.description),
      "validFrom": .text(certificate.validFrom.description),
      "validUntil": .text(certificate.validUntil.description),
      "renewalOpens": .text(certificate.renewalOpens.description),
      "graceEnds": .text(certificate.graceEnds.description),
      "sandbox": .flag(certificate.isSandbox),
      "reasons": .list(certificate.because.map(json)),
    ]
    if standing != .inForce { members["standing"] = .text(standing.rawValue) }
    return members
  }

  /// The certificate and the issuer's name; `nil` where a fact is missing or not as `members` writes it.
  static func certificate(
    from members: [String: JSON]
  ) -> (Certificate, standing: Standing, issuer: String)? {
    guard case .text(let issuer) = members["issuer"], case .text(let number) = members["number"],
      case .object(let certification) = members["certification"], case .text(let id) = certification["id"],
      case .number(let version) = certification["version"],
      case .text(let digestText) = certification["digest"], let digest = Digest(digestText),
      let title = localized(certification["title"]),
      case .object(let holder) = members["holder"], case .text(let person) = holder["id"],
      case .text(let name) = holder["name"], case .text(let staffNumber) = holder["staffNumber"],
      case .text(let awardedText) = members["awarded"], let awarded = Instant(awardedText),
      let validFrom = day(members["validFrom"]), let validUntil = day(members["validUntil"]),
      let renewalOpens = day(members["renewalOpens"]), let graceEnds = day(members["graceEnds"]),
      case .flag(let isSandbox) = members["sandbox"], case .list(let reasonList) = members["reasons"]
    else { return nil }
    let reasons = reasonList.compactMap(reason)
    guard reasons.count == reasonList.count else { return nil }
    let certificate = Certificate(
      number: number, certification: ContentVersion(id: id, number: version, digest: digest), title: title,
      person: ID(person), holder: name, staffNumber: staffNumber, awarded: awarded, validFrom: validFrom,
      validUntil: validUntil, renewalOpens: renewalOpens, graceEnds: graceEnds, isSandbox: isSandbox,
      because: reasons)
    guard let named = members["standing"] else { return (certificate, .inForce, issuer) }
    guard case .text(let name) = named, let standing = Standing(rawValue: name) else { return nil }
    return (certificate, standing, issuer)
  }

  private static func day(_ value: JSON?) -> Day? {
    guard case .text(let text) = value else { return nil }
    return Day(text)
  }

  private static func json(_ text: LocalizedText) -> JSON {
    var versions: [String: JSON] = [:]
    for language in text.languages { versions[language.rawValue] = .text(text.text(language)) }
    return .object(versions)
  }

  private static func localized(_ value: JSON?) -> LocalizedText? {
    guard case .object(let members) = value else { return nil }
    var versions: [Language: String] = [:]
    for (name, member) in members {
      guard let language = Language(rawValue: name), case .text(let text) = member else { return nil }
      versions[language] = text
    }
    return LocalizedText(versions)
  }
}

// MARK: - Reasons

extension Credential {
  private static func json(_ reason: Reason) -> JSON {
    .object(["code": .text(reason.code.rawValue), "details": .object(reason.details.mapValues(json))])
  }

  private static func reason(_ value: JSON) -> Reason? {
    guard case .object(let members) = value, case .text(let name) = members["code"],
      let code = ReasonCode(rawValue: name), case .object(let values) = members["details"]
    else { return nil }
    let details = values.compactMapValues(detail)
    return details.count == values.count ? Reason(code, details) : nil
  }

  /// A detail is an object of one member, named after its kind; marks are whole thousandths. Documents sealed once are
  /// verified for as long as anybody keeps them, so this is not the shape that a `Detail` has elsewhere.
  private static func json(_ detail: Detail) -> JSON {
    switch detail {
    case .text(let text): .object(["text": .text(text)])
    case .number(let number): .object(["number": .number(number)])
    case .marks(let marks): .object(["milliMarks": .number(marks.milli)])
    case .day(let day): .object(["day": .text(day.description)])
    case .instant(let instant): .object(["instant": .text(instant.description)])
    case .wording(let wording): .object(["wording": json(wording)])
    }
  }

  private static func detail(_ value: JSON) -> Detail? {
    guard case .object(let members) = value, members.count == 1, let (kind, content) = members.first else {
      return nil
    }
    switch (kind, content) {
    case ("text", .text(let text)): return .text(text)
    case ("number", .number(let number)): return .number(number)
    case ("milliMarks", .number(let milli)): return .marks(Marks(milli: milli))
    case ("day", _): return day(content).map(Detail.day)
    case ("instant", .text(let text)): return Instant(text).map(Detail.instant)
    case ("wording", _): return localized(content).map(Detail.wording)
    default: return nil
    }
  }
}
