import RungCore
import Testing

@Suite("What the schema says of a value")
struct SchemaFaultTests {
  @Test("The bound of a length is named, not how long the value is")
  func lengths() {
    let allowance = "<allow rule=\"lint.cue\" reason=\"because\"/>\n"
    let found = check(Documents.bank(allowance + Documents.item(String(repeating: "a", count: 81))))
    #expect(found.map(\.code) == [.valueInvalid, .valueInvalid])
    #expect(found.map(\.details["rule"]) == [.text("least-length"), .text("length")])
    #expect(found.map(\.details["expected"]) == [.text("8"), .text("80")])
  }
}
