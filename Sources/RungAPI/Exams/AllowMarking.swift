import RungCore

/// Lets somebody mark a candidate in spite of a conflict of interest, as a mentor their own newcomer. Nobody allows it to
/// themselves.
package struct AllowMarking: Request {
  package static let route = Route(
    "mark.allow", .write, needs: .anyOf([.hr, .admin]),
    refuses: [.personUnknown, .conflictOfInterest])

  package let rater: String
  package let candidate: String
  package let reason: String

  package init(rater: String, candidate: String, reason: String) {
    self.rater = rater
    self.candidate = candidate
    self.reason = reason
  }

  package typealias Reply = Done
}
