package import RungCore

/// Walks the whole audit chain, every fact and every summary of facts, and compares the chain with the anchors that
/// were signed for it.
package struct VerifyAudit: Request {
  package static let route = Route(
    "audit.verify", .read, needs: .anyOf([.admin, .hr]), answerSeconds: 3_600,
    refuses: [.anchorNone])

  /// Anchors that were kept elsewhere, a line each, beside those that the workplace keeps itself.
  package let anchors: String?

  package init(anchors: String? = nil) {
    self.anchors = anchors
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let entries: Int
    package let facts: Int
    package let head: Digest
    /// How many anchors the chain was compared with.
    package let anchors: Int
    /// The first thing that is wrong, if anything is.
    package let fault: Fault?

    package init(entries: Int, facts: Int, head: Digest, anchors: Int, fault: Fault?) {
      self.entries = entries
      self.facts = facts
      self.head = head
      self.anchors = anchors
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
