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
      let reply = try await desk.send(ExportCertifications(asOf: asOf))
      if globals.json { return try desk.printJSON(reply, to: ExportCertifications.self) }
      let bytes = Data(CertificationTable.bytes(reply, format))
      if let output {
        do { try bytes.write(to: URL(filePath: output), options: .atomic) } catch {
          throw Refusal(.storageFailed, ["cause": .text(output)])
        }
      } else {
        do { try FileHandle.standardOutput.write(contentsOf: bytes) } catch { throw outputFailed }
      }
      desk.say(
        words(
          "export.done",
          [
            "count": .number(reply.rows.count), "day": .day(reply.asOf), "head": .text(reply.auditHead.hex),
          ]))
    }
  }
}

/// The columns of HR's export, by their stable names.
enum CertificationTable {
  static func bytes(_ reply: ExportCertifications.Reply, _ format: ExportCommands.Format) -> [UInt8] {
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
        .day(reply.asOf), .text(reply.auditHead.hex), .flag(row.isUnderReview),
      ]
    }
    return switch format {
    case .csv: CSVWriter.bytes(columns: columns, rows: rows)
    case .jsonl: JSONLinesWriter.bytes(columns: columns, rows: rows)
    }
  }

  private static func cell(_ marks: Marks?) -> Cell { marks.map(Cell.marks) ?? .empty }
  private static func cell(_ number: Int?) -> Cell { number.map(Cell.number) ?? .empty }
}
