import Foundation
import RungAPI
import RungCore
import RungStore

extension ShowExam: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    let me = try context.me()
    let workplace = context.workplace
    return try await context.read { reader in
      let library = context.library
      let (exam, _) = try library.exam(exam, reader)
      let summary = try reader.summary(
        of: exam, for: me.id, try reader.enrolment(of: me.id, library),
        try reader.revocations(of: me.id, context), context)
      let lessons = exam.rule.relearn.isEmpty ? [:] : try library.lessons(reader)
      var isClosedBook = false
      var sections: [AnnouncedSection] = []
      var scenarios: [AnnouncedScenarios] = []
      switch exam.form {
      case .theory(let theory):
        isClosedBook = theory.isClosedBook
        sections = try library.blueprint(theory.blueprint, reader).0.sections.map(AnnouncedSection.init)
      case .practical(let practical):
        scenarios = practical.draws.map { AnnouncedScenarios(family: $0.family, count: $0.count) }
      }
      return Reply(
        summary: summary, instructions: exam.instructions, isClosedBook: isClosedBook, sections: sections,
        scenarios: scenarios,
        window: exam.window.map {
          AnnouncedWindow(
            opens: $0.opens, lastStart: $0.lastStart, closes: $0.closes, zone: workplace.zone.identifier)
        },
        resitAfter: exam.rule.resitAfter,
        relearn: exam.rule.relearn.map { id in
          LessonTitle(lesson: id, title: lessons[id]?.title ?? LocalizedText([.english: id.text]))
        },
        results: exam.release.results, papers: exam.release.papers,
        obstacle: try obstacle(to: exam, summary, me, reader, context))
    }
  }

  private func obstacle(
    to exam: Exam, _ summary: ExamSummary, _ me: Person, _ reader: Reader, _ context: Context
  ) throws -> Refusal? {
    if let refusal = StartAttempt.route.refusal(of: me.roles) { return refusal }
    guard !summary.isPractical, summary.open == nil else { return nil }
    do {
      _ = try reader.admission(
        of: me.id, to: exam, after: try reader.attempts(of: me.id, at: exam.id), context)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}

extension AnnouncedSection {
  fileprivate init(_ section: Blueprint.Section) {
    let fixed = section.fixed.reduce(Marks.zero) { $0 + $1.marks }
    self.init(
      title: section.title, items: section.fixed.count + section.cells.reduce(0) { $0 + $1.count },
      marks: section.cells.reduce(fixed) { sum, cell in
        sum + Marks(milli: cell.marks.milli * cell.count)
      })
  }
}
