extension English {
  /// What the options and arguments of the commands are.
  static let options = """
    option.home = Folder of the workplace; else RUNG_HOME, else rung in your data folder
    option.server = Work at a server, as https://host:port; else RUNG_SERVER
    option.json = Print one line of JSON, for programs
    option.lang = Language; else the locale decides
    option.no-color = Use no colours
    option.plain = Print plain text: no colours, no full screen
    option.quiet = Print the data alone
    option.allow-plain-http = Take requests from other machines without TLS
    option.answers = File of answers, a line each as 3 = B; - for standard input
    option.as-of = Day on which the certificates are looked at, as 2026-09-30
    option.certificate-number = Number of the certificate
    option.certification = Id of the certification
    option.cohort = Id of the cohort
    option.comment = Comment, kept with the marks
    option.credential-file = File of the certificate; - for standard input
    option.critical-error = Critical error that was made, with what was said, as ERROR=QUOTE; may be repeated
    option.demo-content = Folder that holds Curriculum and Exams
    option.exam = Id of the exam
    option.format = Format of the file
    option.host = Address to listen at
    option.id = Id of the content
    option.init-admin = Login of the first administrator
    option.init-name = Name of the workplace, which stands on its certificates
    option.init-zone = Time zone, as Asia/Shanghai; else this machine's
    option.kind = Kind of content
    option.keep-missing = Keep in use what the folders hold no more
    option.levels = Level reached in each criterion, in the rubric's order, as "3 4 2 3"
    option.log-text = What was practised and agreed
    option.login = Login of the person
    option.logins = Logins, one after another
    option.marks = Marks for the answer
    option.mentor = Login of the mentor
    option.newcomer = Login of the newcomer
    option.outcome = How the probation ends
    option.output = File to write; else standard output
    option.part = Whose cue sheet
    option.password-stdin = Read the password from the first line of standard input
    option.paths = XML files, or folders of them
    option.person = Login of one person
    option.person-name = Full name
    option.port = Port to listen at; 0 for any that is free
    option.presence = How the people took part
    option.probation-plan = Id of the probation plan
    option.rating = Global rating of the scenario
    option.ratings = Points from 0 to 100 for each dimension of a monthly review, as quality=85
    option.reason = Reason, kept in the audit
    option.review-kind = Weekly or monthly review
    option.review-number = Which week or month, counted from 1
    option.revoke = Take the role away
    option.role = Role to give
    option.roleplay = Id of the role-play
    option.roles = Roles, one after another
    option.sandbox = Make it for practice: the clock can be set, and certificates say SANDBOX
    option.scenario = Id of the scenario
    option.score-file = File of the score in JSON; - for standard input
    option.session = Id of the session, as the timetable shows it
    option.staff-number = Staff number
    option.starts = First day, as 2026-09-01
    option.strict = Let warnings fail the check, too
    option.status = Only what stands so: draft, reviewed, published or retired
    option.awaiting-review = Only what a second person is yet to look at
    option.review-ids = Items, scenarios, or banks for all of their items that wait
    option.review-all = Everything that waits, but for what you loaded or wrote
    option.review-return = Send it back, saying what the author should change
    option.export-folder = A folder that is new or empty
    option.versions = List the versions instead
    option.task = Number of the task, as rung mark next shows it
    option.title = Title
    option.track = Id of the track
    option.trainers = Logins of the trainers, one after another
    option.trust-key = Public key to trust, in hexadecimal
    option.version = Version; else the newest
    """
}
