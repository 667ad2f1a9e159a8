package import RungAPI
package import RungCore

/// What is known of one question's answer: what it is, whether it is flagged, and whether it is on disk.
package struct AnswerState: Hashable, Sendable {
  package var response: Response?
  package var isFlagged = false
  package var saving = Saving.untouched
  /// When it was first changed since it was last sent, by the running clock; `nil` where it has not been.
  var unsentSince: Int64?
  /// The sequence number of its last save.
  package var sequence = 0
  /// What is on disk, as far as the last reply told.
  package private(set) var onDiskResponse: Response?
  /// What was sent and may be answered yet, the oldest first.
  private var sent: [Sent] = []

  private struct Sent: Hashable {
    let sequence: Int
    let response: Response?
  }

  package enum Saving: Hashable, Sendable {
    /// Nothing has been answered yet.
    case untouched
    /// Typed and not sent: it goes when the field is left or no key is pressed for a while. Microseconds of the
    /// running clock at the last change.
    case waiting(since: Int64)
    case sending
    case saved
    /// Not on disk; it is tried again and again.
    case failed
    /// Not on disk, and will not be: the answer does not fit its question.
    case refused
  }

  package init() {}

  package init(_ saved: SavedAnswer) {
    response = saved.response
    isFlagged = saved.isFlagged
    saving = .saved
    onDiskResponse = response
  }

  /// The answer as it is now goes out under `sequence`.
  package mutating func send(as sequence: Int) {
    self.sequence = sequence
    unsentSince = nil
    sent.append(Sent(sequence: sequence, response: response))
  }

  /// What was sent under `sequence` is on disk, whatever has been typed since.
  package mutating func acknowledge(_ sequence: Int) {
    if let saved = sent.last(where: { $0.sequence == sequence }) { onDiskResponse = saved.response }
    sent.removeAll { $0.sequence <= sequence }
    if self.sequence == sequence, !isWaiting { saving = .saved }
  }

  /// Whether the answer on disk is another one.
  package var differsFromDisk: Bool { response != onDiskResponse }

  /// How far the question is answered.
  package enum Extent: Hashable, Sendable {
    case none, part, whole
  }

  package var extent: Extent {
    guard let response, !response.isEmpty else { return .none }
    return switch response {
    case .fillIn(let blanks): blanks.contains("") ? .part : .whole
    case .matching(let right): right.contains(nil) ? .part : .whole
    default: .whole
    }
  }

  package var isWaiting: Bool {
    if case .waiting = saving { true } else { false }
  }

  package var isUnsaved: Bool { saving == .failed || saving == .refused }
}
