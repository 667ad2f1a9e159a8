import Synchronization

/// Who holds how many connections, so that no one address holds them all, and no more are held than can be served.
final class ConnectionLedger: Sendable {
  private struct State {
    var byAddress: [String: Int] = [:]
    var open = 0
    var refused = 0
  }

  private let state = Mutex(State())
  private let mostPerAddress: Int
  private let most: Int
  /// Beyond its limits, connections that are told so.
  let turnedAway: Turnstile

  init(mostPerAddress: Int, most: Int, mostTurnedAway: Int) {
    self.mostPerAddress = mostPerAddress
    self.most = most
    turnedAway = Turnstile(most: mostTurnedAway)
  }

  /// Enters a connection. `false` where its address has as many as it may, or all have; it is then not entered.
  func enter(_ address: String) -> Bool {
    state.withLock { state in
      let held = state.byAddress[address, default: 0]
      guard held < mostPerAddress, state.open < most else {
        state.refused += 1
        return false
      }
      state.byAddress[address] = held + 1
      state.open += 1
      return true
    }
  }

  func leave(_ address: String) {
    state.withLock { state in
      state.open -= 1
      let left = state.byAddress[address, default: 1] - 1
      state.byAddress[address] = left > 0 ? left : nil
    }
  }

  var counts: (open: Int, refused: Int) { state.withLock { ($0.open, $0.refused) } }
}
