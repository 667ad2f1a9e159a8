import ArgumentParser
import RungAPI
import RungCore

/// The table of requests and roles, from the list of requests itself.
struct RolesCommand: RungCommand {
  static let configuration = CommandConfiguration(commandName: "roles", abstract: words("command.roles"))
  @OptionGroup var globals: GlobalOptions

  private struct Row: Encodable {
    let request: String
    let effect: String
    let access: [String: String]
  }

  func carryOut(at desk: Desk) async throws {
    let rows = RequestList.all.map { request in
      let route = request.route
      return Row(
        request: route.name, effect: route.effect.rawValue,
        access: Dictionary(
          uniqueKeysWithValues: Role.allCases.map { ($0.rawValue, sign(route.access, $0)) }))
    }
    if globals.json {
      print(try Wire.json(rows))
      return
    }
    var table = Table(
      [Table.Column(words("column.request"))]
        + Role.allCases.map { Table.Column(words("role.\($0.rawValue)")) })
    for row in rows { table.add([row.request] + Role.allCases.map { row.access[$0.rawValue] ?? "" }) }
    var page = Page()
    page.add(table)
    page.line(words("roles.legend"), .dim)
    desk.print(page)
  }

  /// `all` records, their `own` only, or none.
  private func sign(_ access: Access, _ role: Role) -> String {
    switch access {
    case .anyone, .everyone: "all"
    case .anyOf(let roles): roles.contains(role) ? "all" : "-"
    case .ownOr(let roles): roles.contains(role) ? "all" : "own"
    }
  }
}
