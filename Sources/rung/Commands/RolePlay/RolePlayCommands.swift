import ArgumentParser
import RungAPI
import RungCore

struct RolePlayCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roleplay", abstract: words("command.roleplay"),
    subcommands: [Draw.self, Show.self, Sheet.self, RubricCommand.self, ScoreRolePlay.self])

  struct Draw: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.roleplay.draw"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Argument(help: .text("login")) var person: String

    func request(at desk: Desk) -> DrawRolePlay { DrawRolePlay(exam: exam, login: person) }
    func show(_ reply: RolePlayReply, on page: inout Page) { page.rolePlay(reply) }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.roleplay.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("roleplay")) var rolePlay: ID<RolePlay>

    func request(at desk: Desk) -> ShowRolePlay { ShowRolePlay(rolePlay: rolePlay) }
    func show(_ reply: RolePlayReply, on page: inout Page) { page.rolePlay(reply) }
  }

  struct Sheet: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.roleplay.sheet"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("roleplay")) var rolePlay: ID<RolePlay>
    @Argument(help: .text("scenario")) var scenario: ID<Scenario>
    @Option(name: .long, help: .text("part")) var part: Scenario.Part = .agent

    func request(at desk: Desk) -> ShowSheet { ShowSheet(rolePlay: rolePlay, scenario: scenario, part: part) }

    func show(_ reply: ShowSheet.Reply, on page: inout Page) {
      page.heading(
        "\(reply.title.text(words.language)) · " + words("part.\(reply.part.rawValue)") + " · "
          + words("minutes", ["count": .number(reply.minutes)]))
      page.passage(reply.brief)
      page.line()
      page.passage(reply.cues)
      guard let script = reply.script else { return }
      page.line()
      page.fact(words("sheet.persona"), words("persona.\(script.persona.rawValue)"))
      page.fact(words("sheet.opening"), script.opening.text(words.language))
      page.heading(words("sheet.hidden"))
      for fact in script.hiddenFacts { page.line("  • \(fact.text(words.language))") }
      page.heading(words("sheet.triggers"))
      for trigger in script.triggers {
        page.line("  • \(trigger.when.text(words.language)) → \(trigger.then.text(words.language))")
      }
      page.heading(words("sheet.escalation"))
      page.passage(script.escalation, indent: 2)
    }
  }

  struct RubricCommand: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "rubric", abstract: words("command.roleplay.rubric"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("roleplay")) var rolePlay: ID<RolePlay>

    func request(at desk: Desk) -> ShowRubric { ShowRubric(rolePlay: rolePlay) }
    func show(_ reply: ShowRubric.Reply, on page: inout Page) { page.rubric(reply) }
  }
}

extension Page {
  mutating func rolePlay(_ reply: RolePlayReply) {
    heading(
      "\(reply.rolePlay) · \(reply.candidate.name) · "
        + words("result.sitting", ["sitting": .number(reply.sitting)]))
    var table = Table([
      Table.Column(words("column.scenario")), Table.Column(words("column.title")),
      Table.Column(words("column.family")), Table.Column(words("column.minutes"), isNumeric: true),
      Table.Column(words("column.score"), isNumeric: true),
    ])
    for part in reply.scenarios {
      table.add([
        part.scenario.text, part.title.text(words.language), words("family.\(part.family.rawValue)"),
        String(part.minutes), part.marks?.description ?? "–",
      ])
    }
    add(table)
    for part in reply.scenarios {
      guard let comment = part.comment, comment.contains(where: { !$0.isWhitespace }) else { continue }
      line(words("roleplay.comment", ["title": .wording(part.title), "comment": .text(comment)]))
    }
    guard let verdict = reply.verdict else { return }
    line(words(verdict.outcome ? "verdict.passed" : "verdict.failed"), .bold)
    for reason in verdict.because { line("  " + words.sentence(reason)) }
  }

  mutating func rubric(_ reply: ShowRubric.Reply) {
    heading(reply.title.text(words.language))
    for criterion in reply.criteria {
      line("\(criterion.title.text(words.language)) (\(criterion.weight))", .bold)
      for level in criterion.levels { line("  \(level.id)  \(level.text.text(words.language))") }
    }
    heading(words("rubric.errors"))
    for error in reply.criticalErrors { line("  \(error.id)  \(error.text.text(words.language))") }
    heading(words("rubric.rating"))
    for rating in reply.ratings { line("  \(rating.id)  \(rating.text.text(words.language))") }
  }
}
