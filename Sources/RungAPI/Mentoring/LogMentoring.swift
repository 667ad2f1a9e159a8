package import RungCore

/// Writes into a newcomer's log. Only their mentor can.
package struct LogMentoring: Request {
  package static let route = Route(
    "mentor.log", .write, needs: .anyOf([.mentor]),
    refuses: [.personUnknown, .recordOfAnother])

  /// Login.
  package let newcomer: String
  package let text: String

  package init(newcomer: String, text: String) {
    self.newcomer = newcomer
    self.text = text
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let entries: [MentorLogEntry]

    package init(entries: [MentorLogEntry]) {
      self.entries = entries
    }
  }
}
