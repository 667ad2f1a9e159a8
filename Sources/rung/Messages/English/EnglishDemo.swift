extension English {
  /// The demonstration.
  static let demo = """
    demo.workplace = Riverside Customer Service (practice)
    demo.cohort = Newcomers, spring 2026
    demo.people = {staff} of staff and {newcomers} newcomers are on the books; everybody's password is “{password}”.
    demo.content = {files} files of curriculum and exams are checked as one set and loaded: {count} pieces of content. A second person approves {reviewed} items and scenarios.
    demo.timetable = A timetable for the cohort: {sessions} sessions on {days} working days, {first} to {last}, no trainer or room in two places.
    demo.trained = Two weeks done. {quizzes} daily quizzes sat; everyone's attendance is on record, the lowest {name}'s with {percent}%.
    demo.marked = {name} has marked {count} short answers, item by item, without a name on any.
    demo.theory = The theory paper: {passed} pass, {failed} do not. {scores}.
    demo.resit = The resit, with items not met before where the bank has them: {passed} pass, {failed} do not. {scores}.
    demo.role-played = Role-plays, four scenarios each: {passed} pass, {failed} do not ({names}); a false promise failed one of them at any marks.
    demo.role-played-again = {count} role-play again, with scenarios they had not met. Passed now: {names}.
    demo.certified = HR awards {count} certificates. {without} go without for now: {names}.
    demo.why = Why {name} ({login})?
    demo.probation = {count} newcomers begin three months with {mentors} mentors; {reviews} reviews are laid out around the holidays.
    demo.decided = Probation ends: {confirmed} confirmed, {extended} extended ({names}). The rules recommend, HR decides.
    demo.audit = The audit chain is whole: {entries} entries over {facts} facts.
    demo.sealed = Certificate {number} is exported and can be verified without Rung's records: {path}
    demo.export = HR's export: {path}
    demo.next = Try next:
    demo.progress.training = Training day {done} of {all}
    demo.progress.theory = Theory paper {done} of {all}
    demo.progress.role-play = Role-play {done} of {all}
    demo.progress.probation = Probation review {done} of {all}
    demo.marking-comment = Points covered: {count}.
    demo.feedback = Good: let the customer finish and repeated the key facts back. To improve: name the next step and its time. Keep it up.
    demo.feedback-error = Good: stayed calm. To improve: a promise beyond your authority was made, see the quotation; refer such cases to the supervisor. You know the policy well, rely on it.
    demo.mentor-log = Listened in on three calls; the flow is kept, the closing question is still forgotten. Practised it together.
    demo.review.weekly = The week's calls and tickets were gone through; nothing outstanding.
    demo.review.monthly = Evaluated on all four dimensions; direction for the next month agreed.
    demo.decision = By the composite of the three evaluations.
    """
}
