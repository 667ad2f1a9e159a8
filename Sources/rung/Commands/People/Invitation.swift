import ArgumentParser
import RungAPI
import RungCore

/// What somebody is handed with a set-up code, ready to be pasted: in both languages, as whoever makes it need not know
/// which one they read.
struct Invitation {
  let name: String
  let login: String
  let setUp: SetUpCode
  /// The server's address as its holder reaches it; `nil` where they work at the workplace itself.
  let server: String?

  /// The language of this run comes first.
  var text: String {
    let others = [Catalogue.english, .chinese].filter { $0.language != words.language }
      .map { $0.telling(in: words.zone) }
    return ([words] + others).map(text(in:)).joined(separator: "\n\n")
  }

  private func text(in words: Catalogue) -> String {
    var details: [String: Detail] = [
      "name": .text(name), "login": .text(login), "code": .text(setUp.code), "until": .instant(setUp.closes),
    ]
    if let server { details["server"] = .text(server) }
    return ["greeting", "set-up", "code", "log-in", "care"].map { words("invitation.\($0)", details) }
      .joined(separator: "\n")
  }
}

/// Where people reach the server for whom accounts are made.
struct AddressOption: ParsableArguments {
  @Option(name: .long, help: .text("address")) var address: String?

  /// Where they reach it; `nil` where they work at the workplace itself.
  func server(_ globals: GlobalOptions) -> String? { address ?? globals.chosenServer }
}

extension Page {
  /// A set-up code, and the text that its holder is given.
  mutating func invite(_ invitation: Invitation) {
    line(
      words(
        "people.set-up",
        ["code": .text(invitation.setUp.code), "until": .instant(invitation.setUp.closes)]), .bold)
    line(words("people.set-up.next"), .dim)
    line()
    line(invitation.text)
    if invitation.server == nil {
      line()
      line(words("people.set-up.address"), .dim)
    }
  }
}
