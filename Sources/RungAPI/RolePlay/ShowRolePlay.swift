package import RungCore

/// A role-play with its scores and verdict so far.
package struct ShowRolePlay: Request {
  package static let route = Route(
    "roleplay.show", .read, needs: .ownOr([.trainer, .hr, .admin]), showsContent: true,
    refuses: [.rolePlayUnknown])

  package let rolePlay: ID<RolePlay>

  package init(rolePlay: ID<RolePlay>) {
    self.rolePlay = rolePlay
  }

  package typealias Reply = RolePlayReply
}
