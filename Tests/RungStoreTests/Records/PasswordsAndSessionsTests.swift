import RungCore
import RungStore
import RungTestSupport
import Testing

@Suite("Passwords and sessions")
struct PasswordsAndSessionsTests {
  private let first = StoredPassword(salt: [1, 2, 3], hash: [0, 255, 7], cost: 16_384)
  private let second = StoredPassword(salt: [], hash: [9], cost: 32_768)

  @Test("the last password set is the one read back")
  func lastPassword() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    #expect(try await store.read { try $0.password(of: ana.id) } == nil)
    for password in [first, second] {
      try await store.write { try $0.setPassword(password, of: ana.id) }
      let stored = try #require(try await store.read { try $0.password(of: ana.id) })
      #expect(stored.salt == password.salt)
      #expect(stored.hash == password.hash)
      #expect(stored.cost == password.cost)
    }
    #expect(try await store.read { try $0.password(of: ben.id) } == nil)
  }

  @Test("a session has its holder until the moment it closes")
  func expiry() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let token = sha256([1])
    let closes = noon.adding(seconds: 3600)
    try await store.write { try $0.openSession(token: token, of: ana.id, closes: closes) }
    let before = Instant(microseconds: closes.microseconds - 1)
    #expect(try await store.read { try $0.holder(ofSession: token, at: noon) } == ana.id)
    #expect(try await store.read { try $0.holder(ofSession: token, at: before) } == ana.id)
    #expect(try await store.read { try $0.holder(ofSession: token, at: closes) } == nil)
    #expect(try await store.read { try $0.holder(ofSession: sha256([2]), at: noon) } == nil)
  }

  @Test("a session that is closed has no holder, and the others keep theirs")
  func closing() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let closes = noon.adding(seconds: 3600)
    try await store.write { change in
      try change.openSession(token: sha256([1]), of: ana.id, closes: closes)
      try change.openSession(token: sha256([2]), of: ana.id, closes: closes)
    }
    try await store.write { try $0.closeSession(token: sha256([1])) }
    #expect(try await store.read { try $0.holder(ofSession: sha256([1]), at: noon) } == nil)
    #expect(try await store.read { try $0.holder(ofSession: sha256([2]), at: noon) } == ana.id)
  }

  @Test("a new password closes its person's sessions and no one else's")
  func passwordChange() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let closes = noon.adding(seconds: 3600)
    try await store.write { change in
      try change.openSession(token: sha256([1]), of: ana.id, closes: closes)
      try change.openSession(token: sha256([2]), of: ben.id, closes: closes)
    }
    try await store.write { [first] in try $0.setPassword(first, of: ana.id) }
    #expect(try await store.read { try $0.holder(ofSession: sha256([1]), at: noon) } == nil)
    #expect(try await store.read { try $0.holder(ofSession: sha256([2]), at: noon) } == ben.id)
  }

  @Test("sessions that are over go when their person opens another")
  func overdue() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    try await store.write { change in
      try change.openSession(token: sha256([1]), of: ana.id, closes: noon.adding(seconds: 10))
      try change.openSession(token: sha256([2]), of: ana.id, closes: noon.adding(seconds: 30))
      try change.openSession(token: sha256([3]), of: ben.id, closes: noon.adding(seconds: 10))
    }
    try await store.write(at: noon.adding(seconds: 20)) {
      try $0.openSession(token: sha256([4]), of: ana.id, closes: noon.adding(seconds: 60))
    }
    try store.store.close()
    let left = try OtherHands(store.folder.file).rows(
      "SELECT person, closes FROM session ORDER BY closes, person")
    #expect(
      left == [
        [ben.id.text, String(noon.adding(seconds: 10).microseconds)],
        [ana.id.text, String(noon.adding(seconds: 30).microseconds)],
        [ana.id.text, String(noon.adding(seconds: 60).microseconds)],
      ])
  }

  @Test("a set-up code takes the place of a password, and a password that of the code")
  func setUp() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let closes = noon.adding(seconds: 100)
    try await store.write { [first] in try $0.setPassword(first, of: ana.id) }
    try await store.write { change in
      try change.openSession(token: sha256([1]), of: ana.id, closes: closes)
      try change.awaitSetUp(of: ana.id, code: sha256([7]), closes: closes)
    }
    let waiting = try await store.read { try ($0.setUp(of: ana.id), $0.password(of: ana.id)) }
    #expect(waiting.0?.code == sha256([7]) && waiting.0?.closes == closes && waiting.1 == nil)
    #expect(try await store.read { try $0.holder(ofSession: sha256([1]), at: noon) } == nil)
    try await store.write { try $0.awaitSetUp(of: ana.id, code: sha256([8]), closes: closes) }
    #expect(try await store.read { try $0.setUp(of: ana.id)?.code } == sha256([8]))
    try await store.write { [first] in try $0.setPassword(first, of: ana.id) }
    #expect(try await store.read { try $0.setUp(of: ana.id)?.code } == nil)
  }

  @Test("failed logins are counted by subject until they are forgotten")
  func failures() async throws {
    let store = try TestStore()
    let (one, other) = (sha256([1]), sha256([2]))
    for (seconds, subject) in [(0, one), (10, one), (20, other), (30, one)] {
      try await store.write(at: noon.adding(seconds: seconds)) {
        try $0.countLoginFailure(of: subject, forgottenBefore: noon.adding(seconds: seconds - 15))
      }
    }
    let counts = try await store.read { reader in
      try [one, other].map { try reader.loginFailures(of: $0)?.count }
    }
    // The two first of `one` were forgotten before its third.
    #expect(counts == [1, 1])
    try await store.write { try $0.forgetLoginFailures(of: one) }
    #expect(try await store.read { try $0.loginFailures(of: one) } == nil)
  }

  @Test("a session that is used stays open longer")
  func use() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let later = noon.adding(seconds: AccountRules.idleSession)
    try await store.write {
      try $0.openSession(token: sha256([1]), of: ana.id, closes: later.adding(seconds: 3600))
    }
    #expect(try await store.read { try $0.holder(ofSession: sha256([1]), at: later) } == nil)
    try await store.write(at: noon.adding(seconds: 60)) { try $0.useSession(token: sha256([1])) }
    #expect(try await store.read { try $0.holder(ofSession: sha256([1]), at: later) } == ana.id)
  }

  @Test("secrets and sessions leave no entry in the audit")
  func noEntry() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let before = try await store.verify()
    try await store.write { [first] change in
      try change.setPassword(first, of: ana.id)
      try change.openSession(token: sha256([1]), of: ana.id, closes: noon.adding(seconds: 10))
    }
    #expect(try await store.verify() == before)
  }
}
