package import RungCore

/// Opens a session.
package struct LogIn: Request {
  package static let route = Route(
    "session.open", .write, needs: .anyone,
    refuses: [.loginRefused, .loginWait])

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
    /// When the session ends by itself; out of use it ends earlier.
    package let closes: Instant
    /// Seconds out of use after which it ends.
    package let idleSeconds: Int

    package init(token: String, person: Person, closes: Instant, idleSeconds: Int) {
      self.token = token
      self.person = person
      self.closes = closes
      self.idleSeconds = idleSeconds
    }
  }
}
