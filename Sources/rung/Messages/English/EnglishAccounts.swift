extension English {
  /// Logins, set-up codes and passwords.
  static let accounts = """
    command.set-up = Set your first password with the code you were given
    command.people.reset-password = Give somebody who lost theirs a code to set another password
    option.code-stdin = Read the set-up code and the new password from two lines of standard input
    prompt.set-up-code = "Set-up code: "
    people.set-up = Set-up code, shown only now, good until {until}: {code}
    people.set-up.next = To hand over, where nobody else can read it:
    people.set-up.address = Add --address https://… for a text that names the server.
    option.address = The server's address as people reach it, for the text that goes with a set-up code
    invitation.greeting = {name}: your account for exams and training (Rung) is ready. Type:
    invitation.set-up = "    rung set-up {login}[ --server {server}|{here}]"
    invitation.code = Asked for the set-up code, type {code}; then a password of your own choice, twice.
    invitation.log-in = "From then on: rung login {login}[ --server {server}]"
    invitation.care = The code works once, until {until}. Nobody else ever learns your password.
    refusal.login.wait = Too many failed logins. The next try is possible in {seconds} s.
    refusal.login.wait.hint = Wait, then try again. An administrator can help: rung people reset-password USER{here}
    refusal.set-up.refused = The login or the code is wrong, or the code has been used or has run out.
    refusal.set-up.refused.hint = Ask an administrator for a new one: rung people reset-password USER{here}
    refusal.password.too-short = A password has at least {minimum} characters.
    refusal.password.too-short.hint = A few words in a row are long and easy to keep in mind.
    refusal.password.too-long = A password has at most {maximum} characters.
    refusal.password.too-long.hint = Take a shorter one.
    refusal.password.common = This password is among the first that somebody would try.
    refusal.password.common.hint = Take a few words in a row that have nothing to do with you or with each other.
    """
}
