package import RungCore

/// A second person approves the newest version of items and scenarios, or sends it back.
///
/// Nobody judges what they wrote or loaded themselves. Where such content is named, the request is refused; in a bank,
/// or among everything that waits, it is passed over.
package struct ReviewContent: Request {
  package static let route = Route(
    "content.review", .write, needs: .anyOf([.author, .trainer, .admin]),
    refuses: [.contentUnknown, .reviewNotDue, .reviewOwn])

  /// Items, scenarios, or banks for all of their items that wait; empty for everything that waits.
  package let ids: [String]
  package let verdict: ReviewVerdict
  /// What the author should change; needed where something is sent back.
  package let remark: String

  package init(ids: [String], verdict: ReviewVerdict, remark: String) {
    self.ids = ids
    self.verdict = verdict
    self.remark = remark
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let reviewed: [ListContent.Entry]
    /// How many were passed over because the caller wrote or loaded them.
    package let own: Int

    package init(reviewed: [ListContent.Entry], own: Int) {
      self.reviewed = reviewed
      self.own = own
    }
  }
}
