import ArgumentParser
import RungAPI
import RungCore

extension ExamCommands {
  /// Draws many papers and shows what they are like; keeps none of them.
  struct Simulate: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.exam.simulate"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("simulate-papers")) var papers = 1000
    @Option(name: .long, help: .text("simulate-seed")) var seed: UInt64 = 1

    func request(at desk: Desk) -> SimulatePapers {
      SimulatePapers(exam: exam, papers: papers, seed: seed)
    }

    func show(_ reply: SimulatePapers.Reply, on page: inout Page) {
      let spread = reply.spread
      page.heading(reply.title.text(words.language))
      page.fact(words("exam-simulate.papers"), String(spread.papers))
      page.fact(words("exam-simulate.method"), words("exam-draw.method.\(spread.method.rawValue)"))
      if spread.expected.greatest > .zero {
        if spread.method == .statistics { page.fact(words("exam-draw.target"), spread.target.description) }
        page.fact(words("exam-draw.expected"), spread.expected.written)
      }
      page.fact(words("exam-simulate.distance"), spread.distance.written)
      page.fact(
        words("exam-simulate.balanced", ["within": .number(reply.within)]),
        "\(spread.balanced)/\(spread.papers)")
      page.fact(
        words("exam-simulate.common"), "\(Marks(milli: spread.commonMilli)) / \(spread.items)")
      page.fact(
        words("exam-simulate.limit"), reply.exposureLimit.map { "\($0) %" } ?? words("exam-simulate.no-limit")
      )
      page.fact(words("exam-simulate.overexposed"), "\(spread.overexposed)/\(spread.papers)")
      page.line()
      page.add(table(spread))
    }

    private func table(_ spread: PaperSpread) -> Table {
      var table = Table([
        Table.Column(words("column.topic")), Table.Column(words("column.level")),
        Table.Column(words("column.type")), Table.Column(words("column.drawn"), isNumeric: true),
        Table.Column(words("column.items"), isNumeric: true),
        Table.Column(words("column.least-papers"), isNumeric: true),
        Table.Column(words("column.most-papers"), isNumeric: true),
      ])
      for cell in spread.cells {
        table.add([
          cell.topic.text, cell.level.map(String.init) ?? "1–3",
          words("detail.type.\(cell.type.rawValue)"), String(cell.count), String(cell.items),
          String(cell.least), String(cell.most),
        ])
      }
      return table
    }
  }
}

extension PaperSpread.Extremes {
  /// The least, the mean and the greatest.
  fileprivate var written: String { "\(least) – \(mean) – \(greatest)" }
}
