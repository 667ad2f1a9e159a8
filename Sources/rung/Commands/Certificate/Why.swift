import ArgumentParser
import RungAPI
import RungCore

struct Why: RequestCommand {
  static let configuration = CommandConfiguration(abstract: words("command.why"))
  @OptionGroup var globals: GlobalOptions
  @Argument(help: .text("login")) var person: String
  @Argument(help: .text("certification")) var certification: ID<Certification>

  func request(at desk: Desk) -> ExplainCertification {
    ExplainCertification(login: person, certification: certification)
  }

  func show(_ reply: ExplainCertification.Reply, on page: inout Page) {
    page.heading("\(reply.person.name) (\(reply.person.login)) · \(reply.title.text(words.language))")
    for reason in reply.decision.because { page.line("  " + words.sentence(reason)) }
    page.line(words(reply.decision.outcome ? "why.met" : "why.missed"), .bold)
    for certificate in reply.held {
      page.line(
        words("why.held", ["number": .text(certificate.number), "until": .day(certificate.validUntil)]))
    }
  }

  func exitCode(for reply: ExplainCertification.Reply) -> Int32 { reply.decision.outcome ? 0 : 1 }
}
