import Foundation
import RungCore
import Testing
import rung

@Suite struct CatalogueTests {
  static let languages: [Catalogue] = [.english, .chinese]

  @Test func `both languages have the same sentences`() {
    #expect(Set(Catalogue.english.keys).symmetricDifference(Catalogue.chinese.keys).sorted() == [])
  }

  @Test func `a sentence names the same details in both languages`() {
    for key in Catalogue.english.keys {
      #expect(Catalogue.english.names(of: key) == Catalogue.chinese.names(of: key), "\(key)")
    }
  }

  @Test(arguments: languages)
  func `no sentence is empty, and no brace or bracket is left over`(_ catalogue: Catalogue) {
    for key in catalogue.keys {
      let details = Dictionary(uniqueKeysWithValues: catalogue.names(of: key).map { ($0, Detail.text("x")) })
      let sentence = catalogue(key, details)
      #expect(sentence.contains { !$0.isWhitespace }, "\(key)")
      #expect(!sentence.contains { "{}".contains($0) }, "\(key): \(sentence)")
      if !key.hasPrefix("detail.problem.") {
        #expect(!sentence.contains { "[]".contains($0) }, "\(key): \(sentence)")
      }
    }
  }

  /// What is not typed there and then, or needs no workplace.
  private static let placeless = [
    "--version", "roles", "demo", "init --sandbox", "content explain", "content schema", "restore",
  ]

  @Test(arguments: languages)
  func `a command to type leads to where the reader is`(_ catalogue: Catalogue) {
    let others = ["command.", "option.", "explain.", "finding.", "reference.", "invitation.", "demo."]
    // The last is for another machine, whose folders are not known here.
    let told: Set = ["refusal.backup.missing.hint", "doctor.server.silent.hint", "exam-unlock.next"]
    let catalogue = catalogue.leading("⌂")
    for key in catalogue.keys where !told.contains(key) && !others.contains(where: { key.hasPrefix($0) }) {
      let sentence = catalogue(key)
      for command in sentence.components(separatedBy: "rung ").dropFirst()
      where !CatalogueTests.placeless.contains(where: { command.hasPrefix($0) }) {
        #expect(command.contains("⌂"), "\(key): \(sentence)")
      }
    }
  }

  @Test(arguments: ["English", "Chinese"]) func `no key is written twice`(_ folder: String) {
    var seen: Set<String> = []
    for file in Sources.files(below: "Sources/rung/Messages/\(folder)") {
      for match in file.text.matches(of: #/(?m)^ {4}([a-z].*?) = /#) {
        #expect(seen.insert(String(match.1)).inserted, "\(match.1) in \(file.path)")
      }
    }
    #expect(seen.symmetricDifference(Catalogue.english.keys).sorted() == [])
  }

  @Test func `every code has its sentence`() {
    let keys = Set(Catalogue.english.keys)
    #expect(Families.keys.subtracting(keys).sorted() == [])
  }

  @Test func `every key that the sources name has its sentence`() {
    let keys = Catalogue.english.keys
    for file in Sources.speaking {
      for key in named(in: file) {
        let isKnown = key.hasSuffix(".") ? keys.contains { $0.hasPrefix(key) } : keys.contains(key)
        #expect(isKnown, "\(key) in \(file.path)")
      }
    }
  }

  @Test func `every option of a command has its help, and no help is left over`() {
    let used = Sources.speaking.flatMap { file in
      file.text.matches(of: /help: \.text\("([^"]+)"\)/).map { "option.\($0.1)" }
    }
    #expect(Set(used).sorted() == Catalogue.english.keys.filter { $0.hasPrefix("option.") })
  }

  @Test func `no sentence is left over`() {
    var used = Families.keys
    for file in Sources.speaking {
      for match in file.text.matches(of: /"([a-z][a-z0-9.-]*)"/) { used.insert(String(match.1)) }
    }
    let families = ["detail.", "option.", "demo.", "exam.plain.prompt.", "exam.type."]
    let unused = Catalogue.english.keys.filter { key in
      !used.contains(key) && !families.contains { key.hasPrefix($0) }
    }
    #expect(unused == [])
  }

  /// The keys that a file names: what it calls the catalogue with, and on the screens every dotted word.
  private func named(in file: Sources.File) -> [String] {
    var keys: [String] = []
    let call =
      #/
      \b(?:words|catalogue|self)\(\s*(?:[A-Za-z.=\ ]+\?\s)?
      "(?<first>[a-z][a-z0-9.\-]*)"(?:\s:\s"(?<second>[a-z][a-z0-9.\-]*)")?
      /#
    for call in file.text.matches(of: call) {
      keys.append(String(call.first))
      if let second = call.second { keys.append(String(second)) }
    }
    if file.path.contains("/Screens/") {
      keys += file.text.matches(of: /"((?:exam|editor)\.[a-z0-9.-]*)"/).map { String($0.1) }
    }
    return keys
  }
}

@Suite struct SentenceTests {
  private let catalogue = Catalogue(
    language: .english,
    parts: [
      """
      punctuation.comma = " and "
      plain = {name} has {count} of {marks}
      choice = [{score} of {full}, ]pass mark {pass}
      choices = [{value} is no {field}|{field} is missing|nothing is known].
      roles = needs {roles}
      detail.roles.hr = HR
      detail.roles.admin = administrators
      lines = first
        second
      quoted = "ends with a space: "
      """
    ])

  @Test func `details are written in`() {
    let written = catalogue(
      "plain", ["name": .text("Ana"), "count": .number(3), "marks": .marks(Marks(milli: 2500))])
    #expect(written == "Ana has 3 of 2.5")
    #expect(catalogue("plain", ["name": .text("{count}")]) == "{count} has {count} of {marks}")
  }

  @Test func `a choice is written where all its details are there`() {
    let pass: [String: Detail] = ["pass": .number(80)]
    #expect(catalogue("choice", pass) == "pass mark 80")
    let all = pass.merging(["score": .number(85), "full": .number(100)]) { $1 }
    #expect(catalogue("choice", all) == "85 of 100, pass mark 80")
    #expect(catalogue("choices", ["value": .text("x"), "field": .text("day")]) == "x is no day.")
    #expect(catalogue("choices", ["value": .text(""), "field": .text("day")]) == "day is missing.")
    #expect(catalogue("choices") == "nothing is known.")
  }

  @Test func `a command is followed by the options that lead where this one went`() {
    let catalogue = Catalogue(
      language: .english, parts: ["next = rung exam take {exam}{here}, or [wait {days}|rung today{here}]"])
    let details: [String: Detail] = ["exam": .text("theory")]
    #expect(catalogue("next", details) == "rung exam take theory, or rung today")
    #expect(
      catalogue.leading(" --home w")("next", details)
        == "rung exam take theory --home w, or rung today --home w")
  }

  @Test func `the options that lead here are those of the call, as a shell takes them`() {
    #expect(wayHere(["rung", "today"]) == "")
    #expect(
      wayHere(["rung", "login", "ana", "--server", "https://hall:8443", "--ca=/etc/ca.pem"])
        == " --server https://hall:8443 --ca /etc/ca.pem")
    #expect(wayHere(["rung", "today", "--home", "/a", "--home", "it's here"]) == " --home 'it'\\''s here'")
    #expect(
      withoutWayHere(["a", "--home=/w", "--all", "--ca", "c", "it's", "--", "--home"])
        == "a --all 'it'\\''s' -- --home")
    #expect(wayHere(["rung", "content", "check", "--", "--home", "x"]) == "")
    #expect(wayHere(["rung", "today", "--home=-x"]) == " --home=-x")
    #expect(wayHere(["rung", "today", "--server", "https://ana:secret@hall", "--ca", "c"]) == " --ca c")
  }

  @Test func `codes are written in words, lists of them too, and other text as it is`() {
    #expect(catalogue("roles", ["roles": .text("hr")]) == "needs HR")
    #expect(catalogue("roles", ["roles": .text("hr, admin")]) == "needs HR and administrators")
    #expect(catalogue("roles", ["roles": .text("hr, pilot")]) == "needs hr, pilot")
  }

  @Test func `lines go on, quotes keep white space, and what is not known is its key`() {
    #expect(catalogue("lines") == "first\nsecond")
    #expect(catalogue("quoted") == "ends with a space: ")
    #expect(catalogue("unknown.key") == "unknown.key")
  }

  @Test(arguments: [
    ("Asia/Shanghai", "2026-03-02T09:30:15Z", "2026-03-02 17:30 (Asia/Shanghai)"),
    ("UTC", "2026-03-02T09:30:15Z", "2026-03-02 09:30 (UTC)"),
    ("America/St_Johns", "2026-01-01T01:00:00Z", "2025-12-31 21:30 (America/St_Johns)"),
    ("Europe/Berlin", "2026-10-24T23:59:00Z", "2026-10-25 01:59 (Europe/Berlin)"),
    ("Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25 02:30 (Europe/Berlin, UTC+2)"),
    ("Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25 02:30 (Europe/Berlin, UTC+1)"),
    ("Europe/Berlin", "2026-10-25T02:00:00Z", "2026-10-25 03:00 (Europe/Berlin)"),
    ("Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29 03:00 (Europe/Berlin)"),
    ("America/St_Johns", "2026-11-01T04:15:00Z", "2026-11-01 01:45 (America/St_Johns, UTC−2:30)"),
  ])
  func `moments are written in the zone of the workplace, twofold ones so that they differ`(
    zone: String, instant: String, written: String
  ) throws {
    let told = ToldZone(try #require(TimeZone(identifier: zone)))
    let instant = try #require(Instant(instant))
    #expect(Catalogue.english.telling(in: told).written(.instant(instant)) == written)
  }

  @Test func `before the workplace is known times are told in UTC, whatever the machine's zone`() throws {
    let zone = ToldZone()
    let chinese = Catalogue.chinese.telling(in: zone)
    let instant = try #require(Instant("2026-03-02T20:00:00Z"))
    #expect(chinese.written(.instant(instant)) == "2026-03-02 20:00 (UTC)")
    chinese.tellTimes(in: "Asia/Shanghai")
    chinese.tellTimes(in: "Nowhere/At_All")
    #expect(chinese.written(.instant(instant)) == "2026-03-03 04:00 (Asia/Shanghai)")
  }

  @Test(arguments: [
    ("Asia/Shanghai", "2026-03-02", "2026-03-01T16:00:00Z"),
    ("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z"),
    ("America/New_York", "2026-03-09", "2026-03-09T04:00:00Z"),
    ("Pacific/Auckland", "2026-04-05", "2026-04-04T11:00:00Z"),
    // The clock skips midnight.
    ("America/Havana", "2026-03-08", "2026-03-08T05:00:00Z"),
    ("America/Havana", "2026-03-09", "2026-03-09T04:00:00Z"),
    ("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z"),
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
    // It goes through midnight twice, or through the hour before.
    ("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"),
    ("America/Santiago", "2026-04-05", "2026-04-05T04:00:00Z"),
  ])
  func `a day begins at midnight of its zone, or when the clock skips that`(
    zone: String, day: String, begins: String
  ) throws {
    let told = ToldZone(try #require(TimeZone(identifier: zone)))
    #expect(told.start(of: try #require(Day(day))) == Instant(begins))
  }
}
