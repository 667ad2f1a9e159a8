package import RungCore

/// The exams there are, and where the caller stands in each.
package struct ListExams: Request {
  package static let route = Route("exam.list", .read, needs: .everyone)

  package init() {}

  package struct Reply: Codable, Sendable, Hashable {
    package let exams: [ExamSummary]

    package init(exams: [ExamSummary]) {
      self.exams = exams
    }
  }
}

/// An exam as announced.
package struct ExamSummary: Codable, Sendable, Hashable {
  package let exam: ID<Exam>
  package let title: LocalizedText
  package let isPractical: Bool
  package let isQuiz: Bool
  /// How long a theory paper may take.
  package let minutes: Int?
  package let passMark: PassMark
  package let resits: Int
  /// How often the caller has sat it.
  package let sittings: Int
  package let isPassed: Bool
  /// Whether the result of the caller's last sitting is not known to them yet.
  package let isAwaited: Bool
  /// The caller's attempt that is still open.
  package let open: ID<Attempt>?
  package let access: Access

  /// Whose exam it is, for the caller.
  package enum Access: String, CaseIterable, Codable, Sendable {
    /// A track that the caller is on leads to it.
    case own
    /// No track leads to it: all may sit it.
    case everybody
    /// It belongs to tracks that the caller is not on.
    case others
  }

  package init(
    exam: ID<Exam>, title: LocalizedText, isPractical: Bool, isQuiz: Bool, minutes: Int?, passMark: PassMark,
    resits: Int, sittings: Int, isPassed: Bool, isAwaited: Bool, open: ID<Attempt>?, access: Access
  ) {
    self.exam = exam
    self.title = title
    self.isPractical = isPractical
    self.isQuiz = isQuiz
    self.minutes = minutes
    self.passMark = passMark
    self.resits = resits
    self.sittings = sittings
    self.isPassed = isPassed
    self.isAwaited = isAwaited
    self.open = open
    self.access = access
  }
}
