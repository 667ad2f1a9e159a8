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

/// The tracks that lead to an exam. Where there are any, those who are enrolled on one of them may sit it, and nobody else.
package func tracks(leadingTo exam: ID<Exam>, _ tracks: [Track], _ certifications: [Certification]) -> [ID<
  Track
>] {
  tracks.filter { exams(of: [$0], certifications).contains(exam) }.map(\.id)
}
