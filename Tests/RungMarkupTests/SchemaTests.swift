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

  @Test("Each kind of document has a schema that stands by itself")
  func alone() {
    for kind in Schema.documentKinds {
      #expect(Schema.text(for: kind).flatMap { CompiledSchema($0) } != nil, "\(kind.rawValue)")
    }
    #expect(CompiledSchema("<xs:schema/>") == nil)
    #expect(Schema.documentKinds.count == ContentKind.allCases.count - 4)
    #expect(Schema.text(for: .item) == nil)
  }

  @Test("Every element, attribute and type is annotated in both languages", arguments: Schema.documentKinds)
  func annotations(kind: ContentKind) throws {
    let reference = try #require(SchemaReference(kind))
    #expect(reference.elements.first?.name == kind.rawValue)
    for element in reference.elements {
      #expect(element.note.languages == Language.allCases, "<\(element.name)> of \(kind.rawValue)")
      for attribute in element.attributes {
        #expect(
          attribute.note.languages == Language.allCases,
          "\(attribute.name) of <\(element.name)> of \(kind.rawValue)")
        #expect(!attribute.type.isEmpty || !attribute.values.isEmpty, "\(attribute.name) has no type")
      }
    }
    for type in reference.types { #expect(type.note.languages == Language.allCases, "\(type.name)") }
  }

  @Test("The reference knows what stands in an element, how often, and what its attributes may be")
  func reference() throws {
    let exam = try #require(SchemaReference(.exam))
    #expect(
      exam.elements[0].content
        == "title+, instructions*, (theory | practical), relearn*, window?, marking?, release?")
    let theory = try #require(exam.elements.first { $0.name == "theory" })
    #expect(theory.attributes.map(\.name).prefix(3) == ["purpose", "blueprint", "duration"])
    #expect(theory.attributes[0].values.map(\.word) == ["certification", "quiz"])
    #expect(exam.types.first { $0.name == "Period" }?.form == "`P[0-9]{1,4}[DMY]`")
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
