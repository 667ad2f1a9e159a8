import ArgumentParser
import RungAPI
import RungCore

struct CohortCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort", abstract: words("command.cohort"),
    subcommands: [Create.self, Enrol.self, Show.self])

  struct Create: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.cohort.create"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>
    @Option(name: .long, help: .text("title")) var title: String
    @Option(name: .long, help: .text("track")) var track: ID<Track>
    @Option(name: .long, help: .text("starts")) var starts: Day
    @Option(name: .long, parsing: .upToNextOption, help: .text("trainers")) var trainer: [String]

    func request(at desk: Desk) -> CreateCohort {
      CreateCohort(cohort: cohort, title: title, track: track, starts: starts, trainers: trainer)
    }

    func show(_ reply: CreateCohort.Reply, on page: inout Page) {
      page.line(
        words("cohort.created", ["cohort": .text(reply.cohort.id.text), "starts": .day(reply.cohort.starts)]))
    }
  }

  struct Enrol: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.cohort.enrol"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>
    @Argument(help: .text("logins")) var trainees: [String]

    func request(at desk: Desk) -> EnrolTrainees { EnrolTrainees(cohort: cohort, trainees: trainees) }

    func show(_ reply: EnrolTrainees.Reply, on page: inout Page) {
      page.line(
        words(
          "cohort.enrolled", ["added": .number(reply.added), "count": .number(reply.cohort.trainees.count)]))
    }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.cohort.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>

    func request(at desk: Desk) -> ShowCohort { ShowCohort(cohort: cohort) }

    func show(_ reply: ShowCohort.Reply, on page: inout Page) {
      page.heading(reply.cohort.title)
      page.fact(words("column.track"), reply.cohort.track.text)
      page.fact(words("column.starts"), reply.cohort.starts.description)
      var table = Table([
        Table.Column(words("column.login")), Table.Column(words("column.name")),
        Table.Column(words("column.roles")),
      ])
      for person in reply.people {
        let isTrainer = reply.cohort.trainers.contains(person.id)
        table.add([person.login, person.name, words(isTrainer ? "role.trainer" : "role.trainee")])
      }
      page.add(table)
    }
  }
}
