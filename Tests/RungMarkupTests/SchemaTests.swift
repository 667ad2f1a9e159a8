import Foundation
import RungCore
import RungMarkup
import Testing

@Suite("The schema and the reader's view of it")
struct SchemaTests {
  private func names(_ pattern: String) throws -> Set<String> {
    let expression = try NSRegularExpression(pattern: pattern)
    let range = NSRange(Schema.text.startIndex..., in: Schema.text)
    return Set(
      expression.matches(in: Schema.text, range: range).compactMap { match in
        Range(match.range(at: 1), in: Schema.text).map { String(Schema.text[$0]) }
      })
  }

  @Test("The reader knows every element of the schema, and no other")
  func elements() throws {
    #expect(Set(Tag.allCases.map(\.rawValue)) == (try names("<xs:element name=\"([^\"]+)\"")))
  }

  @Test("The reader knows every attribute of the schema, and no other but xml:lang")
  func attributes() throws {
    let known = Set(AttributeName.allCases.map(\.rawValue))
    #expect(known == (try names("<xs:attribute name=\"([^\"]+)\"")).union(["xml:lang"]))
  }

  @Test("Attribute names stand in byte order, in which canonical documents write them")
  func order() {
    let names = AttributeName.allCases.map(\.rawValue)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("Every element that stands once a language may repeat: the schema check relies on it")
  func repetition() throws {
    let pattern = "<xs:element name=\"([^\"]+)\" type=\"(?:Line|Passage)\""
    let single = pattern + "(?![^>]*maxOccurs=\"unbounded\")"
    #expect(try names(single) == [])
    #expect(try names(pattern) == Set(Tag.allCases.filter(\.bearsLanguage).map(\.rawValue)))
  }

  @Test("Enumerations of the schema are those of the core")
  func enumerations() throws {
    func values(_ type: String) throws -> [String] {
      let start = try #require(Schema.text.range(of: "<xs:simpleType name=\"\(type)\">"))
      let rest = Schema.text[start.upperBound...]
      let end = try #require(rest.range(of: "</xs:simpleType>"))
      return rest[..<end.lowerBound].components(separatedBy: "value=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    }
    #expect(try values("ItemType") == ItemType.allCases.map(\.rawValue))
    #expect(try values("Family") == Scenario.Family.allCases.map(\.rawValue))
    #expect(try values("Status").allSatisfy { ItemStatus(rawValue: $0) != nil })
    #expect(try values("Tier").allSatisfy { Tier(rawValue: $0) != nil })
    #expect(try values("Mode").allSatisfy { Lesson.Mode(rawValue: $0) != nil })
    #expect(try values("RoomKind").allSatisfy { Room.Kind(rawValue: $0) != nil })
  }
}
