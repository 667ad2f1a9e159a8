package import RungCore

/// Marks every answer to an item that a key has marked anew by the item's newest key, on papers that wait for persons too, and
/// says whose marks and verdicts change. Nothing is written unless it is asked for with a reason. Where the question itself was
/// changed, or a person marks it, an answer keeps its mark.
package struct RemarkItem: Request {
  package static let route = Route(
    "mark.remark", .write, needs: .anyOf([.trainer, .admin]), showsContent: true,
    refuses: [.contentUnknown, .reviewNeeded])

  package let item: ID<Item>
  /// `nil` only looks.
  package let reason: String?

  package init(item: ID<Item>, reason: String?) {
    self.item = item
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let item: ID<Item>
    /// Of the key that was marked by.
    package let version: Int
    package let changes: [Change]
    /// Marked answers that were looked at.
    package let looked: Int
    /// Marked answers whose question has changed, so that the new key does not fit them.
    package let unfit: Int
    /// Attempts under way by an earlier version of the item. They are marked by the key of their paper when they are handed in;
    /// only then can they be marked anew.
    package let underWay: Int
    package let isWritten: Bool

    package init(
      item: ID<Item>, version: Int, changes: [Change], looked: Int, unfit: Int, underWay: Int, isWritten: Bool
    ) {
      self.item = item
      self.version = version
      self.changes = changes
      self.looked = looked
      self.unfit = unfit
      self.underWay = underWay
      self.isWritten = isWritten
    }
  }
}

extension RemarkItem {
  /// An answer whose mark changes, and what becomes of its attempt.
  package struct Change: Codable, Sendable, Hashable {
    package let attempt: ID<Attempt>
    /// The candidate's login.
    package let login: String
    package let before: Marks
    package let after: Marks
    /// Of what is marked so far.
    package let totalBefore: Marks
    package let totalAfter: Marks
    /// `nil` while the paper waits for a person's mark: there is no verdict then.
    package let passedBefore: Bool?
    package let passedAfter: Bool?
    /// Certificates that rest on the attempt. They stand until a person decides.
    package let certificates: [String]

    package var isFlipped: Bool { passedBefore != passedAfter }

    package init(
      attempt: ID<Attempt>, login: String, before: Marks, after: Marks, totalBefore: Marks,
      totalAfter: Marks,
      passedBefore: Bool?, passedAfter: Bool?, certificates: [String]
    ) {
      self.attempt = attempt
      self.login = login
      self.before = before
      self.after = after
      self.totalBefore = totalBefore
      self.totalAfter = totalAfter
      self.passedBefore = passedBefore
      self.passedAfter = passedAfter
      self.certificates = certificates
    }
  }
}
