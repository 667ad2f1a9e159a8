package import RungCore

/// Where the chain stood on a day, as somebody holds it who does not hold the file.
package struct ChainMark: Hashable, Sendable {
  package let day: Day
  package let entry: Int
  package let head: Digest

  package init(day: Day, entry: Int, head: Digest) {
    self.day = day
    self.entry = entry
    self.head = head
  }

  func fault(_ kind: AuditReport.Fault.Kind) -> AuditReport.Fault {
    AuditReport.Fault(kind: kind, entry: entry, row: "anchor \(day)")
  }
}

/// What a walk over the audit chain found.
///
/// A file cannot tell from inside that its newest entry was taken away together with all its facts: what is left is
/// a shorter chain, and whole. That is what the head is for; kept elsewhere, it tells.
package struct AuditReport: Hashable, Sendable, Codable {
  /// How many entries were walked: all, where there is no fault.
  package let entries: Int
  /// How many facts were found as they were written: all, where there is no fault.
  package let facts: Int
  /// The digest of the last entry walked: whoever keeps it can tell later that nothing before it has changed.
  package let head: Digest
  package let fault: Fault?

  package init(entries: Int, facts: Int, head: Digest, fault: Fault?) {
    self.entries = entries
    self.facts = facts
    self.head = head
    self.fault = fault
  }

  /// The first thing that is wrong.
  package struct Fault: Hashable, Sendable, Codable {
    package let kind: Kind
    /// The entry at which it was found; of an unrecorded row, the entry that it claims, or 0.
    package let entry: Int
    /// The table and the row's number, `attempt_event 42`, where a row is at fault. A row of `person_identity` has
    /// the number of the person's fact, or the person's id where there is no fact; a row of a summary what it is
    /// about; an anchor its day.
    package let row: String?

    package init(kind: Kind, entry: Int, row: String?) {
      self.kind = kind
      self.entry = entry
      self.row = row
    }

    package enum Kind: String, CaseIterable, Sendable, Codable {
      /// The entry's own text is not what its digest was taken of.
      case entryChanged = "entry-changed"
      /// An entry's number does not follow the one before, or it does not name it.
      case chainBroken = "chain-broken"
      case rowChanged = "row-changed"
      case rowMissing = "row-missing"
      /// A row that no entry speaks of.
      case rowUnrecorded = "row-unrecorded"
      /// A step of an attempt, or a move in it, that cannot have happened when it says.
      case stepImpossible = "step-impossible"
      /// What stands in a summary does not follow from the facts that it sums up.
      case summaryWrong = "summary-wrong"
      /// The chain was rewritten: an anchor was signed for another entry of that number.
      case anchorBroken = "anchor-broken"
      /// The chain ends before an entry that an anchor was signed for.
      case anchorBeyond = "anchor-beyond"
      /// An anchor that was not signed with the workplace's key, or cannot be read.
      case anchorForged = "anchor-forged"
    }
  }
}
