extension English {
  /// Who sits an exam where: taking it up elsewhere, silence, closed books, and what must come before a resit.
  static let attempts = """
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
    exam-unlock.next = Valid once, until {until}. At the other machine: rung exam take {exam} --code {code}
    relearning.recorded = {login} went through {lesson} again on {day}.
    exam.notice.window-left = You left this window. That is on record ({count}); please stay with the exam.
    exam.over.taken-over = The exam was taken up at another machine with your login. It goes on there with every answer that was
      saved. To come back to this one, ask the invigilator for a code: rung exam take {exam} --code CODE
    refusal.attempt.held = The exam {exam} is open in another session of yours.
    refusal.attempt.held.hint = Go on there, or log out there. If that machine is gone, the invigilator gives you a code with
      rung exam unlock {login} {exam}; then: rung exam take {exam} --code CODE
    refusal.attempt.taken-over = The exam {exam} was taken up in another session, and goes on there.
    refusal.attempt.taken-over.hint = Every answer that was saved is there. To come back, ask the invigilator for a code:
      rung exam take {exam} --code CODE
    refusal.attempt.not-open = {login} has no open attempt at {exam}.
    refusal.attempt.not-open.hint = rung exam monitor {exam} shows who sits it.
    refusal.attempt.beside = The exam {exam} is still open, until {deadline}. A closed-book exam is sat alone.
    refusal.attempt.beside.hint = Hand it in first: rung exam take {exam}
    refusal.book.closed = You are sitting the closed-book exam {exam}, until {deadline}: {request} is not answered meanwhile.
    refusal.book.closed.hint = Hand in first: rung exam take {exam}
    refusal.unlock-code.refused = The code is wrong, used, or no longer valid.
    refusal.unlock-code.refused.hint = Ask the invigilator for a new one. Five wrong ones make a code worthless.
    refusal.exam.not-enrolled = The exam {exam} belongs to {tracks}, and {login} is in no cohort on it.
    refusal.exam.not-enrolled.hint = A trainer enrols people: rung cohort enrol COHORT {login}
    refusal.resit.unprepared = Before the resit these lessons must be learned anew, since {day}: {lessons}.
    refusal.resit.unprepared.hint = Attend them again; or a trainer records it: rung attendance relearn USER LESSON
    """
}
