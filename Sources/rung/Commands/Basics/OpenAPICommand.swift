import ArgumentParser
import Foundation
import RungAPI
import RungCore

/// The description of the server's interface for other programs. It is JSON in any case.
struct OpenAPICommand: RungCommand {
  static let configuration = CommandConfiguration(commandName: "openapi", abstract: words("command.openapi"))
  @OptionGroup var globals: GlobalOptions

  func carryOut(at desk: Desk) async throws {
    print(try Wire.json(try OpenAPI.document(version: rungVersion)))
  }
}
