import ArgumentParser
import RungAPI
import RungCore

extension CertificateCommands {
  /// Certificates whose holders' scores were lowered, for a person to decide on.
  struct Reviews: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.reviews"))
    @OptionGroup var globals: GlobalOptions
    @Flag(name: .long, help: .text("all-reviews")) var all = false

    func request(at desk: Desk) -> ListCertificateReviews { ListCertificateReviews(all: all) }

    func show(_ reply: ListCertificateReviews.Reply, on page: inout Page) {
      guard !reply.reviews.isEmpty else { return page.line(words("certificate-review.none")) }
      var table = Table([
        Table.Column(words("column.number")), Table.Column(words("column.name")),
        Table.Column(words("column.attempt")), Table.Column(words("column.score"), isNumeric: true),
        Table.Column(words("column.why")), Table.Column(words("column.outcome")),
      ])
      for entry in reply.reviews {
        let review = entry.review
        table.add([
          review.certificate, entry.holder, review.attempt.text, "\(review.before) → \(review.after)",
          review.reason,
          words(
            review.decision.map { "certificate-outcome.\($0.outcome.rawValue)" } ?? "certificate-review.open"),
        ])
      }
      page.add(table)
      page.line(words("certificate-review.next"), .dim)
    }
  }

  struct Decide: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.decide"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("certificate-number")) var number: String
    @Flag(help: .text("keep-or-revoke")) var outcome: CertificateOutcome
    @Option(name: .long, help: .text("reason")) var reason: String

    func request(at desk: Desk) -> DecideCertificate {
      DecideCertificate(number: number, outcome: outcome, reason: reason)
    }

    func show(_ reply: ListCertificates.Entry, on page: inout Page) { page.standing(reply) }
  }

  struct Revoke: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.revoke"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("certificate-number")) var number: String
    @Option(name: .long, help: .text("reason")) var reason: String

    func request(at desk: Desk) -> RevokeCertificate { RevokeCertificate(number: number, reason: reason) }

    func show(_ reply: ListCertificates.Entry, on page: inout Page) {
      page.standing(reply)
      page.line(words("certificate.revoked-next", ["number": .text(reply.certificate.number)]), .dim)
    }
  }

  struct Readmit: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.readmit"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("certificate-number")) var number: String
    @Option(name: .long, help: .text("reason")) var reason: String

    func request(at desk: Desk) -> ReadmitEvidence { ReadmitEvidence(number: number, reason: reason) }

    func show(_ reply: ListCertificates.Entry, on page: inout Page) {
      page.standing(reply)
      page.line(words("certificate.readmitted"))
    }
  }
}

extension CertificateOutcome: EnumerableFlag {}

extension Catalogue {
  /// A certificate's state, and whether a person is yet to decide on it.
  func state(_ state: CertificateState, isUnderReview: Bool) -> String {
    let name = self("certificate-state.\(state.rawValue)")
    return isUnderReview ? self("certificate-review.state", ["state": .text(name)]) : name
  }
}

extension Page {
  fileprivate mutating func standing(_ entry: ListCertificates.Entry) {
    fact(words("column.number"), entry.certificate.number)
    fact(words("column.name"), entry.certificate.holder)
    fact(words("column.state"), words.state(entry.state, isUnderReview: entry.isUnderReview))
  }
}
