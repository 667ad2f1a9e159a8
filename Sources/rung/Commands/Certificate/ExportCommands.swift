import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungExchange

struct ExportCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: words("command.export"), subcommands: [Certifications.self])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl
  }

  struct Certifications: RungCommand {
    static let configuration = CommandConfiguration(abstract: words("command.export.certifications"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("format")) var format: Format = .csv
    @Option(name: .long, help: .text("as-of")) var asOf: Day?
    @Option(name: .long, help: .text("output")) var output: String?

    func carryOut(at desk: Desk) async throws {
      let request = ExportCertifications(asOf: asOf)
      if globals.json {
        let reply = try await desk.withGateway { try await $0.sendAll(request) }
        return try desk.printJSON(reply, to: ExportCertifications.self)
      }
      let file = try OutputFile(output)
      var first: ExportCertifications.Reply?
      var count = 0
      do {
        // Page by page: neither the server nor this process holds the whole.
        try await desk.withGateway { gateway in
          try await gateway.forEachPage(request) { page in
            try file.write(CertificationTable.bytes(page, format, head: first?.auditHead))
            first = first ?? page
            count += page.rows.count
          }
        }
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
      guard let first else { return }
      desk.say(
        words(
          "export.done",
          [
            "count": .number(count), "day": .day(first.asOf), "head": .text(first.auditHead.hex),
          ]))
    }
  }
}

/// The columns of HR's export, by their stable names.
enum CertificationTable {
  /// - Parameter head: the audit's head on the first page, where this is a later one; it has no heading then.
  static func bytes(
    _ reply: ExportCertifications.Reply, _ format: ExportCommands.Format, head: Digest? = nil
  ) -> [UInt8] {
    let columns = [
      "number", "staff_number", "holder", "login", "certification", "version", "title_zh", "title_en",
      "awarded",
      "valid_from", "valid_until", "grace_ends", "state", "sandbox", "attendance_percent", "theory_score",
      "theory_full", "theory_sitting", "practical_score", "practical_sitting", "as_of", "audit_head",
      "under_review",
    ]
    let rows = reply.rows.map { row -> [Cell] in
      [
        .text(row.number), .text(row.staffNumber), .text(row.holder), .text(row.login),
        .text(row.certification),
        .number(row.version), .text(row.title.text(.chinese)), .text(row.title.text(.english)),
        .instant(row.awarded), .day(row.validFrom), .day(row.validUntil), .day(row.graceEnds),
        .text(row.state.rawValue), .flag(row.isSandbox), cell(row.attendance), cell(row.theory),
        cell(row.theoryOf), cell(row.theorySitting), cell(row.practical), cell(row.practicalSitting),
        .day(reply.asOf), .text((head ?? reply.auditHead).hex), .flag(row.isUnderReview),
      ]
    }
    return switch format {
    case .csv where head != nil: CSVWriter.bytes(columns: columns, moreRows: rows)
    case .csv: CSVWriter.bytes(columns: columns, rows: rows)
    case .jsonl: JSONLinesWriter.bytes(columns: columns, rows: rows)
    }
  }

  private static func cell(_ marks: Marks?) -> Cell { marks.map(Cell.marks) ?? .empty }
  private static func cell(_ number: Int?) -> Cell { number.map(Cell.number) ?? .empty }
}
