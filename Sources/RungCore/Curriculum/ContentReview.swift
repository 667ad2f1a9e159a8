/// What a second person said of a version.
package enum ReviewVerdict: String, CaseIterable, Sendable, Codable {
  /// Nobody has looked at it yet.
  case none
  case approved
  /// Sent back to its author, who answers with a new version.
  case returned
}

extension ItemStatus {
  /// Where a version stands: what its author declares, once a second person has approved it; a draft until then.
  package func standing(after review: ReviewVerdict) -> ItemStatus {
    switch self {
    case .draft, .retired: self
    case .reviewed, .published: review == .approved ? self : .draft
    }
  }
}

/// Four eyes: neither who wrote a version nor who loaded it judges it.
/// - Parameter author: the login that the file names as its author; `nil` where it names none.
package func mayReview(author: String?, loader: ID<Person>, reviewer: Person) -> Bool {
  reviewer.id != loader && reviewer.login != author
}
