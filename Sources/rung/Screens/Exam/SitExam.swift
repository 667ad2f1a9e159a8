import Foundation
import RungAPI
import RungCore

/// Lets a candidate sit an exam at this terminal: full screen, or line by line where `plain` is asked for, where the
/// terminal is dumb, and where there is none. Says how to come back if the candidate leaves; the result is the
/// caller's to print.
/// - Parameter first: A line that was read already, where lines come from another program.
func sitExam(
  _ started: StartAttempt.Reply, candidate: String, through gateway: any Gateway, catalogue: Catalogue,
  plain: Bool, noColor: Bool = false, after first: String? = nil
) async throws -> ExamOutcome {
  let environment = ProcessInfo.processInfo.environment
  let styling = Styling.suited(to: environment, isTerminal: TerminalModes.isInteractive, noColor: noColor)
  guard !plain, styling != .none, let terminal = Terminal(styling: styling) else {
    return await PlainSession(through: gateway).run(
      started, candidate: candidate, words: catalogue, after: first)
  }
  let model = await ExamSession(through: gateway, on: terminal)
    .run(started, candidate: candidate, words: catalogue)
  terminal.leave()
  if case .left = model.outcome {
    for line in model.partingWords { print(line) }
  }
  return model.outcome
}
