import RungCore
import RungExchange
import Testing

/// A certificate with every kind of detail in its reasons, and the key that seals it.
struct CredentialFixture {
  let key: SigningKey
  let certificate: Certificate
  let issuer = "邻里超市 \"客服\" 部\n"

  init(isSandbox: Bool = false) throws {
    key = try #require(SigningKey(rawBytes: (0..<32).map { UInt8($0) }))
    let awarded = try #require(Instant("2026-03-02T09:00:00.25Z"))
    certificate = Certificate(
      number: isSandbox ? "RUNG-SANDBOX-2026-000042" : "RUNG-2026-000042",
      certification: ContentVersion(
        id: "onboarding.agent", number: 3,
        digest: try #require(Digest(bytes: (0..<32).map { UInt8($0 * 8 % 251) }))),
      title: LocalizedText([.chinese: "客服专员上岗证", .english: "Customer service agent"]),
      person: "person-2k7m9x4qhw3tz", holder: "欧阳·Ana 😀", staffNumber: "CS-0007", awarded: awarded,
      validFrom: try #require(Day("2026-03-02")), validUntil: try #require(Day("2028-03-01")),
      renewalOpens: try #require(Day("2027-12-02")), graceEnds: try #require(Day("2028-04-01")),
      isSandbox: isSandbox,
      because: [
        Reason(
          .examPassed,
          [
            "exam": .text("theory"), "title": .wording(LocalizedText([.english: "Theory"])),
            "score": .marks(Marks(milli: 79_960)), "sitting": .number(-2), "day": .day(Day(number: 20_000)),
            "at": .instant(awarded),
          ]),
        Reason(.criticalNone),
      ])
  }

  func sealed() throws -> [UInt8] {
    try Credential.seal(certificate, issuer: issuer, with: key)
  }
}
