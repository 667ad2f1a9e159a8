import ArgumentParser
import Foundation
import RungAPI
import RungCore
import RungExchange

extension CertificateCommands {
  /// The file alone needs no workplace and no network. Where one is at hand, its record is asked as well: a file cannot
  /// know what became of its certificate later.
  struct Verify: RungCommand {
    static let configuration = CommandConfiguration(
      abstract: words("command.certificate.verify"), discussion: words("command.certificate.verify.more"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("credential-file")) var file: String
    @Option(name: .long, help: .text("trust-key")) var key: String?
    @Flag(name: .long, help: .text("file-alone")) var fileAlone = false

    /// What `--json` prints.
    private struct Report: Encodable {
      var asked = "file"
      let verdict: String
      /// Whether the certificate counts today; not there where only a file was asked that does not know better.
      var isInForce: Bool?
      var certificate: Certificate?
      /// How it stood when it was sealed.
      var standing: String?
      var issuer: String?
      var fingerprint: String?
      /// What the record says today, where it was asked.
      var record: CheckCredential.Reply?

      /// Whether the file, or the record, says that the certificate is none to go by.
      var isRefused: Bool {
        if certificate == nil || standing == Credential.Standing.revoked.rawValue { return true }
        return switch record?.finding {
        case nil, .anotherIssuer: false
        case .unrecorded, .different: true
        case .onRecord: record?.state == .revoked
        }
      }
    }

    func carryOut(at desk: Desk) async throws {
      let bytes = try read()
      let trusted = try key.map { text in
        guard let key = VerifyingKey(hex: text) else {
          throw Refusal(.inputInvalid, ["field": .text("key"), "value": .text(text)])
        }
        return key
      }
      let verdict = Credential.verify(bytes, trusting: trusted)
      var report = Report(verdict: verdict.name)
      var page = Page()
      var silence: Refusal?
      if case .valid(let certificate, let standing, let issuer, let fingerprint) = verdict {
        report.certificate = certificate
        report.standing = standing.rawValue
        report.issuer = issuer
        report.fingerprint = fingerprint
        // Before anything that could be taken for standing.
        if certificate.isSandbox { page.line(words("verify.sandbox"), .bold) }
        page.line(words("verify.valid"), .bold)
        page.certificate(certificate)
        if standing != .inForce { page.line(words("verify.\(standing.rawValue)"), .bold) }
        page.fact(words("column.issuer"), issuer)
        page.fact(words("column.fingerprint"), fingerprint)
        if trusted == nil { page.line(words("verify.key-note"), .dim) }
        do {
          report.record = try await record(of: bytes, at: desk)
        } catch let refusal as Refusal {
          silence = refusal
        }
        if let record = report.record {
          report.asked = "file-and-record"
          page.record(record)
        } else {
          page.line(words("verify.asked.file"), .bold)
        }
      } else {
        page.line(words("verify.refused"), .bold)
        page.line(words("verify.\(verdict.name)"))
      }
      report.isInForce = report.isRefused ? false : report.record?.isInForce
      if globals.json { print(try Wire.json(report)) } else { desk.print(page) }
      // Genuine or not, the answer to who wants to go by it is no.
      if report.isInForce == false { throw Failure(code: 1) }
      if let silence { throw silence }
    }

    private func read() throws -> [UInt8] {
      guard
        let data = file == "-"
          ? FileHandle.standardInput.readDataToEndOfFile() : try? Data(contentsOf: URL(filePath: file))
      else { throw Refusal(.fileUnreadable, ["path": .text(file)]) }
      return Array(data)
    }

    /// What the record at hand says; `nil` where there is none, as at a stranger's.
    private func record(of credential: [UInt8], at desk: Desk) async throws -> CheckCredential.Reply? {
      guard !fileAlone, globals.chosenServer != nil || globals.hasWorkplace else { return nil }
      return try await desk.send(CheckCredential(credential: String(decoding: credential, as: UTF8.self)))
    }
  }
}

extension GlobalOptions {
  /// Whether a workplace was named, or there is one where it is looked for.
  fileprivate var hasWorkplace: Bool {
    if home != nil || ProcessInfo.processInfo.environment["RUNG_HOME"]?.isEmpty == false { return true }
    return FileManager.default.fileExists(atPath: chosenHome.appending(path: "rung.sqlite").path)
  }
}

extension Page {
  /// What the record of a workplace says of a certificate today.
  fileprivate mutating func record(_ record: CheckCredential.Reply) {
    line(words("verify.asked.record", ["issuer": .text(record.issuer), "day": .day(record.asOf)]), .bold)
    switch (record.finding, record.state, record.revoked) {
    case (.onRecord, _, let day?): line(words("verify.record.revoked", ["day": .day(day)]), .bold)
    case (.onRecord, let state?, nil):
      line(words("verify.record.\(state.rawValue)"), .bold)
      if record.isUnderReview { line(words("verify.record.under-review"), .bold) }
    default: line(words("verify.record.\(record.finding.rawValue)"), .bold)
    }
  }
}

extension Credential.Verdict {
  fileprivate var name: String {
    switch self {
    case .valid: "valid"
    case .notACredential: "not-a-credential"
    case .unknownVersion: "unknown-version"
    case .altered: "altered"
    case .signatureWrong: "signature-wrong"
    case .keyUntrusted: "key-untrusted"
    }
  }
}
