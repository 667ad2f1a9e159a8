package import RungCore

/// Sets the first password of an account with the one-time code that its holder was given, and opens a session.
package struct SetUpAccount: Request {
  package static let route = Route(
    "account.set-up", .write, needs: .anyone,
    refuses: [.setUpRefused, .loginWait, .passwordTooShort, .passwordTooLong, .passwordCommon])

  package let login: String
  package let code: String
  package let password: String

  package init(login: String, code: String, password: String) {
    self.login = login
    self.code = code
    self.password = password
  }

  package typealias Reply = LogIn.Reply
}

/// What its holder sets a first password with. It is told once and stored nowhere: Rung keeps its digest.
package struct SetUpCode: Codable, Sendable, Hashable {
  package let code: String
  package let closes: Instant

  package init(code: String, closes: Instant) {
    self.code = code
    self.closes = closes
  }
}
