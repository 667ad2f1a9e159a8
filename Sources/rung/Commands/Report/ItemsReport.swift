import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungExchange

extension ReportCommands {
  /// Item analysis: a table with a verdict in plain words for each item, or CSV of all figures.
  struct Items: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.report.items"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("exam")) var exam: ID<Exam>
    @Option(name: .long, help: .text("items-format")) var format: Format = .table

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case table, csv
    }

    func carryOut(at desk: Desk) async throws {
      let reply = try await desk.send(ReportItems(exam: exam))
      if globals.json { return try desk.printJSON(reply, to: ReportItems.self) }
      switch format {
      case .csv:
        let bytes = Data(ItemTable.csv(reply.analysis))
        do { try FileHandle.standardOutput.write(contentsOf: bytes) } catch { throw outputFailure() }
      case .table:
        var page = Page()
        page.analysis(reply)
        desk.print(page)
      }
    }
  }
}

extension Page {
  mutating func analysis(_ reply: ReportItems.Reply) {
    let analysis = reply.analysis
    heading(reply.title.text(words.language))
    fact(words("report.papers"), String(analysis.papers))
    guard analysis.papers > 0 else { return }
    let scores = analysis.scores
    fact(words("report.mean"), ItemTable.rounded(scores.mean, 2))
    fact(words("report.deviation"), ItemTable.rounded(scores.standardDeviation, 2))
    fact(words("report.alpha"), ItemTable.rounded(scores.alpha, 3))
    fact(words("report.error"), ItemTable.rounded(scores.standardError, 2))
    line()
    var bands = Table([
      Table.Column(words("column.band")), Table.Column(words("column.papers"), isNumeric: true),
      Table.Column(""),
    ])
    let most = max(1, scores.bands.max() ?? 1)
    for (place, count) in scores.bands.enumerated() {
      bands.add([
        "\(place * 10)–\(place == 9 ? 100 : place * 10 + 9)%", String(count),
        String(repeating: "█", count: (count * 30 + most - 1) / most),
      ])
    }
    add(bands)
    line()
    var table = Table([
      Table.Column(words("column.item")), Table.Column(words("column.version"), isNumeric: true),
      Table.Column(words("column.met"), isNumeric: true),
      Table.Column(words("column.difficulty"), isNumeric: true),
      Table.Column(words("column.discrimination"), isNumeric: true),
      Table.Column(words("column.alpha-without"), isNumeric: true),
      Table.Column(words("column.seconds"), isNumeric: true), Table.Column(words("column.options")),
      Table.Column(words("column.verdict")),
    ])
    for item in analysis.items {
      // Of a few papers alpha without an item is noise.
      let alpha = item.verdicts == [.fewData] ? nil : item.alphaIfDropped
      table.add([
        item.item.text, String(item.version), String(item.count), ItemTable.rounded(item.difficulty, 2),
        ItemTable.rounded(item.discrimination, 2), ItemTable.rounded(alpha, 3),
        ItemTable.rounded(item.medianSeconds, 0), ItemTable.options(item),
        item.verdicts.map(words.sentence).joined(separator: words("punctuation.semicolon")),
      ])
    }
    add(table)
    line()
    var marks = Table([
      Table.Column(words("column.pass-mark"), isNumeric: true),
      Table.Column(words("column.would-pass"), isNumeric: true), Table.Column(""),
    ])
    for whatIf in scores.passMarks where whatIf.percent % 5 == 0 {
      let isCurrent = reply.passMark.mark * 100 == reply.passMark.outOf * whatIf.percent
      marks.add([
        "\(whatIf.percent)%", "\(whatIf.passed)/\(analysis.papers)",
        isCurrent ? words("report.current") : "",
      ])
    }
    add(marks)
  }
}

extension Catalogue {
  func sentence(_ verdict: ItemVerdict) -> String {
    switch verdict {
    case .deadDistractor(let place), .suspectKey(let place):
      self("item-verdict.\(verdict.tag.rawValue)", ["option": .text(ItemTable.letter(place))])
    default: self("item-verdict.\(verdict.tag.rawValue)")
    }
  }
}

/// The figures of items, as they are printed and written to CSV.
enum ItemTable {
  static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(max(place, 0), 25))))
  }

  /// `A* 62% B 21% …`, the key with a star.
  static func options(_ item: ItemStatistics) -> String {
    item.options.enumerated().map { place, option in
      "\(letter(place))\(option.isKey ? "*" : "") \(rounded(option.share * 100, 0))%"
    }.joined(separator: " ")
  }

  static func rounded(_ value: Double?, _ decimals: Int) -> String {
    guard let value else { return "–" }
    return String(format: "%.\(decimals)f", value)
  }

  /// Every figure in full, one line an item.
  static func csv(_ analysis: ItemAnalysis) -> [UInt8] {
    func full(_ value: Double?) -> Cell { value.map { .text("\($0)") } ?? .empty }
    let columns = [
      "item", "version", "count", "difficulty", "discrimination", "alpha_if_dropped", "median_seconds",
      "omitted", "options", "verdicts",
    ]
    let rows = analysis.items.map { item -> [Cell] in
      [
        .text(item.item.text), .number(item.version), .number(item.count), full(item.difficulty),
        full(item.discrimination), full(item.alphaIfDropped), full(item.medianSeconds),
        .number(item.omitted),
        .text(item.options.map { "\($0.isKey ? "*" : "")\($0.count)" }.joined(separator: " ")),
        .text(item.verdicts.map(\.tag.rawValue).joined(separator: " ")),
      ]
    }
    return CSVWriter.bytes(columns: columns, rows: rows)
  }
}
