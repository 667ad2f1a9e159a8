package import RungAPI

/// Runs a sitting on a display and through a gateway: keys, replies and the clock go into the model one after
/// another, and what it asks for is done.
package struct ExamSession {
  private let gateway: any Gateway
  private let display: any Display
  private let patience: Outbox.Patience

  /// How long answers may still be on their way after the candidate has left.
  private static let farewell = Swift.Duration.seconds(3)

  package init(through gateway: any Gateway, on display: any Display, patience: Outbox.Patience = .init()) {
    self.gateway = gateway
    self.display = display
    self.patience = patience
  }

  /// What comes into the session from any side.
  private enum Arrival: Sendable {
    case terminal(TerminalEvent)
    case event(ExamEvent)
  }

  /// Runs until the model asks to quit; returns the model as it was then.
  package func run(
    _ started: StartAttempt.Reply, candidate: String, words: Catalogue
  ) async -> ExamModel {
    let (arrivals, inlet) = AsyncStream.makeStream(of: Arrival.self)
    let outbox = Outbox(started.attempt)
    let heart = Heart(started)
    return await withTaskGroup { group in
      group.addTask { [display] in
        for await event in display.events { inlet.yield(.terminal(event)) }
      }
      group.addTask { [gateway, patience] in
        await Traffic(outbox, heart).flow(through: gateway, patience: patience) { inlet.yield(.event($0)) }
      }
      let model = ExamModel(
        started: started, candidate: candidate, words: words, size: display.size(), at: 0)
      let last = await follow(arrivals, from: model, outbox, heart)
      group.cancelAll()
      return last
    }
  }

  /// Takes arrivals one after another until the sitting is over and nothing more is on its way, or too long.
  private func follow(
    _ arrivals: AsyncStream<Arrival>, from first: ExamModel, _ outbox: Outbox, _ heart: Heart
  ) async -> ExamModel {
    let clock = ExamClock.running()
    var model = first
    var leaveBy: ContinuousClock.Instant?
    display.show(ExamView.render(model))
    for await arrival in arrivals {
      for event in events(of: arrival, heart) where leaveBy == nil || event.isReply {
        for effect in model.update(event, at: clock()) {
          switch effect {
          case .save(let save): outbox.add(save)
          case .move(let move): heart.move(move)
          case .submit: outbox.addSubmit()
          case .quit: leaveBy = leaveBy ?? ContinuousClock.now + ExamSession.farewell
          }
        }
      }
      display.show(ExamView.render(model))
      if let leaveBy, outbox.isEmpty || ContinuousClock.now > leaveBy { break }
    }
    return model
  }

  /// The model's events in an arrival; the rest is between the terminal and us.
  private func events(of arrival: Arrival, _ heart: Heart) -> [ExamEvent] {
    switch arrival {
    case .event(let event): return [event]
    case .terminal(.keys(let keys)):
      return keys.flatMap { key in
        switch key {
        case .control("z"): return putAside(heart)
        case .focusLost: return left(heart)
        case .focusGained: return []
        default: return [.key(key)]
        }
      }
    case .terminal(.stopAsked): return putAside(heart)
    case .terminal(.continued):
      display.takeAgain()
      return [.resized(display.size())]
    case .terminal(.resized): return [.resized(display.size())]
    case .terminal(.endAsked), .terminal(.closed): return [.endAsked]
    }
  }

  /// Stops until the candidate goes on. What they do meanwhile is another window's.
  private func putAside(_ heart: Heart) -> [ExamEvent] {
    let events = left(heart)
    display.suspend()
    return events + [.resized(display.size())]
  }

  private func left(_ heart: Heart) -> [ExamEvent] {
    heart.lose().map { [.windowLeft(times: $0)] } ?? []
  }
}
