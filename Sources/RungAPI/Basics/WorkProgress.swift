/// Who is to be told how far a long piece of work has come, if anybody: a command's meter, set around the work.
package enum WorkProgress {
  package typealias Report = @Sendable (_ done: Int, _ total: Int) -> Void

  @TaskLocal package static var report: Report?

  /// The report to pass on to where a task's own values do not reach.
  package static var current: Report { report ?? { _, _ in } }
}
