/// Who is to be told how far a long piece of work has come, if anybody: a command's meter, set around the work.
package struct WorkProgress: Sendable {
  package typealias Report = @Sendable (_ done: Int, _ total: Int) -> Void

  private let report: Report

  package init(_ report: @escaping Report) {
    self.report = report
  }

  // A type with a name: of a bare function the optimised program finds no metadata, and crashes.
  @TaskLocal package static var watcher: WorkProgress?

  /// The report to pass on to where a task's own values do not reach.
  package static var current: Report {
    guard let watcher else { return { _, _ in } }
    return watcher.report
  }
}
