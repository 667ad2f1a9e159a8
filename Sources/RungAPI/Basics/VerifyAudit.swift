package import RungCore

/// Walks the whole audit chain.
package struct VerifyAudit: Request {
  package static let route = Route("audit.verify", .read, needs: .anyOf([.admin, .hr]))

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    package let entries: Int
    package let facts: Int
    package let head: Digest
    /// The first thing that is wrong, if anything is.
    package let fault: Fault?

    package init(entries: Int, facts: Int, head: Digest, fault: Fault?) {
      self.entries = entries
      self.facts = facts
      self.head = head
      self.fault = fault
    }
  }
}

extension VerifyAudit {
  /// Something that was changed by other hands.
  package struct Fault: Codable, Sendable, Hashable {
    package let kind: String
    /// The audit entry at which it was found.
    package let entry: Int
    /// Table and row number.
    package let row: String?

    package init(kind: String, entry: Int, row: String?) {
      self.kind = kind
      self.entry = entry
      self.row = row
    }
  }
}
