import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungExchange

struct CertificateCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: words("command.certificate"),
    subcommands: [
      Award.self, List.self, Show.self, Verify.self, Reviews.self, Decide.self, Revoke.self, Readmit.self,
    ])

  struct Award: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.award"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var person: String
    @Argument(help: .text("certification")) var certification: ID<Certification>

    func request(at desk: Desk) -> AwardCertificate {
      AwardCertificate(login: person, certification: certification)
    }
    func show(_ reply: AwardCertificate.Reply, on page: inout Page) { page.certificate(reply.certificate) }
  }

  struct List: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.list"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("person")) var person: String?

    func request(at desk: Desk) -> ListCertificates { ListCertificates(login: person) }

    func show(_ reply: ListCertificates.Reply, on page: inout Page) {
      var table = Table([
        Table.Column(words("column.number")), Table.Column(words("column.name")),
        Table.Column(words("column.title")),
        Table.Column(words("column.valid-from")), Table.Column(words("column.valid-until")),
        Table.Column(words("column.state")),
      ])
      for entry in reply.certificates {
        let certificate = entry.certificate
        table.add([
          certificate.number, certificate.holder, certificate.title.text(words.language),
          certificate.validFrom.description, certificate.validUntil.description,
          words.state(entry.state, isUnderReview: entry.isUnderReview),
        ])
      }
      page.add(table)
    }
  }

  /// Prints the sealed credential itself, so that `> FILE` keeps it byte for byte.
  struct Show: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.certificate.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("certificate-number")) var number: String
    @Option(name: .long, help: .text("output")) var output: String?

    func carryOut(at desk: Desk) async throws {
      let reply = try await desk.send(ShowCertificate(number: number))
      if let output {
        do {
          try Data(reply.credential.utf8).write(to: URL(filePath: output), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
          throw Refusal(.fileExists, ["path": .text(output)])
        } catch {
          throw Refusal(.storageFailed, ["cause": .text(output)])
        }
      }
      if globals.json {
        try desk.printJSON(reply, to: ShowCertificate.self)
      } else if output == nil {
        print(reply.credential, terminator: "")
      } else {
        var page = Page()
        page.certificate(reply.certificate)
        page.fact(
          words("column.state"), words.state(reply.state, isUnderReview: reply.standing.isUnderReview))
        desk.print(page)
      }
      if reply.state == .revoked || reply.standing.isUnderReview {
        desk.say(words.state(reply.state, isUnderReview: reply.standing.isUnderReview))
      }
    }
  }
}

extension Page {
  mutating func certificate(_ certificate: Certificate) {
    fact(words("column.number"), certificate.number)
    fact(words("column.title"), certificate.title.text(words.language))
    fact(words("column.name"), "\(certificate.holder) (\(certificate.staffNumber))")
    fact(words("column.validity"), "\(certificate.validFrom) – \(certificate.validUntil)")
    for reason in certificate.because { line("  " + words.sentence(reason)) }
  }
}
