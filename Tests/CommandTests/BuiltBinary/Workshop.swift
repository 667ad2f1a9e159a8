import Foundation
import RungCore
import RungTestSupport
import Testing

/// A workplace for practice in a folder of its own, made by the program itself; each person works with a
/// session file of their own. No run may print a secret.
struct Workshop: Sendable {
  @TaskLocal static var current: Workshop?
  static var here: Workshop { get throws { try #require(current) } }

  let folder: URL
  let home: URL
  /// By login.
  private var passwords: [String: String] = [:]

  private init() throws {
    folder = try BuiltProgram.newFolder()
    home = folder.appending(path: "home")
  }

  /// A new workplace with the content of the repository, an administrator, a trainer of HR, and trainees.
  static func fresh() throws -> Workshop {
    var workshop = try Workshop()
    workshop.passwords["admin"] = password(of: "admin")
    try workshop.must(
      ["init", "--sandbox", "--zone", "Asia/Shanghai", "--password-stdin"],
      input: workshop.passwords["admin", default: ""])
    try workshop.logIn("admin")
    try workshop.must(["content", "load", "Curriculum", "Exams"])
    try workshop.employ("zhou.ting", name: "周婷", number: "E1", ["trainer", "hr"])
    try workshop.employ("ana", name: "Ana Chen", number: "E2", ["trainee"])
    try workshop.employ("chen.yu", name: "陈雨", number: "E3", ["trainee"])
    try workshop.employ("bo", name: "Bo Li", number: "E4", ["trainee"])
    try workshop.must(["content", "review", "--all"], as: "zhou.ting")
    try workshop.must(
      [
        "cohort", "create", "spring", "--title", "Spring", "--track", "track.onboarding", "--starts",
        "2026-03-02",
        "--trainer", "zhou.ting",
      ])
    try workshop.must(["cohort", "enrol", "spring", "ana", "chen.yu", "bo"])
    return workshop
  }

  /// The workplace that the demonstration leaves behind.
  static func demonstrated() throws -> Workshop {
    var workshop = try Workshop()
    for login in ["admin", "han.mei", "zhou.ting", "chen.yu"] {
      workshop.passwords[login] = "practice makes perfect"
    }
    try workshop.must(["demo", "--json", "--home", workshop.home.path])
    for login in workshop.passwords.keys { try workshop.logIn(login) }
    return workshop
  }

  private static func password(of login: String) -> String { "\(login) has a long password" }

  /// Adds somebody, who then logs in.
  mutating func employ(_ login: String, name: String, number: String, _ roles: [String]) throws {
    let password = Workshop.password(of: login)
    passwords[login] = password
    try must(
      ["people", "add", login, "--name", name, "--staff-number", number, "--password-stdin", "--role"]
        + roles, input: password)
    try logIn(login)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  @discardableResult func logIn(_ login: String, _ more: [String] = []) throws -> BuiltProgram.Finished {
    try must(["login", login, "--password-stdin"] + more, as: login, input: passwords[login, default: ""])
  }

  func environment(of login: String, in language: Language = .english) -> [String: String] {
    [
      "RUNG_HOME": home.path, "XDG_STATE_HOME": state(of: login).path, "HOME": folder.path,
      "TZ": "America/New_York",
      "LANG": language == .chinese ? "zh_CN.UTF-8" : "en_US.UTF-8", "TERM": "xterm-256color",
      "PATH": "/usr/bin:/bin",
    ]
  }

  private func state(of login: String) -> URL { folder.appending(path: "state").appending(path: login) }

  /// The sessions of that person's machine, as its file has them.
  func sessions(of login: String) -> URL {
    state(of: login).appending(path: "rung").appending(path: "sessions.json")
  }

  /// How many saves the journals of that person's machine hold.
  func journaled(by login: String) -> Int {
    let folder = state(of: login).appending(path: "rung").appending(path: "journal")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.reduce(0) { count, file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return count + text.split(separator: "\n").count { $0.hasPrefix("{") }
    }
  }

  /// - Parameter clock: What the clock of the sandbox says.
  func run(
    _ arguments: [String], as login: String = "admin", in language: Language = .english, input: String = "",
    from place: URL = BuiltProgram.repository, at clock: String? = nil
  ) throws -> BuiltProgram.Finished {
    var environment = environment(of: login, in: language)
    environment["RUNG_CLOCK"] = clock
    let run = try BuiltProgram.run(arguments, environment: environment, input: input, from: place)
    for secret in secrets {
      #expect(!run.text.contains(secret) && !run.complaint.contains(secret), "a secret in \(arguments)")
    }
    return run
  }

  /// A run that has to end with 0.
  @discardableResult
  func must(
    _ arguments: [String], as login: String = "admin", in language: Language = .english, input: String = ""
  ) throws -> BuiltProgram.Finished {
    let run = try run(arguments, as: login, in: language, input: input)
    guard run.code == 0 else {
      throw BuiltProgram.Failed(description: "\(arguments): \(run.code)\n\(run.text)\(run.complaint)")
    }
    return run
  }

  /// The program on a terminal of 80 by 24.
  /// - Parameter clock: what the clock of the sandbox says, and goes on saying.
  func terminal(
    _ arguments: [String], as login: String, in language: Language, clock: String? = nil
  ) throws -> PseudoTerminal {
    var environment = environment(of: login, in: language)
    environment["RUNG_CLOCK"] = clock
    return try PseudoTerminal(try BuiltProgram.url().path, arguments, environment: environment)
  }

  /// Passwords, the tokens of open sessions and the key of the workplace.
  private var secrets: [String] {
    var secrets = Array(passwords.values)
    for login in passwords.keys {
      guard let data = try? Data(contentsOf: sessions(of: login)) else { continue }
      secrets +=
        (try? JSONDecoder().decode([String: KeptSession].self, from: data))?.values.map(\.token) ?? []
    }
    if let key = try? Data(contentsOf: home.appending(path: "rung.key")) {
      secrets.append(key.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
      secrets.append(key.base64EncodedString())
    }
    return secrets
  }
}

/// A session as a user's own file has it.
struct KeptSession: Decodable {
  let token: String
  let zone: String?
}

/// Makes a workshop for a suite and removes it afterwards.
struct WorkshopTrait: SuiteTrait, TestScoping {
  let make: @Sendable () throws -> Workshop

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let workshop = try make()
    defer { workshop.remove() }
    try await Workshop.$current.withValue(workshop) { try await function() }
  }
}

extension Trait where Self == WorkshopTrait {
  static func workshop(_ make: @escaping @Sendable () throws -> Workshop) -> Self {
    WorkshopTrait(make: make)
  }
}
