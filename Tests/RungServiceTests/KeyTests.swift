import Foundation
import RungAPI
import RungCore
import RungMarkup
import RungService
import RungTestSupport
import Testing

/// What a candidate can receive holds no key: by type, and on the wire.
@Suite struct KeyTests {
  /// Types that hold keys or what gives them away. None may stand anywhere inside a candidate's reply.
  private func holdsKey(_ value: Any) -> Bool {
    if value is RungCore.Key || value is Item || value is Question || value is KeyPoint
      || value is AcceptedText
    {
      return true
    }
    return Mirror(reflecting: value).children.contains { holdsKey($0.value) }
  }

  @Test func theWalkFindsAKeyWhereThereIsOne() throws {
    let key = RungCore.Key(answer: .trueFalse(true), credit: .exact)
    #expect(holdsKey(["nested": [Optional(key)]]))
  }

  @Test func noPaperHoldsAKeyByTypeOrOnTheWire() async throws {
    let place = try await TestWorkplace()
    try await place.furnish([("ana", [.trainee])])
    let ana = try await place.gateway("ana")
    var reader = ContentReader(
      sources: try TestWorkplace.content().map { ContentSource(path: $0.path, bytes: Array($0.text)) })
    var secrets: [String] = []
    _ = reader.read { record in
      guard case .item(let item, _) = record.value else { return }
      secrets += words(item.rationale)
      secrets += parts(of: item).flatMap { item -> [String] in
        guard case .single(_, let key) = item.content else { return [] }
        switch key.answer {
        case .points(let points, let guide):
          return points.flatMap { point in Language.allCases.map { point.text.text($0) } } + words(guide)
        default: return []
        }
      }
    }
    #expect(secrets.count > 100)
    var exams: [ID<Exam>] = ["exam.newcomer.theory"]
    exams += (1...9).map { ID("quiz.onboarding.d0\($0)") }
    for exam in exams {
      let started = try await ana.send(StartAttempt(exam: exam))
      #expect(!holdsKey(started))
      let wire = String(decoding: try JSONEncoder().encode(started), as: UTF8.self)
      for secret in secrets where secret.count > 12 { #expect(!wire.contains(secret), "\(exam): \(secret)") }
      for name in ["key", "rationale", "guide", "correct", "accept", "author", "enemies", "points"] {
        #expect(!wire.contains("\"\(name)\":"), "\(exam): \(name)")
      }
      let result = try await ana.send(SubmitAttempt(attempt: started.attempt))
      #expect(!holdsKey(result))
    }
  }

  @Test func theOrderOnThePaperDoesNotTellTheKey() async throws {
    let place = try await TestWorkplace()
    let people = (0..<30).map { ("t\($0)", [Role.trainee]) }
    try await place.furnish(people.map { (login: $0.0, roles: $0.1) })
    // The author's first entry of an ordering is its key's first: were entries shown as written, it would always lead.
    var orders: Set<[LocalizedText]> = []
    for (login, _) in people {
      let paper = try await place.gateway(login).send(StartAttempt(exam: "exam.newcomer.theory")).paper
      for question in paper.questions {
        if case .ordering(let entries) = question.interaction { orders.insert(entries) }
      }
    }
    #expect(orders.count > 10)
  }

  private func parts(of item: Item) -> [Item] {
    if case .group(_, let parts) = item.content { parts } else { [item] }
  }

  /// The paragraphs of a passage in each language.
  private func words(_ passage: LocalizedPassage?) -> [String] {
    Language.allCases.flatMap { language -> [String] in
      (passage?(language)?.blocks ?? []).compactMap { block in
        guard case .paragraph(let spans) = block else { return nil }
        return spans.map { span in
          switch span {
          case .plain(let text), .stressed(let text): text
          case .blank: ""
          }
        }.joined()
      }
    }
  }
}
