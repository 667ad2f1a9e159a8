import RungCore

/// Sets one's own password. All of one's sessions end.
package struct ChangePassword: Request {
  package static let route = Route(
    "account.password", .write, needs: .everyone,
    refuses: [.loginRefused, .loginWait, .passwordTooShort, .passwordTooLong, .passwordCommon])

  package let current: String
  package let new: String

  package init(current: String, new: String) {
    self.current = current
    self.new = new
  }

  package typealias Reply = Done
}

/// Takes away the password of somebody who has lost theirs, and gives a code to set another. All their sessions end.
package struct ResetPassword: Request {
  package static let route = Route(
    "people.reset-password", .write, needs: .anyOf([.admin]),
    refuses: [.personUnknown])

  package let login: String
  package let reason: String

  package init(login: String, reason: String) {
    self.login = login
    self.reason = reason
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let login: String
    package let setUp: SetUpCode

    package init(login: String, setUp: SetUpCode) {
      self.login = login
      self.setUp = setUp
    }
  }
}
