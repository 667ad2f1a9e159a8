import RungCore
import Testing

@Suite struct LoginThrottleTests {
  private let now = Instant(microseconds: 1_767_225_600_000_000)

  private func waits(_ throttle: LoginThrottle, _ counts: ClosedRange<Int>) -> [Int] {
    counts.map { throttle.wait(after: LoginFailures(count: $0, latest: now), at: now) }
  }

  @Test func `the first failures cost nothing, then each doubles the wait until the lock`() {
    #expect(LoginThrottle.account.wait(after: nil, at: now) == 0)
    #expect(waits(.account, 1...12) == [0, 0, 0, 0, 1, 2, 4, 8, 16, 900, 900, 900])
    #expect(waits(.address, 99...103) == [0, 0, 1, 2, 4])
    #expect(waits(.address, 199...201) == [900, 900, 900])
  }

  @Test func `the wait runs off, rounded up to the second`() {
    let failures = LoginFailures(count: 9, latest: now)
    for (microseconds, wait) in [(0, 16), (1, 16), (1_000_000, 15), (15_999_999, 1), (16_000_000, 0)] {
      let later = Instant(microseconds: now.microseconds + Int64(microseconds))
      #expect(LoginThrottle.account.wait(after: failures, at: later) == wait)
    }
  }

  @Test func `failures are forgotten after a day, and a clock set back locks nobody out for longer`() {
    let failures = LoginFailures(count: 1_000, latest: now)
    #expect(LoginThrottle.account.wait(after: failures, at: now.adding(seconds: 86_400)) == 0)
    #expect(LoginThrottle.account.isForgotten(failures, at: now.adding(seconds: 86_400)))
    #expect(!LoginThrottle.account.isForgotten(failures, at: now.adding(seconds: 86_399)))
    #expect(LoginThrottle.account.wait(after: failures, at: now.adding(seconds: -1_000_000)) == 900)
  }

  @Test func `nobody makes more than about a hundred guesses a day`() {
    var (guesses, instant) = (0, now)
    var failures: LoginFailures?
    while instant < now.adding(seconds: 86_400) {
      guard LoginThrottle.account.wait(after: failures, at: instant) == 0 else {
        instant = instant.adding(seconds: 1)
        continue
      }
      guesses += 1
      failures = LoginFailures(count: guesses, latest: instant)
    }
    #expect(guesses < 110)
  }
}

@Suite struct SessionLifeTests {
  private let opened = Instant(microseconds: 0)

  @Test func `a session ends when it is too old or too long out of use, at that very moment`() {
    let life = SessionLife(closes: opened.adding(seconds: 43_200), used: opened)
    #expect(life.isOpen(at: opened.adding(seconds: 7_199)))
    #expect(!life.isOpen(at: opened.adding(seconds: 7_200)))
    let used = SessionLife(closes: opened.adding(seconds: 43_200), used: opened.adding(seconds: 43_000))
    #expect(used.isOpen(at: opened.adding(seconds: 43_199)))
    #expect(!used.isOpen(at: opened.adding(seconds: 43_200)))
  }

  @Test func `a use is noted once a minute`() {
    let life = SessionLife(closes: opened.adding(seconds: 43_200), used: opened)
    #expect(!life.isWorthNoting(at: opened.adding(seconds: 59)))
    #expect(life.isWorthNoting(at: opened.adding(seconds: 60)))
  }
}

@Suite struct PasswordRuleTests {
  private func code(_ password: String, _ login: String = "zhou.ting") -> RefusalCode? {
    do {
      try PasswordRule.check(password, of: login)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `length is counted in characters, Chinese ones too`() {
    #expect(code("fjw nqvx!") == .passwordTooShort)
    #expect(code("fjw nqvx!z") == nil)
    #expect(code("春眠不觉晓处处闻啼鸟") == nil)
    #expect(code("春眠不觉晓处处闻啼") == .passwordTooShort)
    #expect(code(String(repeating: "xq7 ", count: 64) + "y") == .passwordTooLong)
  }

  @Test(arguments: [
    "Password123!", "p@55w0rd1234", "PASSWORD!!", "passwordpassword", "welcome2026!", "Welcome2Rung",
    "1234567890",
    "0987654321", "12345678901", "abcdefghij", "qwertyuiop", "qwertyuiop123", "aaaaaaaaaa", "1212121212",
    "abcabcabcabc", "asdfghjklasdfghjkl", "zhou.ting12", "ZhouTing2026", "zhouting!!!", "woaini1314520",
    "admin12345",
    "administrator", "LetMeInNow1", "iloveyou2026", "wodemima888", "2026-03-02", "!!!!!!!!!!", "中中中中中中中中中中",
    "correcthorsebatterystaple",
  ])
  func `what is tried first is refused`(password: String) {
    #expect(code(password) == .passwordCommon)
  }

  @Test(arguments: [
    "practice makes perfect", "a password for tests", "ana has a long password", "a long enough password",
    "another long password", "three blue kettles", "四只猫看着窗外的雨天", "vhq8-kzw2-x", "zhou.ting walks home",
    "passwords are dull",
  ])
  func `what nobody tries first is taken, whatever it is made of`(password: String) {
    #expect(code(password) == nil)
  }

  @Test func `every word of the list is refused with figures behind it`() {
    #expect(CommonPasswords.words.count > 350)
    for word in CommonPasswords.words where word.unicodeScalars.count >= 6 {
      #expect(code(word + "2026!") == .passwordCommon, "\(word)")
    }
  }
}
