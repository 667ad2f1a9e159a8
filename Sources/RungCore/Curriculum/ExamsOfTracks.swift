/// The exams that tracks lead to: the quizzes of their days, and what a certification asks that also asks for attendance on
/// one of them.
package func exams(of tracks: [Track], _ certifications: [Certification]) -> Set<ID<Exam>> {
  let names = Set(tracks.map(\.id))
  var exams = Set(tracks.flatMap(\.days).compactMap(\.quiz))
  for certification in certifications {
    let isLedTo = certification.requirements.contains { requirement in
      if case .attendance(let track, _) = requirement { names.contains(track) } else { false }
    }
    guard isLedTo else { continue }
    for case .exam(let exam) in certification.requirements { exams.insert(exam) }
  }
  return exams
}
