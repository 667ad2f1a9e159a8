import Foundation
import RungAPI
import RungCore
import RungService
import RungTestSupport
import Testing

/// Review by a second person, retirement of what a file holds no more, and export.
@Suite struct ContentLifeTests {
  private func loaded() async throws -> TestWorkplace {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    for (number, login) in ["ada", "bea"].enumerated() {
      _ = try await admin.send(
        AddPerson(
          login: login, name: login, staffNumber: "A\(number)", roles: [.author, .trainer],
          password: TestWorkplace.password))
    }
    let reply = try await place.gateway("ada").send(
      LoadContent(files: try TestWorkplace.content(), folders: ["Curriculum", "Exams"]))
    #expect(reply.isLoaded && reply.counts.awaitingReview > 100)
    return place
  }

  @Test func nothingIsDrawnBeforeASecondPersonHasApprovedIt() async throws {
    let place = try await loaded()
    let admin = try await place.gateway("admin")
    _ = try await admin.send(
      AddPerson(
        login: "ana", name: "Ana", staffNumber: "T1", roles: [.trainee], password: TestWorkplace.password))
    _ = try await admin.send(
      CreateCohort(
        cohort: "c1", title: "One", track: "track.onboarding", starts: try #require(Day("2026-03-02")),
        trainers: ["ada"]))
    _ = try await admin.send(EnrolTrainees(cohort: "c1", trainees: ["ana"]))
    let ana = try await place.gateway("ana")
    await #expect(throws: Refusal.self) { try await ana.send(StartAttempt(exam: "quiz.onboarding.d01")) }
    let review = try await place.gateway("bea").send(
      ReviewContent(ids: ["bank.practice-a", "bank.practice-b"], verdict: .approved, remark: ""))
    #expect(review.own == 0)
    #expect(review.reviewed.allSatisfy { $0.status == .published && $0.kind == .item })
    _ = try await ana.send(StartAttempt(exam: "quiz.onboarding.d01"))
  }

  @Test func whoLoadedItDoesNotApproveIt() async throws {
    let place = try await loaded()
    let ada = try await place.gateway("ada")
    let id = "flow.steps.001"
    await #expect(throws: Refusal(.reviewOwn, ["id": .text(id)])) {
      try await ada.send(ReviewContent(ids: [id], verdict: .approved, remark: ""))
    }
    let everything = try await ada.send(ReviewContent(ids: [], verdict: .approved, remark: ""))
    #expect(everything.reviewed.isEmpty && everything.own > 100)
  }

  @Test func whoWroteItDoesNotApproveIt() async throws {
    let place = try await loaded()
    let admin = try await place.gateway("admin")
    let written = try TestWorkplace.content().compactMap { file -> String? in
      let text = String(decoding: file.text, as: UTF8.self)
      return text.firstMatch(of: #/author="([a-z.]+)"/#).map { String($0.1) }
    }
    let author = try #require(written.first)
    _ = try await admin.send(
      AddPerson(
        login: author, name: author, staffNumber: "W1", roles: [.author], password: TestWorkplace.password))
    let reply = try await place.gateway(author).send(
      ReviewContent(ids: [], verdict: .approved, remark: ""))
    #expect(reply.own > 10 && !reply.reviewed.isEmpty)
  }

  @Test func whatIsSentBackWaitsForANewVersion() async throws {
    let place = try await loaded()
    let bea = try await place.gateway("bea")
    let id = "flow.steps.001"
    await #expect(throws: Refusal.self) {
      try await bea.send(ReviewContent(ids: [id], verdict: .returned, remark: ""))
    }
    _ = try await bea.send(ReviewContent(ids: [id], verdict: .returned, remark: "Two options overlap."))
    let entry = try await bea.send(ListContent(kind: .item, status: .draft)).content.first {
      $0.version.id == id
    }
    #expect(entry?.awaitsReview == false)
    let shown = try await bea.send(ShowContent(kind: nil, id: id, number: nil))
    #expect(shown.remark == "Two options overlap." && shown.versions.map(\.loader) == ["ada"])
  }

  @Test func anItemTakenOutOfItsFileIsRetiredAndComesBackWithIt() async throws {
    let place = try await loaded()
    let ada = try await place.gateway("ada")
    let whole = try TestWorkplace.content()
    let file = try #require(whole.first { $0.path.hasSuffix("newcomer-a.xml") })
    let text = String(decoding: file.text, as: UTF8.self)
    let item = try #require(
      text.firstRange(of: #/<true-false id="culture\.values\.003"(.|\n)*?<\/true-false>/#))
    let shorter = ContentFile(path: file.path, text: Data(text.replacingCharacters(in: item, with: "").utf8))
    let out = try await ada.send(LoadContent(files: [shorter]))
    #expect(out.isLoaded && out.counts.retired == 1 && out.counts.changed == 0)
    let retired = try await ada.send(ListContent(kind: .item, status: .retired)).content
    #expect(retired.map(\.version.id) == ["culture.values.003"])
    let back = try await ada.send(LoadContent(files: [file]))
    #expect(back.counts.returned == 1 && back.counts.added == 0 && back.counts.changed == 0)
    #expect(try await ada.send(ListContent(kind: .item, status: .retired)).content.isEmpty)
  }

  @Test func aFileGoneFromItsFolderIsRetiredAndNeverDeleted() async throws {
    let place = try await loaded()
    let ada = try await place.gateway("ada")
    let rest = try TestWorkplace.content().filter { !$0.path.hasSuffix("calendars/hk.xml") }
    let kept = try await ada.send(LoadContent(files: rest))
    #expect(kept.counts.retired == 0)
    let gone = try await ada.send(LoadContent(files: rest, folders: ["./Curriculum/", "Exams"]))
    #expect(gone.isLoaded, "\(gone.findings.map(\.code))")
    #expect(gone.counts.retired == 1)
    let shown = try await ada.send(ShowContent(kind: .calendar, id: "calendar.hk", number: 1))
    #expect(shown.text.contains("calendar.hk"))
  }

  @Test func aReferenceToWhatIsTakenOutIsFoundBeforeAnythingIsLoaded() async throws {
    let place = try await loaded()
    let ada = try await place.gateway("ada")
    let rest = try TestWorkplace.content().filter { !$0.path.hasSuffix("venues/head-office.xml") }
    let reply = try await ada.send(LoadContent(files: rest, folders: ["Curriculum", "Exams"]))
    #expect(!reply.isLoaded)
    #expect(reply.findings.contains { $0.code == .referenceUnknown })
  }

  @Test func whatIsExportedLoadsToTheSameHashesAndExportsToTheSameBytes() async throws {
    let first = try await loaded()
    let ada = try await first.gateway("ada")
    let export = try await ada.sendAll(ExportContent(kind: nil)).files
    let second = try await TestWorkplace()
    let admin = try await second.gateway("admin")
    let reply = try await admin.send(LoadContent(files: export))
    #expect(reply.isLoaded, "\(reply.findings.prefix(3))")
    func versions(_ gateway: LocalGateway) async throws -> [String: Digest] {
      let content = try await gateway.send(ListContent(kind: nil)).content
      return Dictionary(
        uniqueKeysWithValues: content.map { ("\($0.kind.rawValue) \($0.version.id)", $0.version.digest) })
    }
    let known = try await versions(ada)
    #expect(known.count > 100)
    #expect(try await versions(admin) == known)
    #expect(try await admin.sendAll(ExportContent(kind: nil)).files == export)
  }

  @Test func anExportComesInPagesHoweverLargeABankIs() async throws {
    let place = try await loaded()
    let ada = try await place.gateway("ada")
    var before: ExportContent.Reply?
    var pages = 0
    var paths: [String] = []
    try await ada.forEachPage(ExportContent(kind: nil)) { page in
      // One item more than a page holds, and no more than that.
      #expect(page.files.reduce(0) { $0 + $1.text.count } < (1 << 20) + 100_000)
      if let last = before?.files.last, last.path == page.files.first?.path {
        paths += page.files.dropFirst().map(\.path)
      } else {
        paths += page.files.map(\.path)
      }
      before = page
      pages += 1
    }
    #expect(pages > 1)
    #expect(paths.count == Set(paths).count)
    let whole = try await ada.sendAll(ExportContent(kind: nil))
    #expect(whole.files.map(\.path) == paths)
  }

  @Test func anExportDuringWhichContentChangesIsRefused() async throws {
    let place = try await loaded()
    let ada = try await place.gateway("ada")
    let first = try await ada.send(ExportContent(kind: nil))
    #expect(first.next != nil)
    let files = try TestWorkplace.content()
    // What changes nothing leaves the pages as they were.
    #expect(try await ada.send(LoadContent(files: files)).counts.unchanged > 100)
    _ = try await ada.send(ExportContent(kind: nil, after: first.next))
    let file = try #require(files.first { $0.path.hasSuffix("newcomer-a.xml") })
    let text = String(decoding: file.text, as: UTF8.self)
    let item = try #require(
      text.firstRange(of: #/<true-false id="culture\.values\.003"(.|\n)*?<\/true-false>/#))
    let shorter = ContentFile(path: file.path, text: Data(text.replacingCharacters(in: item, with: "").utf8))
    #expect(try await ada.send(LoadContent(files: [shorter])).isLoaded)
    let refusal = await #expect(throws: Refusal.self) {
      try await ada.send(ExportContent(kind: nil, after: first.next))
    }
    #expect(refusal?.code == .contentChanged)
    for place in ["", "1/exam/x", "x/exam/x/", "1/nothing/x/", "1/exam/x/y"] {
      let refusal = await #expect(throws: Refusal.self) {
        try await ada.send(ExportContent(kind: nil, after: place))
      }
      #expect(refusal?.code == .inputInvalid, "\(place)")
    }
  }
}
