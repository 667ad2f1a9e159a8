import ArgumentParser
import RungAPI
import RungCore

struct ReportCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: words("command.report"), subcommands: [CohortReport.self, Items.self])

  struct CohortReport: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "cohort", abstract: words("command.report.cohort"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("cohort")) var cohort: ID<Cohort>

    func request(at desk: Desk) -> ReportCohort { ReportCohort(cohort: cohort) }

    func show(_ reply: ReportCohort.Reply, on page: inout Page) {
      page.heading(reply.cohort.title)
      var table = Table([
        Table.Column(words("column.exam")), Table.Column(words("column.title")),
        Table.Column(words("column.sat"), isNumeric: true),
        Table.Column(words("column.passed-at-first"), isNumeric: true),
        Table.Column(words("column.passed-on-resit"), isNumeric: true),
        Table.Column(words("column.mean-at-first"), isNumeric: true),
      ])
      for row in reply.exams {
        table.add([
          row.exam.text, row.title.text(words.language), "\(row.outcome.sat)/\(row.outcome.people)",
          String(row.outcome.passedAtFirst), String(row.outcome.passedOnResit),
          row.outcome.meanAtFirst?.description ?? "–",
        ])
      }
      page.add(table)
      page.fact(words("report.certified"), "\(reply.certified)/\(reply.cohort.trainees.count)")
    }
  }
}
