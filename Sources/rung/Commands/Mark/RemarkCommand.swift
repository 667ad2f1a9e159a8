import ArgumentParser
import RungAPI
import RungCore

extension MarkCommands {
  /// After a corrected key: who changes, by how much, and who flips.
  struct Remark: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.mark.remark"))
    @OptionGroup var globals: GlobalOptions
    @Option(name: .long, help: .text("item")) var item: ID<Item>
    @Flag(name: .customLong("dry-run"), help: .text("remark-dry-run")) var isDryRun = false
    @Option(name: .long, help: .text("reason")) var reason: String?

    func validate() throws {
      guard isDryRun == (reason == nil) else { throw ValidationError(words("remark.which")) }
    }

    func request(at desk: Desk) -> RemarkItem { RemarkItem(item: item, reason: reason) }

    func show(_ reply: RemarkItem.Reply, on page: inout Page) {
      page.line(
        words(
          reply.isWritten ? "remark.written" : "remark.looked",
          ["changes": .number(reply.changes.count), "looked": .number(reply.looked)]), .bold)
      if reply.unfit > 0 { page.line(words("remark.unfit", ["count": .number(reply.unfit)])) }
      if reply.underWay > 0 { page.line(words("remark.under-way", ["count": .number(reply.underWay)])) }
      guard !reply.changes.isEmpty else { return }
      var table = Table([
        Table.Column(words("column.attempt")), Table.Column(words("column.candidate")),
        Table.Column(words("column.marks"), isNumeric: true),
        Table.Column(words("column.score"), isNumeric: true), Table.Column(words("column.verdict")),
        Table.Column(words("column.certificates")),
      ])
      for change in reply.changes {
        table.add([
          change.attempt.text, change.login, "\(change.before) → \(change.after)",
          "\(change.totalBefore) → \(change.totalAfter)",
          words(verdict(of: change)),
          change.certificates.joined(separator: " "),
        ])
      }
      page.add(table)
    }

    private func verdict(of change: RemarkItem.Change) -> String {
      switch (change.passedAfter, change.isFlipped) {
      case (nil, _): "remark.waiting"
      case (true?, let isFlipped): isFlipped ? "remark.now-passed" : "remark.still-passed"
      case (false?, let isFlipped): isFlipped ? "remark.now-failed" : "remark.still-failed"
      }
    }
  }
}
