import RungAPI
import RungCore
import RungService
import RungStore
import RungTestSupport
import Testing

@Suite struct PagingTests {
  private func crowded() async throws -> (place: TestWorkplace, admin: LocalGateway) {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    for number in 1...7 {
      _ = try await admin.send(
        AddPerson(
          login: "p\(number)", name: "P", staffNumber: "S\(number)", roles: [.trainee, .hr], password: nil))
    }
    return (place, admin)
  }

  @Test(arguments: [1, 2, 3, 4, 8, 9, 1_000_000, 0, -5])
  func `a list is the same in pages of any size`(limit: Int) async throws {
    let (_, admin) = try await crowded()
    let whole = try await admin.send(ListPeople())
    #expect(whole.people.map(\.login) == ["admin"] + (1...7).map { "p\($0)" })
    #expect(whole.people.last?.roles == [.trainee, .hr])
    var pages: [[Person]] = []
    try await admin.forEachPage(ListPeople(page: PageSpan(limit: limit))) { pages.append($0.people) }
    #expect(pages.flatMap { $0 } == whole.people)
    let size = min(max(limit, 1), PageSpan.most)
    #expect(pages.allSatisfy { $0.count <= size })
    #expect(try await admin.sendAll(ListPeople(page: PageSpan(limit: limit))) == whole)
  }

  @Test func `whoever is added between two pages is neither doubled nor keeps others out`() async throws {
    let (_, admin) = try await crowded()
    let first = try await admin.send(ListPeople(page: PageSpan(limit: 4)))
    for login in ["aaa", "zzz"] {
      _ = try await admin.send(
        AddPerson(login: login, name: "N", staffNumber: login, roles: [], password: nil))
    }
    let request = try #require(ListPeople(page: PageSpan(limit: 4)).following(first))
    let rest = try await admin.sendAll(request)
    #expect((first.people + rest.people).map(\.login) == ["admin"] + (1...7).map { "p\($0)" } + ["zzz"])
  }

  @Test func `content is listed by kind and id, and what is not chosen is left out of its page`() async throws
  {
    let place = try await TestWorkplace()
    try await place.furnish([])
    let admin = try await place.gateway("admin")
    for request in [
      ListContent(kind: nil), ListContent(kind: .item), ListContent(kind: .item, status: .published),
      ListContent(kind: nil, awaitsReview: true),
    ] {
      let whole = try await admin.sendAll(request)
      let paged = try await admin.sendAll(
        ListContent(
          kind: request.kind, status: request.status, awaitsReview: request.awaitsReview,
          page: PageSpan(limit: 97)))
      #expect(whole == paged)
      #expect(whole.content.isEmpty == request.awaitsReview)
    }
    await #expect(throws: Refusal.self) {
      try await admin.send(ListContent(kind: nil, page: PageSpan(after: "nonsense")))
    }
  }

  @Test func `certificates come in the order of their award, and an export keeps the day of its first page`()
    async throws
  {
    let place = try await TestWorkplace()
    let admin = try await place.gateway("admin")
    let hana = try await admin.send(
      AddPerson(
        login: "hana", name: "Hana", staffNumber: "H", roles: [.hr], password: TestWorkplace.password)
    ).person
    let day = try #require(Day("2026-03-02"))
    for number in [5, 3, 9, 1] {
      let certificate = Certificate(
        number: "RUNG-\(number)", certification: ContentVersion(id: "c", number: 1, digest: .zero),
        title: LocalizedText([.english: "Agent"]), person: hana.id, holder: hana.name, staffNumber: "H",
        awarded: place.clock.now, validFrom: day, validUntil: day, renewalOpens: day, graceEnds: day,
        isSandbox: true, because: [])
      try await place.workplace.store.write(
        "certificate.award", Stamp(caller: hana.id, instant: place.clock.now, seed: 1)
      ) { try $0.addCertificate(certificate) }
    }
    let hr = try await place.gateway("hana")
    let whole = try await hr.sendAll(ListCertificates(login: nil))
    #expect(whole.certificates.map(\.certificate.number) == ["RUNG-5", "RUNG-3", "RUNG-9", "RUNG-1"])
    for limit in 1...5 {
      let page = PageSpan(limit: limit)
      #expect(try await hr.sendAll(ListCertificates(login: nil, page: page)) == whole)
      #expect(try await hr.sendAll(ListCertificates(login: "hana", page: page)) == whole)
      let export = try await hr.sendAll(ExportCertifications(asOf: nil, page: page))
      #expect(export == (try await hr.send(ExportCertifications(asOf: nil))))
    }
    let first = try await hr.send(ExportCertifications(asOf: nil, page: PageSpan(limit: 1)))
    #expect(ExportCertifications(asOf: nil).following(first)?.asOf == day)
  }
}
