import ArgumentParser
import RungAPI
import RungCore

struct ProbationCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probation", abstract: words("command.probation"),
    subcommands: [Plan.self, Review.self, Decide.self, Show.self])

  struct Plan: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.probation.plan"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var person: String
    @Option(name: .long, help: .text("probation-plan")) var plan: ID<ProbationPlan>
    @Option(name: .long, help: .text("starts")) var starts: Day

    func request(at desk: Desk) -> PlanProbation { PlanProbation(login: person, plan: plan, starts: starts) }
    func show(_ reply: ProbationReply, on page: inout Page) { page.probation(reply) }
  }

  struct Review: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.probation.review"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var person: String
    @Argument(help: .text("review-kind")) var kind: PlannedReview.Kind
    @Argument(help: .text("review-number")) var number: Int
    @Option(name: .long, parsing: .upToNextOption, help: .text("ratings")) var rate: [String] = []
    @Option(name: .long, help: .text("comment")) var comment: String

    func request(at desk: Desk) throws -> ReviewProbation {
      ReviewProbation(
        login: person, kind: kind, number: number,
        ratings: try rate.map { entry in
          let parts = entry.split(separator: "=", maxSplits: 1)
          guard parts.count == 2, let rating = Int(parts[1]) else {
            throw Refusal(.ratingsUnfit, ["given": .text(entry), "login": .text(person)])
          }
          return StageRating.DimensionRating(dimension: ID(String(parts[0])), rating: rating)
        },
        comment: comment)
    }

    func show(_ reply: ProbationReply, on page: inout Page) { page.probation(reply) }
  }

  struct Decide: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.probation.decide"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var person: String
    @Argument(help: .text("outcome")) var outcome: ProbationOutcome
    @Option(name: .long, help: .text("reason")) var reason = ""

    func request(at desk: Desk) -> DecideProbation {
      DecideProbation(login: person, outcome: outcome, reason: reason)
    }

    func show(_ reply: ProbationReply, on page: inout Page) { page.probation(reply) }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.probation.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var person: String?

    func request(at desk: Desk) -> ShowProbation { ShowProbation(login: person) }
    func show(_ reply: ProbationReply, on page: inout Page) { page.probation(reply) }
  }
}

extension Page {
  fileprivate mutating func probation(_ reply: ProbationReply) {
    heading("\(reply.person.name) · \(reply.starts) – \(reply.ends)")
    var table = Table([
      Table.Column(words("column.review")), Table.Column(words("column.due")),
      Table.Column(words("column.held")),
      Table.Column(words("column.score"), isNumeric: true), Table.Column(words("column.comment")),
    ])
    for review in reply.reviews {
      table.add([
        words("review.\(review.planned.kind.rawValue)", ["number": .number(review.planned.number)]),
        review.planned.due.description, review.held?.description ?? "–", review.marks?.description ?? "",
        review.comment ?? "",
      ])
    }
    add(table)
    if reply.outcome == nil {
      let names = reply.dimensions.map { "\($0.name) (\($0.title.text(words.language)))" }
      line(
        words(
          "probation.dimensions", ["dimensions": .text(names.joined(separator: words("punctuation.comma")))]),
        .dim)
    }
    if let recommended = reply.recommended {
      line(
        words("probation.recommended", ["outcome": .text(words("outcome.\(recommended.outcome.rawValue)"))]),
        .bold)
      for reason in recommended.because { line("  " + words.sentence(reason)) }
    }
    if let outcome = reply.outcome {
      line(words("probation.decided", ["outcome": .text(words("outcome.\(outcome.rawValue)"))]), .bold)
      if let reason = reply.reason, !reason.isEmpty { line("  " + reason) }
    }
  }
}
