import RungAPI
import RungCore
import RungStore

extension Reader {
  /// Which sitting of an exam a person may begin now, and of which theory.
  /// - Parameter past: Their attempts at it, all handed in.
  /// - Throws: The refusal that says why none may.
  func admission(
    of person: ID<Person>, to exam: Exam, after past: [StoredAttempt], _ context: Context
  ) throws -> (sitting: Int, theory: Exam.Theory) {
    let library = context.library
    let workplace = context.workplace
    let theory = try exam.asTheory()
    try library.refuseRetired(.exam, exam.id.text, self)
    try checkEnrolment(of: person, for: exam.id, library)
    try exam.window?.admit(workplace.localTime(of: context.now))
    let sittings = try past.map { try snapshot($0, library).sitting(on: workplace.day) }
    let bar = try evidenceBar(of: person, for: exam.id, context)
    let sitting = try exam.rule.nextSitting(after: sittings, beyond: bar, on: context.today)
    try exam.rule.checkRelearning(try learning(of: person), after: sittings.counting(beyond: bar))
    try checkAlone(person, isClosedBook: theory.isClosedBook, library)
    return (sitting, theory)
  }

  /// Refuses an exam that tracks lead to, to someone who is in no cohort on one of them.
  func checkEnrolment(of person: ID<Person>, for exam: ID<Exam>, _ library: Library) throws {
    let enrolment = try enrolment(of: person, library)
    guard enrolment.access(to: exam) != .others else {
      throw Refusal(
        .examNotEnrolled,
        [
          "exam": .text(exam.text), "login": .text(try known(person).login),
          "tracks": .text(enrolment.tracks(leadingTo: exam).map(\.text).joined(separator: ", ")),
        ])
    }
  }

  func enrolment(of person: ID<Person>, _ library: Library) throws -> Enrolment {
    Enrolment(
      tracks: try contentVersions(.track, retired: true).map { try library.track(ID($0.version.id), self) },
      certifications: try contentVersions(.certification, retired: true).map {
        try library.certification(ID($0.version.id), self).0
      }, own: try tracks(of: person))
  }

  /// Refuses an exam beside another that is open, where one of the two is closed-book.
  func checkAlone(_ person: ID<Person>, isClosedBook: Bool, _ library: Library) throws {
    for open in try openAttempts(of: person) where try isClosedBook || self.isClosedBook(open, library) {
      throw Refusal(
        .attemptBeside, ["exam": .text(open.attempt.exam.text), "deadline": .instant(open.attempt.deadline)])
    }
  }

  /// Refuses what shows content, to someone who sits a closed-book exam.
  func checkBooks(of person: ID<Person>, _ route: Route, _ library: Library) throws {
    for open in try openAttempts(of: person) where try isClosedBook(open, library) {
      throw Refusal(
        .bookClosed,
        [
          "request": .text(route.name), "exam": .text(open.attempt.exam.text),
          "deadline": .instant(open.attempt.deadline),
        ])
    }
  }

  /// Whether nothing may be looked up in an attempt: as the exam was when it began.
  func isClosedBook(_ stored: StoredAttempt, _ library: Library) throws -> Bool {
    let exam = try library.exam(stored.attempt.exam, number: stored.form.exam.number, self).0
    guard case .theory(let theory) = exam.form else { return false }
    return theory.isClosedBook
  }
}

/// What tracks there are, and which of them a person is on.
struct Enrolment {
  let tracks: [Track]
  let certifications: [Certification]
  let own: Set<ID<Track>>

  func tracks(leadingTo exam: ID<Exam>) -> [ID<Track>] {
    RungCore.tracks(leadingTo: exam, tracks, certifications)
  }

  func access(to exam: ID<Exam>) -> ExamSummary.Access {
    let leading = tracks(leadingTo: exam)
    if leading.isEmpty { return .everybody }
    return leading.contains(where: own.contains) ? .own : .others
  }
}
