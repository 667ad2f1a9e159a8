/// How someone attended a session.
package enum Presence: String, CaseIterable, Sendable, Codable {
  case present, late, absent
  /// Missed with leave asked for beforehand; counts once it is made up.
  case leave
  /// Missed at first, and made up since.
  case madeUp = "made-up"

  package var counts: Bool {
    switch self {
    case .present, .late, .madeUp: true
    case .absent, .leave: false
    }
  }
}

/// Someone's attendance of a track, in minutes of its sessions.
package struct AttendanceRecord: Hashable, Sendable {
  package let attended: Int
  package let planned: Int

  package init(attended: Int, planned: Int) {
    self.attended = attended
    self.planned = planned
  }

  /// Whether it reaches `minimum` percent; multiplied out, never divided.
  package func reaches(_ minimum: Int) -> Bool {
    planned > 0 && attended * 100 >= minimum * planned
  }

  /// The percentage rounded down to the tenth, as it is shown: it can never look like a minimum it missed.
  package var percent: Marks {
    planned == 0 ? .zero : Marks(milli: attended * 1000 / planned * 100)
  }
}
