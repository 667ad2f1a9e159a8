package import RungCore

/// Opens a session.
package struct LogIn: Request {
  package static let route = Route("session.open", .write, needs: .anyone)

  package let login: String
  package let password: String

  package init(login: String, password: String) {
    self.login = login
    self.password = password
  }

  package struct Reply: Codable, Sendable, Hashable {
    /// The secret to show with every further request.
    package let token: String
    package let person: Person
    /// When the session ends by itself.
    package let closes: Instant

    package init(token: String, person: Person, closes: Instant) {
      self.token = token
      self.person = person
      self.closes = closes
    }
  }
}
