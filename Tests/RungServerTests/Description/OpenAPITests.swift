import Foundation
import RungAPI
import RungCore
import Testing

@Suite("The description of the interface")
struct OpenAPITests {
  private func document() throws -> JSONTree {
    try OpenAPI.document(version: "1.2.3")
  }

  @Test("has an operation for each request, with its input, its reply and who may send it")
  func operations() throws {
    let document = try document()
    for request in RequestList.all {
      let operation = document["paths"]?["/v1/\(request.route.name)"]?["post"]
      #expect(operation?["operationId"] == .text(request.route.name))
      let isOpen = request.route.access == .anyone
      #expect(operation?["security"] == (isOpen ? [] : [["session": []]]))
      #expect((operation?["responses"]?["401"] == nil) == isOpen)
      #expect(operation?["responses"]?["200"] != nil)
    }
  }

  @Test("says of each request which refusals it can be answered with, and under which status")
  func refusals() throws {
    let document = try document()
    func codes(_ request: String, _ status: Int) -> JSONTree? {
      var schema = document["paths"]?["/v1/\(request)"]?["post"]?["responses"]?["\(status)"]?["content"]?[
        "application/json"]?["schema"]
      if case .list(let parts) = schema?["allOf"] { schema = parts.last }
      return schema?["properties"]?["error"]?["properties"]?["code"]?["enum"]
    }
    #expect(codes("attempt.answer", 404) == ["attempt.unknown"])
    #expect(
      codes("attempt.answer", 409)
        == ["attempt.closed", "attempt.taken-over", "response.unfit", "sequence.stale"])
    #expect(codes("attempt.answer", 403) == ["role.missing"])
    #expect(codes("certificate.show", 403) == ["record.of-another"])
    #expect(codes("content.export", 409) == ["book.closed", "content.changed"])
    #expect(codes("session.show", 401) == ["login.needed"])
    for (request, status) in [
      ("session.show", 403), ("session.show", 404), ("session.show", 409), ("session.open", 404),
      ("people.list", 404), ("people.list", 409),
    ] {
      #expect(document["paths"]?["/v1/\(request)"]?["post"]?["responses"]?["\(status)"] == nil)
    }
    for request in RequestList.all {
      let route = request.route
      // A code is declared once, and not where it follows anyhow.
      #expect(Set(route.refusals).count == route.refusals.count, "\(route.name)")
      let plain = Route(route.name, route.effect, needs: route.access, showsContent: route.showsContent)
      #expect(Set(plain.allRefusals).isDisjoint(with: route.refusals), "\(route.name)")
    }
  }

  @Test("every reference leads somewhere, and every status of a refusal is described")
  func references() throws {
    let document = try document()
    var seen = 0
    func walk(_ tree: JSONTree) {
      switch tree {
      case .list(let elements): elements.forEach(walk)
      case .object(let members):
        if case .text(let reference) = members["$ref"] {
          seen += 1
          let target = reference.split(separator: "/").dropFirst().reduce(Optional(document)) {
            $0?[String($1)]
          }
          #expect(target != nil, "\(reference)")
        }
        members.values.forEach(walk)
      default: break
      }
    }
    walk(document)
    #expect(seen > 500)
    for code in RefusalCode.allCases {
      #expect(document["components"]?["responses"]?["\(code.httpStatus)"] != nil, "\(code)")
    }
  }

  @Test("a schema says what a type asks for when it is decoded")
  func schemas() throws {
    let components = try #require(try document()["components"]?["schemas"])
    #expect(
      components["SaveAnswer"] == [
        "type": "object", "required": ["attempt", "isFlagged", "question", "sequence"],
        "properties": [
          "attempt": ["type": "string"], "isFlagged": ["type": "boolean"],
          "question": ["type": "integer", "format": "int64"],
          "sequence": ["type": "integer", "format": "int64"],
          "response": ["anyOf": [["$ref": "#/components/schemas/Response"], ["type": "null"]]],
        ],
      ])
    #expect(components["Role"]?["enum"] == .list(Role.allCases.map { .text($0.rawValue) }))
    guard case .list(let responses) = components["Response"]?["oneOf"] else {
      Issue.record("a response is none of several")
      return
    }
    #expect(responses.count == 7)
    #expect(responses.first == ["$ref": "#/components/schemas/Response.choice"])
    #expect(
      components["Response.choice"] == [
        "type": "object", "required": ["options", "type"],
        "properties": [
          "type": ["const": "choice"],
          "options": ["type": "array", "items": ["type": "integer", "format": "int64"]],
        ],
      ])
    let discriminator = components["Response"]?["discriminator"]
    #expect(discriminator?["propertyName"] == "type")
    #expect(discriminator?["mapping"]?["true-false"] == "#/components/schemas/Response.true-false")
    #expect(components["Done"] == ["type": "object", "properties": [:]])
  }

  struct Numbers: Codable, Equatable {
    let seed: UInt64
    let small: Int32
    let share: Double
    let maybe: UInt8?
  }

  @Test("numbers of every width are numbers")
  func numbers() throws {
    let probe = SchemaProbe()
    let reference = try probe.schema(of: Numbers.self)
    guard case .text(let path) = reference["$ref"] else {
      Issue.record("no reference")
      return
    }
    let form = probe.components[String(path.split(separator: "/").last ?? "")]
    #expect(form?["properties"]?["seed"] == ["type": "integer", "minimum": 0])
    #expect(form?["properties"]?["small"] == ["type": "integer", "format": "int64"])
    #expect(form?["properties"]?["share"] == ["type": "number", "format": "double"])
    #expect(try probe.sample(of: Numbers.self) == Numbers(seed: 0, small: 0, share: 0, maybe: 0))
  }

  struct Chain: Codable {
    let links: [Chain]
    let next: Next?

    final class Next: Codable {
      let chain: Next?
    }
  }

  @Test("a type that holds itself is an error, not a crash")
  func endless() {
    #expect(throws: SchemaProbe.Unknown.self) { try SchemaProbe().sample(of: Chain.self) }
  }

  enum Mute: Codable {
    case one(Int)
  }

  @Test("an enum with values that is no tagged union is an error, in whatever is described")
  func unknownCases() {
    #expect(throws: SchemaProbe.Unknown.self) { try SchemaProbe().schema(of: Mute.self) }
  }

  @Test("a sample of every request is one that can be sent")
  func samples() throws {
    func check<R: RungAPI.Request>(_ request: R.Type) throws {
      let sample = try SchemaProbe().sample(of: request)
      let again = try JSONDecoder().decode(request, from: Data(json(sample).utf8))
      #expect(try json(again) == json(sample))
    }
    for request in RequestList.all { try check(request) }
  }
}
