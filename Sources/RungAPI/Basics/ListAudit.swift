package import RungCore

/// Who did what when: the entries of the audit chain, the newest first, a page at a time.
package struct ListAudit: Request {
  package static let route = Route(
    "audit.log", .read, needs: .anyOf([.admin, .hr]),
    refuses: [.personUnknown])

  /// Those of one person alone: what they did.
  package let login: String?
  /// Those about one person alone: what was done, by whomever, to their account, enrolment, attempts, role-plays, probation
  /// or certificates.
  package let about: String?
  /// Those of one operation alone, `people.add`, or of all of a noun, `people`.
  package let operation: String?
  package let from: Instant?
  package let until: Instant?
  /// Those before this entry alone: where the page before ended.
  package let before: Int?
  /// The most entries of a page.
  package let count: Int

  package static let most = 1_000

  package init(
    login: String? = nil, about: String? = nil, operation: String? = nil, from: Instant? = nil,
    until: Instant? = nil,
    before: Int? = nil, count: Int = 50
  ) {
    self.login = login
    self.about = about
    self.operation = operation
    self.from = from
    self.until = until
    self.before = before
    self.count = count
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let entries: [Entry]
    /// What to ask for as `before` for the next page; `nil` after the last.
    package let next: Int?

    package init(entries: [Entry], next: Int?) {
      self.entries = entries
      self.next = next
    }
  }

  package struct Entry: Codable, Sendable, Hashable {
    package let number: Int
    package let instant: Instant
    /// A person's id, or `clock`, `rung`, `operator` for what nobody asked for in a session.
    package let caller: String
    /// Of a person who is still on the books.
    package let login: String?
    package let name: String?
    package let operation: String
    package let reason: String
    /// How many rows it added, by table.
    package let facts: [String: Int]

    package init(
      number: Int, instant: Instant, caller: String, login: String?, name: String?, operation: String,
      reason: String, facts: [String: Int]
    ) {
      self.number = number
      self.instant = instant
      self.caller = caller
      self.login = login
      self.name = name
      self.operation = operation
      self.reason = reason
      self.facts = facts
    }
  }
}
