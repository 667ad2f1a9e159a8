package import RungCore

/// Where each candidate of an exam stands at this moment, for its invigilator: those who sit it now, and those who handed in
/// within the last day.
package struct MonitorExam: Request {
  package static let route = Route(
    "exam.monitor", .read, needs: .anyOf([.trainer, .admin]),
    refuses: [.contentUnknown])

  package let exam: ID<Exam>

  package init(exam: ID<Exam>) {
    self.exam = exam
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let exam: ID<Exam>
    package let title: LocalizedText
    package let now: Instant
    package let candidates: [Candidate]

    package init(exam: ID<Exam>, title: LocalizedText, now: Instant, candidates: [Candidate]) {
      self.exam = exam
      self.title = title
      self.now = now
      self.candidates = candidates
    }
  }
}

extension MonitorExam {
  package struct Candidate: Codable, Sendable, Hashable {
    package let login: String
    package let name: String
    package let attempt: ID<Attempt>
    package let sitting: Int
    package let state: AttemptState
    package let answered: Int
    package let flagged: Int
    package let questions: Int
    /// The question where the candidate is, from 0; `nil` before the first move or answer.
    package let place: Int?
    package let deadline: Instant
    package let handedIn: Instant?
    package let isExpired: Bool
    /// The last sign of the candidate or of their machine.
    package let lastSeen: Instant
    /// Whether nothing has been heard of them for a while.
    package let isAway: Bool
    /// How often their machine fell silent.
    package let disconnects: Int
    /// How often the attempt was left and taken up again.
    package let returns: Int
    /// How often a closed-book exam's window was left for another.
    package let focusLosses: Int

    package init(
      login: String, name: String, attempt: ID<Attempt>, sitting: Int, state: AttemptState, answered: Int,
      flagged: Int, questions: Int, place: Int?, deadline: Instant, handedIn: Instant?, isExpired: Bool,
      lastSeen: Instant, isAway: Bool, disconnects: Int, returns: Int, focusLosses: Int
    ) {
      self.login = login
      self.name = name
      self.attempt = attempt
      self.sitting = sitting
      self.state = state
      self.answered = answered
      self.flagged = flagged
      self.questions = questions
      self.place = place
      self.deadline = deadline
      self.handedIn = handedIn
      self.isExpired = isExpired
      self.lastSeen = lastSeen
      self.isAway = isAway
      self.disconnects = disconnects
      self.returns = returns
      self.focusLosses = focusLosses
    }
  }
}
