package import RungCore

/// Classical item analysis of a theory exam over all papers that are marked. It tells nothing of any one candidate, but
/// shows keys.
package struct ReportItems: Request {
  package static let route = Route(
    "report.items", .read, needs: .anyOf([.author, .trainer, .hr, .admin]), showsContent: true,
    refuses: [.contentUnknown, .examPractical])

  package let exam: ID<Exam>

  package init(exam: ID<Exam>) {
    self.exam = exam
  }

  package struct Reply: Codable, Sendable, Hashable {
    package let exam: ID<Exam>
    package let title: LocalizedText
    package let passMark: PassMark
    package let analysis: ItemAnalysis

    package init(exam: ID<Exam>, title: LocalizedText, passMark: PassMark, analysis: ItemAnalysis) {
      self.exam = exam
      self.title = title
      self.passMark = passMark
      self.analysis = analysis
    }
  }
}
