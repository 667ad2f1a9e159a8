extension English {
  /// Who sits an exam where: taking it up elsewhere, silence, closed books, and what must come before a resit.
  static let attempts = """
    command.exam.show = Show what an exam is, and whether you could begin it now
    command.exam.submit = Hand in an open exam without its screen
    command.exam.submit.more = What is saved counts; what this machine still holds is sent first. At a terminal it asks once.
    option.submit-yes = Hand in without asking
    exam-list.others = Of other tracks: {count}. They are listed with --all.
    option.exam-all = List the exams of tracks that you are not on, too
    exam-show.books = Books
    exam-show.books.closed = closed: nothing else may be looked at
    exam-show.books.open = open
    exam-show.window = May be begun
    exam-show.window.times = {opens} to {last}, closes {closes} ({zone})
    exam-show.resit = Resit
    exam-show.resit.day = one day after a failed sitting at the earliest[; first learn anew: {lessons}]
    exam-show.resit.days = {count} days after a failed sitting at the earliest[; first learn anew: {lessons}]
    exam-show.resit.month = one month after a failed sitting at the earliest[; first learn anew: {lessons}]
    exam-show.resit.months = {count} months after a failed sitting at the earliest[; first learn anew: {lessons}]
    exam-show.results = Results
    exam-show.results.when-marked = as soon as all is marked
    exam-show.results.by-hand = when somebody releases them
    exam-show.papers.never = ; papers are not shown
    exam-show.papers.with-results = ; papers with them
    exam-show.papers.after-window = ; papers when the exam is over for everybody
    exam-show.papers.by-hand = ; papers when somebody releases them
    exam-show.passed = You have passed it.
    exam-show.open = You are sitting it: rung exam take {exam}{here}
    exam-show.practical = An examiner draws your scenarios and scores them.
    exam-show.practical.others = Only trainees sit it.[ A trainer draws the scenarios of each: rung roleplay draw {exam} USER{here}]
    exam-show.others = Only trainees sit it.[ For invigilators: rung exam monitor {exam}{here}]
    exam-show.ready = It can be begun: rung exam take {exam}{here}
    exam-show.not-now = It cannot be begun by you now.
    exam-submit.ask = {answered} answered, {unanswered} not. Nothing can be changed afterwards. Hand in? (y/n)
    exam-submit.kept = Nothing was handed in. The clock runs on.
    column.section = Part
    column.worth = Marks
    column.scenarios = Scenarios
    command.exam.unlock = Give a code with which a candidate goes on with an open exam at another machine
    command.attendance.relearn = Record that a person went through a lesson again, as a resit may ask
    option.unlock-code = The invigilator's code, to go on with an exam that another session holds
    option.unlock-minutes = For how many minutes the code is valid, 1 to 120
    option.lesson = Id of the lesson
    option.remark = What to note beside it
    column.at-question = At
    column.disconnects = Cut off
    column.window-left = Left window
    attempt-state.away = not heard of
    exam-unlock.next = Valid once, until {until}. At the other machine: rung exam take {exam} --code {code}[ --server {server}]
    relearning.recorded = {login} went through {lesson} again on {day}.
    exam.notice.window-left = You left this window. That is on record ({count}); please stay with the exam.
    exam.over.taken-over = The exam was taken up at another machine with your login. It goes on there with every answer that was saved. To come back to this one, ask the invigilator for a code:
      rung exam take {exam} --code CODE{here}
    refusal.attempt.held = The exam {exam} is open in another session of yours.
    refusal.attempt.held.hint = Go on there, or log out there. If that machine is gone, the invigilator gives you a code with
      rung exam unlock {login} {exam}{here}; then: rung exam take {exam} --code CODE{here}
    refusal.attempt.taken-over = The exam {exam} was taken up in another session, and goes on there.
    refusal.attempt.taken-over.hint = Every answer that was saved is there. To come back, ask the invigilator for a code:
      rung exam take {exam} --code CODE{here}
    refusal.attempt.not-open = {login} has no open attempt at {exam}.
    refusal.attempt.not-open.hint = rung exam show {exam}{here} says how one stands; for invigilators rung exam monitor {exam}{here} shows who sits it.
    refusal.attempt.beside = The exam {exam} is still open, until {deadline}. A closed-book exam is sat alone.
    refusal.attempt.beside.hint = Hand it in first: rung exam take {exam}{here}
    refusal.book.closed = You are sitting the closed-book exam {exam}, until {deadline}: {request} is not answered meanwhile.
    refusal.book.closed.hint = Hand in first: rung exam take {exam}{here}
    refusal.unlock-code.refused = The code is wrong, used, or no longer valid.
    refusal.unlock-code.refused.hint = Ask the invigilator for a new one. Five wrong ones make a code worthless.
    refusal.exam.not-enrolled = The exam {exam} belongs to {tracks}, and {login} is in no cohort on it.
    refusal.exam.not-enrolled.hint = A trainer enrols people: rung cohort enrol COHORT {login}{here}
    refusal.resit.unprepared = Before the resit these lessons must be learned anew, since {day}: {lessons}.
    refusal.resit.unprepared.hint = Attend them again; or a trainer records it: rung attendance relearn USER LESSON{here}
    """
}
