extension English {
  /// Logins, set-up codes and passwords.
  static let accounts = """
    command.set-up = Set your first password with the code you were given
    command.people.reset-password = Give somebody who lost theirs a code to set another password
    option.code-stdin = Read the set-up code and the new password from two lines of standard input
    prompt.set-up-code = "Set-up code: "
    people.set-up = Set-up code, shown only now, good until {until}: {code}
    people.set-up.next = To be typed by its holder: rung set-up {login}[ --server {server}]
    refusal.login.wait = Too many failed logins. The next try is possible in {seconds} s.
    refusal.login.wait.hint = Wait, then try again. An administrator can help: rung people reset-password USER
    refusal.set-up.refused = The login or the code is wrong, or the code has been used or has run out.
    refusal.set-up.refused.hint = Ask an administrator for a new one: rung people reset-password USER
    refusal.password.too-short = A password has at least {minimum} characters.
    refusal.password.too-short.hint = A few words in a row are long and easy to keep in mind.
    refusal.password.too-long = A password has at most {maximum} characters.
    refusal.password.too-long.hint = Take a shorter one.
    refusal.password.common = This password is among the first that somebody would try.
    refusal.password.common.hint = Take a few words in a row that have nothing to do with you or with each other.
    """
}
