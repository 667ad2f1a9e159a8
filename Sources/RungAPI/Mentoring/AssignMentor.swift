package import RungCore

/// Gives a newcomer a mentor; a later one takes over.
package struct AssignMentor: Request {
  package static let route = Route(
    "mentor.assign", .write, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.personUnknown])

  /// Login.
  package let mentor: String
  /// Login.
  package let newcomer: String

  package init(mentor: String, newcomer: String) {
    self.mentor = mentor
    self.newcomer = newcomer
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let mentorship: Mentorship

    package init(mentorship: Mentorship) {
      self.mentorship = mentorship
    }
  }
}
