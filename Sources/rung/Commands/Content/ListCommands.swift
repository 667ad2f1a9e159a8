import ArgumentParser
import RungAPI
import RungCore

extension ContentCommands {
  struct List: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.list"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("kind")) var kind: ContentKind?
    @Option(name: .long, help: .text("status")) var status: ItemStatus?
    @Flag(name: .customLong("awaiting-review"), help: .text("awaiting-review")) var awaitsReview = false

    func request(at desk: Desk) -> ListContent {
      ListContent(kind: kind, status: status, awaitsReview: awaitsReview)
    }

    func show(_ reply: ListContent.Reply, on page: inout Page) {
      var table = Table([
        Table.Column(words("column.kind")), Table.Column(words("column.id")),
        Table.Column(words("column.version"), isNumeric: true), Table.Column(words("column.status")),
        Table.Column(words("column.digest")), Table.Column(words("column.file")),
      ])
      for entry in reply.content {
        table.add([
          entry.kind.rawValue, entry.version.id, String(entry.version.number), status(of: entry),
          String(entry.version.digest.hex.prefix(12)), entry.path,
        ])
      }
      page.add(table)
    }

    private func status(of entry: ListContent.Entry) -> String {
      if entry.awaitsReview { return words("content-status.awaiting") }
      if entry.isRetired { return words("content-status.retired") }
      return entry.status.map { words("content-status.\($0.rawValue)") } ?? ""
    }
  }

  struct Show: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.show"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("id")) var id: String
    @Option(name: .long, help: .text("kind")) var kind: ContentKind?
    @Option(name: .long, help: .text("version")) var version: Int?
    @Flag(name: .long, help: .text("versions")) var versions = false

    func request(at desk: Desk) -> ShowContent { ShowContent(kind: kind, id: id, number: version) }

    func show(_ reply: ShowContent.Reply, on page: inout Page) {
      guard versions else {
        page.line(reply.text)
        return
      }
      var table = Table([
        Table.Column(words("column.version"), isNumeric: true), Table.Column(words("column.loaded")),
        Table.Column(words("column.loader")), Table.Column(words("column.digest")),
      ])
      for version in reply.versions {
        table.add([
          String(version.number), words.written(.instant(version.loaded)), version.loader,
          String(version.digest.hex.prefix(12)),
        ])
      }
      page.add(table)
      if let remark = reply.remark, !remark.isEmpty {
        page.line(words("content.remark", ["remark": .text(remark)]))
      }
    }
  }
}
