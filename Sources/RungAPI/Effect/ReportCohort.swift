package import RungCore

/// What a cohort's exams say of its training, exam by exam, and how many are certified.
package struct ReportCohort: Request {
  package static let route = Route(
    "report.cohort", .read, needs: .anyOf([.trainer, .hr, .admin]),
    refuses: [.cohortUnknown])

  package let cohort: ID<Cohort>

  package init(cohort: ID<Cohort>) {
    self.cohort = cohort
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let cohort: Cohort
    /// Every exam that someone of the cohort has sat, quizzes among them.
    package let exams: [Row]
    /// How many of the cohort hold a certificate today.
    package let certified: Int

    package init(cohort: Cohort, exams: [Row], certified: Int) {
      self.cohort = cohort
      self.exams = exams
      self.certified = certified
    }
  }
}

extension ReportCohort {
  /// One exam's outcome.
  package struct Row: Codable, Sendable, Hashable {
    package let exam: ID<Exam>
    package let title: LocalizedText
    package let outcome: LearningOutcome

    package init(exam: ID<Exam>, title: LocalizedText, outcome: LearningOutcome) {
      self.exam = exam
      self.title = title
      self.outcome = outcome
    }
  }
}
