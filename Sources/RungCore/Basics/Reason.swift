/// A value inside a reason, a refusal or a finding, kept typed so that each language writes it its own way.
package enum Detail: Hashable, Sendable, Codable {
  case text(String)
  case number(Int)
  case marks(Marks)
  case day(Day)
  case instant(Instant)
  case wording(LocalizedText)
}

/// Why a rule decided as it did: a stable code, and the values that its sentence names.
package struct Reason<Code: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package let code: Code
  package let details: [String: Detail]

  package init(_ code: Code, _ details: [String: Detail] = [:]) {
    self.code = code
    self.details = details
  }
}

/// A verdict together with its reasons; the same reasons print in the command, the reply, `why` and the audit.
package struct Decision<Outcome: Hashable & Sendable & Codable, Code: Hashable & Sendable & Codable>:
  Hashable, Sendable, Codable
{
  package let outcome: Outcome
  package let because: [Reason<Code>]

  package init(_ outcome: Outcome, because: [Reason<Code>]) {
    self.outcome = outcome
    self.because = because
  }
}
