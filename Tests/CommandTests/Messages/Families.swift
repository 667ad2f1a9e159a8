import RungAPI
import RungCore
import RungExchange
import RungMarkup
import RungStore
import rung

/// The keys that are put together from codes.
enum Families {
  static let keys: Set<String> = {
    var keys: [String] = []
    keys += FindingCode.allCases.flatMap { ["finding.\($0.rawValue)", "finding.\($0.rawValue).hint"] }
    keys += RefusalCode.allCases.flatMap { ["refusal.\($0.rawValue)", "refusal.\($0.rawValue).hint"] }
    keys += ["refusal.content.unknown.exam.hint"]
    keys += ReasonCode.allCases.map { "reason.\($0.rawValue)" }
    keys += [ReasonCode.Bearing.met, .missed, .noted].map { "bearing.\($0.rawValue)" }
    keys += Role.allCases.flatMap { ["role.\($0.rawValue)", "detail.roles.\($0.rawValue)"] }
    keys += ["passed", "open", "awaited", "sat", "not-sat"].map { "exam-state.\($0)" }
    keys += ["greeting", "set-up", "code", "log-in", "care"].map { "invitation.\($0)" }
    keys += ["closed", "open"].map { "exam-show.books.\($0)" }
    keys += ["day", "days", "month", "months"].map { "exam-show.resit.\($0)" }
    keys += Exam.ReleaseRule.Results.allCases.map { "exam-show.results.\($0.rawValue)" }
    keys += Exam.ReleaseRule.Papers.allCases.map { "exam-show.papers.\($0.rawValue)" }
    keys += CertificateState.allCases.map { "certificate-state.\($0.rawValue)" }
    keys += [PlannedReview.Kind.weekly, .monthly].flatMap {
      ["review.\($0.rawValue)", "detail.kind.\($0.rawValue)"]
    }
    keys += ProbationOutcome.allCases.map { "outcome.\($0.rawValue)" }
    keys += ShowToday.Kind.allCases.map { "duty.\($0.rawValue)" }
    keys += Scenario.Family.allCases.flatMap { ["family.\($0.rawValue)", "detail.family.\($0.rawValue)"] }
    keys += Scenario.Part.allCases.flatMap { ["part.\($0.rawValue)", "detail.part.\($0.rawValue)"] }
    keys += Scenario.Persona.allCases.map { "persona.\($0.rawValue)" }
    keys += Weekday.allCases.map { "weekday.\($0.rawValue)" }
    keys += ContentKind.allCases.map { "detail.kind.\($0.rawValue)" }
    keys += ContentDifference.Fate.allCases.map { "diff.\($0.rawValue)" }
    keys += FindingCode.allCases.map { "explain.\($0.rawValue)" }
    keys += [Finding.Severity.error, .warning].map { "severity.\($0.rawValue)" }
    keys += ["line", "inline", "passage"].map { "reference.text.\($0)" }
    keys += itemVerdictCodes.map { "item-verdict.\($0)" }
    keys += Balance.Method.allCases.map { "exam-draw.method.\($0.rawValue)" }
    keys += PointHint.Seems.allCases.map { "mark.hint.\($0.rawValue)" }
    keys += CertificateOutcome.allCases.map { "certificate-outcome.\($0.rawValue)" }
    keys += Credential.Standing.allCases.filter { $0 != .inForce }.map { "verify.\($0.rawValue)" }
    keys += CertificateState.allCases.map { "verify.record.\($0.rawValue)" }
    keys += CheckCredential.Finding.allCases.filter { $0 != .onRecord }.map { "verify.record.\($0.rawValue)" }
    keys += AttemptState.allCases.map { "attempt-state.\($0.rawValue)" }
    keys += ItemStatus.allCases.map { "content-status.\($0.rawValue)" }
    keys += ItemType.allCases.map { "detail.type.\($0.rawValue)" }
    keys += ItemType.allCases.filter { $0 != .caseStudy }.flatMap {
      ["exam.type.\($0.rawValue)", "exam.plain.prompt.\($0.rawValue)"]
    }
    keys += Language.allCases.map { "detail.language.\($0.rawValue)" }
    keys += AuditReport.Fault.Kind.allCases.map { "audit.\($0.rawValue)" }
    keys += ["not-a-credential", "unknown-version", "altered", "signature-wrong", "key-untrusted"].map {
      "verify.\($0)"
    }
    keys += SymptomCode.allCases.flatMap { code in
      ["doctor.\(code.rawValue)"] + (code.isHinted ? ["doctor.\(code.rawValue).hint"] : [])
    }
    keys += ["ok", "warning", "fault"].map { "doctor-state.\($0)" }
    return Set(keys)
  }()
}

private let itemVerdictCodes = ItemVerdict.Tag.allCases.map(\.rawValue)
