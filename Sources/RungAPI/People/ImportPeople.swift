package import RungCore

/// Puts the people of a roster on the books, and brings those who are there by their staff number up to date: all of
/// them, or where a row cannot be taken, none.
package struct ImportPeople: Request {
  package static let route = Route(
    "people.import", .write, needs: .anyOf([.admin, .hr]), bodyLimit: 16 << 20)

  package let rows: [RosterRow]
  /// Whether to say what would be done, and do nothing.
  package let isDryRun: Bool

  package static let mostRows = 20_000

  package init(rows: [RosterRow], isDryRun: Bool) {
    self.rows = rows
    self.isDryRun = isDryRun
  }

  package struct Reply: Codable, Sendable, Hashable {
    /// Rows that cannot be taken; where there are any, nothing was done.
    package let rejects: [Reject]
    package let added: [Added]
    package let updated: [Updated]
    package let unchanged: Int
    package let isDone: Bool

    package init(rejects: [Reject], added: [Added], updated: [Updated], unchanged: Int, isDone: Bool) {
      self.rejects = rejects
      self.added = added
      self.updated = updated
      self.unchanged = unchanged
      self.isDone = isDone
    }
  }

  package struct Reject: Codable, Sendable, Hashable {
    package let line: Int
    package let column: Column?
    package let refusal: Refusal

    package init(line: Int, column: Column?, refusal: Refusal) {
      self.line = line
      self.column = column
      self.refusal = refusal
    }
  }

  package enum Column: String, Codable, Sendable, Hashable, CaseIterable {
    case login, name, roles
    case staffNumber = "staff-number"
  }

  package struct Added: Codable, Sendable, Hashable {
    package let person: Person
    /// What they set their first password with; `nil` in a dry run.
    package let setUp: SetUpCode?

    package init(person: Person, setUp: SetUpCode?) {
      self.person = person
      self.setUp = setUp
    }
  }

  package struct Updated: Codable, Sendable, Hashable {
    package let person: Person
    package let changed: [Column]

    package init(person: Person, changed: [Column]) {
      self.person = person
      self.changed = changed
    }
  }
}
