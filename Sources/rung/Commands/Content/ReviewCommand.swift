import ArgumentParser
import RungAPI
import RungCore

extension ContentCommands {
  /// The second pair of eyes.
  struct Review: RequestCommand {
    static let configuration = CommandConfiguration(abstract: words("command.content.review"))
    @OptionGroup var globals: GlobalOptions
    @Argument(help: .text("review-ids")) var ids: [String] = []
    @Flag(name: .long, help: .text("review-all")) var all = false
    @Option(name: .customLong("return"), help: .text("review-return")) var remark: String?

    func validate() throws {
      guard ids.isEmpty == all else { throw ValidationError(words("content.review.which")) }
    }

    func request(at desk: Desk) -> ReviewContent {
      ReviewContent(ids: ids, verdict: remark == nil ? .approved : .returned, remark: remark ?? "")
    }

    func show(_ reply: ReviewContent.Reply, on page: inout Page) {
      page.line(
        words(
          remark == nil ? "content.approved" : "content.sent-back", ["count": .number(reply.reviewed.count)]))
      if reply.own > 0 { page.line(words("content.own", ["count": .number(reply.own)])) }
    }
  }
}
