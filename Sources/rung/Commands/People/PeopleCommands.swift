import ArgumentParser
import RungAPI
import RungCore

struct PeopleCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: words("command.people"),
    subcommands: [
      Add.self, ImportCommand.self, List.self, Show.self, RoleCommand.self, ResetPasswordCommand.self,
    ])

  struct Add: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.people.add"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String
    @Option(name: .long, help: .text("person-name")) var name: String
    @Option(name: .long, help: .text("staff-number")) var staffNumber: String
    @Option(name: .long, parsing: .upToNextOption, help: .text("roles")) var role: [Role] = [.trainee]
    @Flag(name: .long, help: .text("password-stdin")) var passwordStdin = false
    @OptionGroup var reached: AddressOption

    func request(at desk: Desk) throws -> AddPerson {
      AddPerson(
        login: login, name: name, staffNumber: staffNumber, roles: role,
        password: passwordStdin ? try PasswordPrompt.read(fromStandardInput: true) : nil)
    }

    func show(_ reply: AddPerson.Reply, on page: inout Page) {
      page.line(
        words(
          "people.added", ["name": .text(reply.person.name), "roles": .text(words.roles(reply.person.roles))])
      )
      if let setUp = reply.setUp {
        page.invite(
          Invitation(
            name: reply.person.name, login: reply.person.login, setUp: setUp,
            server: reached.server(globals)))
      }
    }
  }

  struct List: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.people.list"))
    @OptionGroup var globals: GlobalOptions

    func request(at desk: Desk) -> ListPeople { ListPeople() }

    func show(_ reply: ListPeople.Reply, on page: inout Page) {
      var table = Table([
        Table.Column(words("column.login")), Table.Column(words("column.name")),
        Table.Column(words("column.staff-number")), Table.Column(words("column.roles")),
      ])
      for person in reply.people {
        table.add([person.login, person.name, person.staffNumber, words.roles(person.roles)])
      }
      page.add(table)
    }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.people.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String

    func request(at desk: Desk) -> ShowPerson { ShowPerson(login: login) }

    func show(_ reply: ShowPerson.Reply, on page: inout Page) {
      page.fact(words("column.name"), reply.person.name)
      page.fact(words("column.login"), reply.person.login)
      page.fact(words("column.staff-number"), reply.person.staffNumber)
      page.fact(words("column.roles"), words.roles(reply.person.roles))
    }
  }

  struct RoleCommand: RequestCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: words("command.people.role"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("login")) var login: String
    @Argument(help: .text("role")) var role: Role
    @Flag(name: .long, help: .text("revoke")) var revoke = false
    @Option(name: .long, help: .text("reason")) var reason = ""

    func request(at desk: Desk) -> ChangeRole {
      ChangeRole(login: login, role: role, isGranted: !revoke, reason: reason)
    }

    func show(_ reply: ChangeRole.Reply, on page: inout Page) {
      page.fact(reply.person.name, words.roles(reply.person.roles))
    }
  }
}
