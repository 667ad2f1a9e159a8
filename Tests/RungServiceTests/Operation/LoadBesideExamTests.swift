import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// What takes the writer long enough to be felt is not loaded while somebody sits an exam.
@Suite struct LoadBesideExamTests {
  /// A framework with so many empty comments behind it that it has `bytes`.
  private func load(_ bytes: Int, duringExams: Bool? = nil) throws -> LoadContent {
    let shipped = try #require(try TestWorkplace.content().first { $0.path.contains("framework") })
    let comment = Data("<!---->\n".utf8)
    var text = shipped.text
    while text.count + comment.count <= bytes { text += comment }
    text += Data(repeating: 0x0A, count: bytes - text.count)
    return LoadContent(files: [ContentFile(path: shipped.path, text: text)], duringExams: duringExams)
  }

  @Test func aLargeLoadWaitsForTheExamASmallOneDoesNot() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee]), ("bo", [.trainee])])
    let admin = try await place.gateway("admin")
    let most = LoadContent.mostBesideExam
    // Nobody sits one yet.
    #expect(try await admin.send(load(most + 1)).isLoaded)

    let ana = try await place.gateway("ana")
    let bo = try await place.gateway("bo")
    let attempt = try await ana.send(StartAttempt(exam: "exam.newcomer.theory")).attempt
    let other = try await bo.send(StartAttempt(exam: "exam.newcomer.theory")).attempt
    func save(_ sequence: Int) async throws {
      let answer = SaveAnswer(
        attempt: attempt, question: 0, response: nil, isFlagged: true, sequence: sequence)
      #expect(try await ana.send(answer).sequence == sequence)
    }
    let refusal = await #expect(throws: Refusal.self) { try await admin.send(load(most + 1)) }
    #expect(
      refusal == Refusal(.contentBesideExam, ["count": .number(2), "megabytes": .number(5)]))
    try await save(1)
    #expect(try await admin.send(load(most)).isLoaded)
    #expect(try await admin.send(load(most + 1, duringExams: true)).isLoaded)
    try await save(2)

    _ = try await ana.send(SubmitAttempt(attempt: attempt))
    let later = await #expect(throws: Refusal.self) { try await admin.send(load(most + 1)) }
    #expect(later?.details["count"] == .number(1))
    _ = try await bo.send(SubmitAttempt(attempt: other))
    #expect(try await admin.send(load(most + 1)).isLoaded)
  }

  @Test func whoseTimeIsUpKeepsNothingFromBeingLoaded() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let ana = try await place.gateway("ana")
    let deadline = try await ana.send(StartAttempt(exam: "exam.newcomer.theory")).deadline
    place.clock.advance(seconds: deadline.seconds(since: place.clock.now) + 1)
    let admin = try await place.gateway("admin")
    #expect(try await admin.send(load(LoadContent.mostBesideExam + 1)).isLoaded)
  }
}
