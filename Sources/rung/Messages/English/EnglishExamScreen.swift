extension English {
  /// What the exam screen, its plain form and the file of answers say.
  static let examScreen = """
    exam.question = Question {number} of {count}
    exam.marks = {marks} marks
    exam.marks.one = {marks} mark
    exam.flagged = flagged
    exam.pair.words = {first}, {second}
    exam.pair.numbers = {first}, {second}
    exam.true = True
    exam.false = False
    exam.type.single-choice = one choice
    exam.type.multiple-choice = several choices
    exam.type.true-false = true or false
    exam.type.fill-in = fill in
    exam.type.numeric = number
    exam.type.matching = matching
    exam.type.ordering = ordering
    exam.type.short-answer = short answer
    exam.progress.answered = {count} answered
    exam.progress.part = {count} in part
    exam.progress.unanswered = {count} unanswered
    exam.progress.flagged = {count} flagged
    exam.time.left = {time} left
    exam.time.hours = {hours} h {minutes} min
    exam.time.minutes = {minutes} min
    exam.saving.untouched = not answered
    exam.saving.waiting = to be saved
    exam.saving.sending = saving
    exam.saving.saved = saved
    exam.saving.failed = NOT SAVED, trying again
    exam.saving.refused = NOT SAVED, please change it
    exam.saving.all-saved = all answers saved
    exam.saving.some-sending = saving {count}
    exam.saving.some-failed = {count} NOT SAVED, trying again
    exam.field.length = {length} of {limit} characters
    exam.field.no-number = No number can be read from this; write digits alone.
    exam.field.blank = Blank {number}
    exam.field.number = Number
    exam.field.unit = , in {unit}
    exam.field.answer = Your answer
    exam.order.unset = Move entries with K and J, or type the letters in order. Enter takes the order as it stands.
    exam.order.set = This order is your answer. Backspace clears it.
    exam.order.typed = Order so far: {letters}
    exam.stimulus.more = ↓ case: {count} more, Tab to scroll
    exam.stimulus.below = ↓ case: {count} more
    exam.stimulus.end = end of the case
    exam.stimulus.all = end of the case, Tab to scroll back
    exam.below = ↓ PgDn: {count} more
    exam.hint.choose = choose
    exam.hint.choose-many = choose several
    exam.hint.row = entry
    exam.hint.match = its partner
    exam.hint.move = move entry
    exam.hint.type-order = order
    exam.hint.write = write
    exam.hint.blank = blank
    exam.hint.next-blank = next blank
    exam.hint.leave-field = done
    exam.hint.new-line = new line
    exam.hint.turn = question
    exam.hint.to-case = case
    exam.hint.to-question = back to the question
    exam.hint.scroll = scroll the case
    exam.hint.flag = flag
    exam.hint.overview = overview
    exam.hint.submit = hand in
    exam.hint.help = help
    exam.hint.leave = leave
    exam.notice.resumed = Taken up again; saved answers: {count}.
    exam.notice.repeats = Too few new questions were left: some you have seen before.
    exam.notice.first = This is the first question.
    exam.notice.last = This is the last question. o shows the overview, s hands in.
    exam.notice.ten-minutes = 10 minutes left.
    exam.notice.one-minute = 1 minute left. Saved answers are handed in by themselves when time is up.
    exam.notice.time-short = {time} left. When time is up, all saved answers are handed in.
    exam.notice.more-time = More time was granted: {time} left.
    exam.notice.unfit = The answer to question {question} was not accepted. Please change it.
    exam.notice.typed-twice = {letter} is in the order already.
    exam.notice.submit-failed = Handing in did not get through. It is being tried again.
    exam.opening.title = Before you begin
    exam.opening.facts = {count} questions, {marks} marks in all; {pass} of {out} passes. The clock is running.
    exam.opening.hint = Enter begin
    exam.help.title = Keys
    exam.help.keys = ← →  or  p n | previous, next question; Home, End first and last
     A–M, 1–9 | choose an option, a partner, the next of an order
     ↑ ↓  Space | highlight an entry; choose it or take it back
     T F | true, false
     K J  or  Shift-↑ ↓ | move an entry of an order; Enter takes it as it is
     Enter | write; Tab or Esc when done
     Tab | scroll the case, and back
     PgUp PgDn | scroll what does not fit
     f  or  Ctrl-F | flag the question, or take the flag away
     o | overview: answered, unanswered, flagged
     s | hand in; you are asked once
     i | instructions
     q  or  Ctrl-C | leave for now; the clock runs on
     Ctrl-Z | put aside; fg brings it back
    exam.page.below = ↓ {count} more
    exam.page.scroll = ↑↓ PgDn scroll
    exam.help.hint = Any key goes back
    exam.overview.title = Overview
    exam.overview.legend = ● answered  ◐ in part  ○ unanswered  ⚑ flagged  … saving  ! not saved
    exam.overview.hint = ↑↓←→ or number, Enter go   u next unanswered   s hand in   Esc back
    exam.submit.title = Hand in now?
    exam.submit.answered = {count} answered
    exam.submit.unanswered = {count} unanswered
    exam.submit.part = {count} answered in part
    exam.submit.flagged = {count} flagged
    exam.submit.unsaved = not saved yet: {count}; sent first
    exam.submit.final = Once handed in, answers cannot be changed.
    exam.submit.hint = y hand in   n or Esc back to the questions
    exam.leave.title = Leave for now?
    exam.leave.clock = The clock runs on: {time} left. When time is up, all saved answers are handed in.
    exam.leave.return = Come back with:
    exam.leave.unsaved = Not saved yet: {count}.
    exam.leave.hint = y leave   n or Esc back to the questions
    exam.left = You have left the exam. The clock runs on: {time} left. Come back with:
    exam.come-back = rung exam take {exam}{here}
    exam.left.unsaved = Answers not saved: {count}.
    exam.handing-in.title = Handing in …
    exam.handing-in.time = Time is up.
    exam.handing-in.pending = Being saved first: {count}.
    exam.handing-in.hint = Please wait. Ctrl-C leaves
    exam.over.time = Time is up. The paper was handed in with every saved answer: {answered} of {count}.
    exam.over.too-late = Not saved before the end, by question: {questions}.
    exam.over.but-for-the-last = Saved but for the last changes, by question: {questions}.
    exam.over.saved-part = {question}[ ({saved} of {written} characters)]
    exam.over.closed = This attempt is closed. Every answer that was saved has been handed in.
    exam.over.elsewhere = The exam was taken up on another machine. It goes on there; nothing saved is lost.
    exam.over.login = Your login has ended. Log in again, then come back:
      rung login USER{here}
      rung exam take {exam}{here}
    exam.over.refused = The exam cannot go on here ({code}). Nothing saved is lost.
    exam.over.hint = Enter leave
    exam.too-small = The window is too small: {columns}×{rows}. Please make it at least 60×18, better 80×24. Keys do nothing until then, but Ctrl-C leaves the exam; the clock runs on.
    editor.full = The answer is full: at most {limit} characters.
    editor.paste-too-long = Not pasted: it is {excess} characters too long. At most {limit} fit.
    exam.answer.choose = One letter from A to {last} is an answer here.
    exam.answer.choose-many = One or more letters from A to {last} are an answer here, such as: A C
    exam.answer.true-false = true or false is an answer here.
    exam.answer.blanks = {count} blanks are to be filled, divided by |, such as: first | second. There were {given}.
    exam.answer.blank-too-long = A blank takes at most 200 characters.
    exam.answer.numeric = A number of at most 50 characters is an answer here.
    exam.answer.matching = {count} letters from A to {last} are an answer here, one an entry, - for none: B A -
    exam.answer.ordering = All {count} letters from A to {last}, each once, are an answer here.
    exam.answer.too-long = The answer has {length} characters; at most {limit} are allowed.
    exam.answer.empty = There is no answer here.
    exam.answers.needed = With --json there is no dialogue: give the answers with --answers FILE, or - for standard input.
    exam.answers.none = There is no answer in it: nothing was handed in.
    exam.answers.line = line {line}: {fault}
    exam.answers.form = Each line is NUMBER = ANSWER, such as: 3 = B
    exam.answers.number = There is no question {number}; the paper has 1 to {count}.
    exam.answers.twice = Question {number} was answered in line {earlier} already.
    exam.plain.help = Commands: next (or Enter), previous, go 5, flag, clear, overview, time, again, submit, quit, help.
     To answer with the word of a command, write = before it.
    exam.plain.case = The case:
    exam.plain.case-end = End of the case.
    exam.plain.same-case = The case is the same; again reads it once more.
    exam.plain.so-far = Your answer so far: {answer}
    exam.plain.unit = In {unit}.
    exam.plain.prompt.single-choice = Answer with one letter.
    exam.plain.prompt.multiple-choice = Answer with letters, such as: A C
    exam.plain.prompt.true-false = Answer true or false.
    exam.plain.prompt.fill-in = Answer with the words for the blanks, divided by |
    exam.plain.prompt.numeric = Answer with a number.
    exam.plain.prompt.matching = Answer with one letter for each number, - for none: B A -
    exam.plain.prompt.ordering = Answer with all letters in the right order.
    exam.plain.prompt.short-answer = Answer in one line; \\n begins a new line.
    exam.plain.flagged = Flagged.
    exam.plain.unflagged = No longer flagged.
    exam.plain.cleared = The answer was taken away.
    exam.plain.last = There are {count} questions. submit hands in, overview lists them.
    exam.plain.confirm = Type yes to hand in, no to go on.
    exam.plain.nothing-asked = Nothing was asked.
    exam.plain.unanswered = unanswered
    exam.plain.part = answered in part
    exam.plain.answered = answered
    """
}
