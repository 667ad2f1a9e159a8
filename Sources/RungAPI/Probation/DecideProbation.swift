package import RungCore

/// Records a person's decision on a probation. One that differs from what the evidence speaks for needs a reason.
package struct DecideProbation: Request {
  package static let route = Route(
    "probation.decide", .write, needs: .anyOf([.hr]),
    refuses: [.personUnknown, .probationUnknown, .probationDecided, .probationExtended, .evidenceMissing])

  package let login: String
  package let outcome: ProbationOutcome
  package let reason: String

  package init(login: String, outcome: ProbationOutcome, reason: String) {
    self.login = login
    self.outcome = outcome
    self.reason = reason
  }

  package typealias Reply = ProbationReply
}
