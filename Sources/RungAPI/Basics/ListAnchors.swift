import RungCore

/// The anchors that were signed for the audit chain, to be kept where nobody can write who can write to the database.
package struct ListAnchors: Request {
  package static let route = Route("audit.anchors", .read, needs: .anyOf([.admin, .hr]))

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    /// A line each, the oldest first.
    package let anchors: [String]

    package init(anchors: [String]) {
      self.anchors = anchors
    }
  }
}
