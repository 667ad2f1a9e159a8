import Foundation
import RungAPI
import RungCore

/// Runs a plain sitting at a terminal or on pipes: lines, the clock and what the server says go into it one after another.
struct PlainSession {
  private let gateway: any Gateway

  init(through gateway: any Gateway) {
    self.gateway = gateway
  }

  func run(
    _ started: StartAttempt.Reply, candidate: String, words: Catalogue, after first: String? = nil
  ) async -> ExamOutcome {
    let heart = Heart(started)
    let outbox = Outbox(started.attempt)
    let model = ExamModel(
      started: started, candidate: candidate, words: words, size: PlainExam.size, at: 0)
    let exam = PlainExam(model, outbox: outbox, heart: heart)
    let (arrivals, inlet) = AsyncStream.makeStream(of: PlainExam.Arrival.self)
    let terminal = TerminalModes.isInteractive ? LineTerminal() : nil
    defer { terminal?.leave() }
    return await withTaskGroup { group in
      if let terminal {
        group.addTask {
          await terminal.follow { arrival in
            switch arrival {
            case .line(let line): inlet.yield(.line(line))
            case .putAside: if let times = heart.lose() { inlet.yield(.event(.windowLeft(times: times))) }
            case .end: inlet.yield(.leave)
            }
          }
        }
      } else {
        if let first { inlet.yield(.line(first)) }
        Thread.detachNewThread {
          while let line = readLine() { inlet.yield(.line(line)) }
          inlet.yield(.end)
        }
      }
      group.addTask { [gateway] in
        await Traffic(outbox, heart).flow(through: gateway) { inlet.yield(.event($0)) }
      }
      let outcome = await exam.run(arrivals) { line in
        if let terminal { return terminal.say(line) }
        print(line)
        _ = flushOutput()
      }
      group.cancelAll()
      return outcome
    }
  }
}
