/// Closes the session that the request is sent with.
package struct LogOut: Request {
  package static let route = Route("session.close", .write, needs: .everyone)

  package init() {}

  package typealias Reply = Done
}
