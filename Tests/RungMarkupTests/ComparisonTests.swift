import RungCore
import RungMarkup
import Testing

@Suite("What changed between two versions")
struct ComparisonTests {
  private static let stems = Documents.stems

  private func item(_ options: [String], attributes: String = "level=\"1\"", stems: String = stems) -> [UInt8]
  {
    let body = options.map { option in
      let key = option.hasPrefix("*") ? " key=\"true\"" : ""
      let text = option.hasPrefix("*") ? String(option.dropFirst()) : option
      return
        "<option\(key)><text xml:lang=\"zh-Hans\">\(text)</text><text xml:lang=\"en\">\(text)</text></option>"
    }
    let file = Documents.bank(
      "<single-choice id=\"i.one\" topic=\"flow\" competence=\"flow.steps\" author=\"lin.yue\" status=\"draft\""
        + " \(attributes)>\(stems)\(body.joined())</single-choice>\n")
    return records(Array(file.utf8)).last?.canonical ?? []
  }

  private func said(_ change: ContentChange) -> String {
    let place = change.path.map { [$0.element, $0.label].compactMap { $0 }.joined(separator: " ") }
      .joined(separator: "/")
    let kind =
      switch change.kind {
      case .added: "added"
      case .removed: "removed"
      case .moved: "moved"
      case .text: "text"
      case .attribute(let name): "@" + name
      }
    return "\(place) \(kind) \(change.before ?? "-") → \(change.after ?? "-")"
  }

  private func said(_ old: [UInt8], _ new: [UInt8]) -> [String] {
    changes(from: old, to: new).map(said)
  }

  @Test("nothing where nothing did")
  func same() {
    #expect(said(item(["a", "*b"]), item(["a", "*b"])) == [])
  }

  @Test("a key that moves from one option to another")
  func key() {
    #expect(
      said(item(["a", "*b", "c"]), item(["*a", "b", "c"])) == [
        "option 1 @key - → true", "option 2 @key true → -",
      ])
  }

  @Test("an option that is new, and one that is gone")
  func options() {
    #expect(said(item(["a", "*b"]), item(["a", "*b", "c"])) == ["option 3 added - → c / c"])
    #expect(said(item(["a", "*b", "c"]), item(["a", "*b"])) == ["option 3 removed c / c → -"])
  }

  @Test("an option that reads otherwise in one language")
  func words() {
    let changed = String(decoding: item(["a", "*b"]), as: UTF8.self)
      .replacing("<text xml:lang=\"en\">a</text>", with: "<text xml:lang=\"en\">z</text>")
    #expect(said(item(["a", "*b"]), Array(changed.utf8)) == ["option 1/text en text a → z"])
  }

  @Test("options that changed places, the fewest that explain it")
  func order() {
    #expect(said(item(["a", "*b", "c", "d"]), item(["d", "a", "*b", "c"])) == ["option 1 moved 4 → 1"])
  }

  @Test("an attribute that has another value, is new or is gone")
  func attributes() {
    let old = item(["a", "*b"], attributes: "level=\"1\" source=\"x\"")
    let new = item(["a", "*b"], attributes: "level=\"2\" enemies=\"i.two\"")
    #expect(
      said(old, new) == [" @level 1 → 2", " @source x → -", " @enemies - → i.two"])
  }

  @Test("what is in one set alone, and what differs, by kind and id")
  func sets() {
    let old = [(ContentKind.item, "i.b", item(["a", "*b"])), (.item, "i.c", item(["a", "*b"]))]
    let new = [(ContentKind.item, "i.b", item(["*a", "b"])), (.item, "i.a", item(["a", "*b"]))]
    let found = differences(
      from: old.map { (kind: $0.0, id: $0.1, canonical: $0.2) },
      to: new.map { (kind: $0.0, id: $0.1, canonical: $0.2) })
    #expect(found.map(\.id) == ["i.a", "i.b", "i.c"])
    #expect(found.map(\.fate) == [.added, .changed, .removed])
    #expect(found.map(\.changes.count) == [0, 2, 0])
  }
}
