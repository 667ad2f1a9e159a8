import RungAPI
import RungCore
import RungStore

extension ReportCohort: Answerable {
  func answer(_ context: Context) async throws -> Reply {
    try await context.read { reader in
      let cohort = try reader.known(cohort)
      let rows = try reader.contentVersions(.exam, retired: true).compactMap { _, version -> Row? in
        let (exam, _) = try context.library.exam(ID(version.id), reader)
        let outcome = LearningOutcome(
          of: try cohort.trainees.map { try reader.sittings(of: $0, at: exam, context) })
        return outcome.sat == 0 ? nil : Row(exam: exam.id, title: exam.title, outcome: outcome)
      }
      let standings = try reader.certificateStandings()
      let certified = try cohort.trainees.count { trainee in
        try reader.certificates(of: trainee).contains {
          ![.lapsed, .revoked].contains($0.state(on: context.today, standings[$0.number]))
        }
      }
      return Reply(cohort: cohort, exams: rows, certified: certified)
    }
  }
}
