package import RungAPI

/// What goes on beside a sitting, whatever screen it is shown on: seconds pass, the server hears of this machine, and what
/// is put into the outbox is written down here and sent.
package struct Traffic: Sendable {
  private let outbox: Outbox
  private let heart: Heart

  package init(_ outbox: Outbox, _ heart: Heart) {
    self.outbox = outbox
    self.heart = heart
  }

  /// Goes on until its task is cancelled; what comes of it is reported, and a tick each second.
  package func flow(
    through gateway: any Gateway, patience: Outbox.Patience = .init(),
    report: @escaping @Sendable (ExamEvent) -> Void
  ) async {
    await withTaskGroup { group in
      group.addTask { await outbox.send(through: gateway, patience: patience, report: report) }
      group.addTask { await outbox.keep(through: gateway) }
      group.addTask { await heart.beating(through: gateway, report: report) }
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        report(.tick)
      }
      group.cancelAll()
    }
  }
}
