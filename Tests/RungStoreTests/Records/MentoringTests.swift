import RungCore
import RungStore
import Testing

@Suite("Mentoring")
struct MentoringTests {
  @Test("the latest assignment says who looks after whom")
  func latestWins() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    func assign(_ mentor: Person, _ newcomer: Person, _ day: Int) async throws {
      try await store.write {
        try $0.assignMentor(
          Mentorship(mentor: mentor.id, newcomer: newcomer.id, since: monday.adding(days: day)))
      }
    }
    #expect(try await store.read { try $0.mentorship(of: ana.id) } == nil)
    try await assign(mei, ana, 0)
    try await assign(mei, ben, 1)
    try await assign(mei, cai, 1)
    try await assign(tom, ben, 2)
    let anas = Mentorship(mentor: mei.id, newcomer: ana.id, since: monday)
    #expect(try await store.read { try $0.mentorship(of: ana.id) } == anas)
    let bens = Mentorship(mentor: tom.id, newcomer: ben.id, since: monday.adding(days: 2))
    #expect(try await store.read { try $0.mentorship(of: ben.id) } == bens)
    #expect(try await store.read { try $0.newcomers(of: mei.id) } == [ana.id, cai.id])
    #expect(try await store.read { try $0.newcomers(of: tom.id) } == [ben.id])
    try await assign(mei, ben, 3)
    #expect(try await store.read { try $0.newcomers(of: mei.id) } == [ana.id, cai.id, ben.id])
    #expect(try await store.read { try $0.newcomers(of: tom.id) } == [])
  }

  @Test("the log comes by day, and in the order of writing within a day")
  func log() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    let entries = [
      MentorLogEntry(day: monday.adding(days: 1), mentor: mei.id, text: "Second day.\n\"Better\" 好"),
      MentorLogEntry(day: monday, mentor: mei.id, text: "First day."),
      MentorLogEntry(day: monday, mentor: tom.id, text: "First day, later."),
    ]
    for entry in entries { try await store.write { try $0.logMentoring(entry, newcomer: ana.id) } }
    #expect(try await store.read { try $0.mentorLog(of: ana.id) } == [entries[1], entries[2], entries[0]])
    #expect(try await store.read { try $0.mentorLog(of: ben.id) } == [])
  }

  @Test("nobody mentors themselves")
  func notOneself() async throws {
    let store = try TestStore()
    try await store.addEveryone()
    await #expect(throws: Refusal.self) {
      try await store.write {
        try $0.assignMentor(Mentorship(mentor: ana.id, newcomer: ana.id, since: monday))
      }
    }
  }
}
