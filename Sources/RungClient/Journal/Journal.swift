import RungAPI
import RungCore

/// What this machine knows of one attempt's saves: which were made here, and which of them the server has.
struct Journal {
  private let file: JournalFile
  /// In the order they were made, by rising sequence number.
  private var saves: [SaveAnswer] = []
  /// The server holds every save up to here.
  private var acknowledged = 0
  private var refused: Set<Int> = []
  private let attempt: ID<Attempt>
  /// The last move made here; whether the server has it is not noted.
  private var move: MoveToQuestion?

  /// Opens the journal of `attempt`, or begins one.
  init(folder: String, attempt: ID<Attempt>) throws {
    self.attempt = attempt
    file = try JournalFile(path: try Journal.path(folder: folder, attempt: attempt))
    for line in try file.read() {
      switch line {
      case .save(let save) where save.attempt == attempt && save.sequence > lastSequence: saves.append(save)
      case .save: continue
      case .moved(let sequence, let question): note(sequence, question)
      case .acknowledged(let sequence): acknowledged = sequence
      case .refused(let sequence): refused.insert(sequence)
      }
    }
  }

  /// Where the journal of `attempt` is. An id that is no plain word is none that a server of ours gave.
  static func path(folder: String, attempt: ID<Attempt>) throws -> String {
    let isPlain =
      !attempt.text.isEmpty && attempt.text.utf8.count <= 100 && !attempt.text.hasPrefix(".")
      && attempt.text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
    guard isPlain else { throw Refusal(.attemptUnknown, ["attempt": .text(attempt.text)]) }
    return folder + "/" + attempt.text + ".journal"
  }

  /// The highest sequence number that any save has had.
  var lastSequence: Int { max(saves.last?.sequence ?? 0, acknowledged) }

  /// What the server does not have yet and has not refused for good, in order.
  var pending: [SaveAnswer] {
    saves.filter { $0.sequence > acknowledged && !refused.contains($0.sequence) }
  }

  /// Where the candidate went after the last save, if they went anywhere.
  var lastMove: MoveToQuestion? { move.flatMap { $0.sequence > lastSequence ? $0 : nil } }

  func isRefused(_ sequence: Int) -> Bool { refused.contains(sequence) }

  /// Writes `save` down. When it returns, the save is on disk.
  mutating func record(_ save: SaveAnswer) throws {
    try file.append(.save(save), isDurable: true)
    saves.append(save)
  }

  /// Writes a move down. It need not be on disk when it is sent: the next save takes it there.
  mutating func record(_ move: MoveToQuestion) {
    note(move.sequence, move.question)
    try? file.append(.moved(sequence: move.sequence, question: move.question), isDurable: false)
  }

  private mutating func note(_ sequence: Int, _ question: Int) {
    guard sequence > move?.sequence ?? 0 else { return }
    move = MoveToQuestion(attempt: attempt, question: question, sequence: sequence)
  }

  /// Notes that the server holds every save up to `sequence` and none after. A note may be lost, or find no room on
  /// the disk: the save is then sent again, and acknowledged again.
  mutating func noteAcknowledged(_ sequence: Int) {
    guard sequence != acknowledged else { return }
    acknowledged = sequence
    try? file.append(.acknowledged(sequence), isDurable: false)
  }

  /// Notes that the server will never take a save; lost like the other note, it is refused again.
  mutating func noteRefused(_ sequence: Int) {
    refused.insert(sequence)
    try? file.append(.refused(sequence), isDurable: false)
  }

  /// Takes the journal away, with the candidate's answers in it.
  func remove() throws {
    try file.remove()
  }
}
