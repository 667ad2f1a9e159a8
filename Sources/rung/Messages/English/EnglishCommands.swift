extension English {
  /// What each command does, in one line.
  static let commands = """
    command.rung = Train, examine and certify customer-service people
    command.rung.more = To begin: rung init, rung login admin, rung content load Curriculum Exams.
     To watch a whole training first: rung demo.
     Exit codes: 0 done, 1 the answer is no or there are findings, 2 usage,
     3 not allowed, 4 not found, 5 not possible now, 6 storage or network,
     70 our fault, 141 the reader of the output has gone (SIGPIPE).
    command.init = Make a new workplace
    command.login = Log in to a workplace or server
    command.logout = Log out
    command.password = Change your own password
    command.whoami = Show who is logged in, and where
    command.today = Show what is on today, and what waits for you
    command.report = Report what the records say of the training
    command.report.cohort = Report how a cohort did, exam by exam
    command.report.items = Item analysis of an exam: what each item measures, with a verdict in plain words
    command.roles = Show which role may do what
    command.serve = Serve the workplace over HTTP
    command.demo = Play a whole training in a workplace of its own
    command.why = Explain what a person meets and misses for a certification
    command.people = Add people and give them roles
    command.people.add = Add a person
    command.people.list = List everybody
    command.people.show = Show a person
    command.people.role = Give a person a role, or take it away
    command.content = Check, load and read courses, question banks and exams
    command.content.check = Check content files and report every fault
    command.content.load = Load content files into the workplace
    command.content.review = Approve items and scenarios that another person wrote, or send them back
    command.content.export = Write everything in use to a folder, to be loaded again
    command.content.list = List the content of the workplace
    command.content.show = Show one piece of content as XML
    command.content.diff = Say in words what changed between two versions, files or folders
    command.content.explain = Explain what a finding's code means, and why the rule is there
    command.content.schema = Print the XML schema of content files
    command.content.reference = Write the reference of the content format, in both languages, from the schema
    command.cohort = Gather newcomers into cohorts
    command.cohort.create = Create a cohort for a track
    command.cohort.enrol = Enrol trainees in a cohort
    command.cohort.show = Show a cohort and its people
    command.timetable = Build and show timetables
    command.timetable.build = Build the timetable of a cohort, around holidays, rooms and trainers
    command.timetable.show = Show the timetable of a cohort
    command.attendance = Record and report attendance
    command.attendance.record = Record who was at a session
    command.attendance.report = Report the attendance of a cohort
    command.exam = Sit exams and see results
    command.exam.list = List the exams, and how you stand in each
    command.exam.paper = Begin an exam and print its paper; the clock starts
    command.exam.take = Sit an exam, or come back to it
    command.exam.take.more = Leaving does not stop the clock. At the deadline all saved answers are handed in, and nothing can be
     saved after it. A server does that by itself; in a workplace of your own the next command that anybody gives does,
     with the same result. Without a terminal its lines are those of standard input: the exam begins with the first of them.
    command.exam.result = Show results
    command.exam.monitor = Watch who sits an exam: answers given, time left, last seen
    command.exam.grant-time = Give a candidate more time, before or during the exam
    command.exam.reprint = Print the paper of an attempt and the answers, as they were sat
    command.exam.prove = Draw the paper of an attempt anew and compare it with the record
    command.exam.simulate = Draw many papers of an exam and show how equally hard and how different they are; none is kept
    command.exam.states = Show the states that an attempt can be in, and every step between them
    command.mark = Mark short answers
    command.mark.queue = Show how many answers wait for a mark
    command.mark.next = Take the next answer to mark
    command.mark.score = Give an answer its marks
    command.mark.remark = Mark an item's answers anew by a corrected key: first see who changes, then commit
    command.roleplay = Draw and score role-plays
    command.roleplay.draw = Draw the scenarios of a practical exam for a candidate
    command.roleplay.show = Show a role-play and its scores
    command.roleplay.sheet = Print the cue sheet for one part in a scenario
    command.roleplay.rubric = Show the rubric of a role-play
    command.roleplay.score = Score one scenario of a role-play
    command.mentor = Assign mentors and keep their logs
    command.mentor.assign = Assign a mentor to a newcomer
    command.mentor.log = Write in the log of a newcomer
    command.probation = Plan, review and decide probations
    command.probation.plan = Begin a probation and lay out its reviews
    command.probation.review = Record a weekly or monthly review
    command.probation.decide = Decide how a probation ends
    command.probation.show = Show a probation and what it recommends
    command.certificate = Award, show and verify certificates
    command.certificate.award = Award a certificate to a person who meets all that it requires
    command.certificate.list = List certificates
    command.certificate.show = Print a signed certificate
    command.certificate.verify = Verify a certificate file, and ask the record where one is at hand
    command.certificate.verify.more = The file alone can be verified anywhere, without a workplace or a network: that it is \
    genuine and unaltered. What became of the certificate later, only the record knows: with a workplace (--home) or a \
    server (--server) at hand it is asked, too, and no login is needed. The last line says which of the two were asked; with \
    --json isInForce says whether the certificate counts today, where that is known. The exit code is 1 where the file is \
    refused, or the record says that the certificate is not in force today (revoked, expired, or not yet begun) or knows \
    none such.
    command.export = Export records for other systems
    command.export.certifications = Export certifications for HR
    command.audit = Look after the audit chain
    command.audit.verify = Verify the whole audit chain and every record in it
    """
}
