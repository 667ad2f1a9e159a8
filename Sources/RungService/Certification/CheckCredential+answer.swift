import RungAPI
import RungCore
import RungExchange
import RungStore

extension CheckCredential: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let workplace = context.workplace
    let verdict = Credential.verify(Array(credential.utf8), trusting: workplace.signingKey.publicKey)
    @Sendable func reply(_ finding: Finding) -> Reply {
      Reply(issuer: workplace.name, finding: finding, asOf: context.today)
    }
    guard case .valid(let sealed, _, _, _) = verdict else { return reply(.anotherIssuer) }
    return try await context.read { reader in
      guard let certificate = try reader.certificate(sealed.number) else { return reply(.unrecorded) }
      guard certificate == sealed else { return reply(.different) }
      let standing = try reader.certificateStandings(sealed.number)[sealed.number]
      return Reply(
        issuer: workplace.name, finding: .onRecord, state: certificate.state(on: context.today, standing),
        isUnderReview: standing?.isUnderReview ?? false,
        revoked: standing?.revoked.map { workplace.day(of: $0.instant) }, asOf: context.today)
    }
  }
}
