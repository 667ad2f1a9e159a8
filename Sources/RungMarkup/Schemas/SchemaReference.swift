package import RungCore

/// What the schema says of one kind of document, made ready to be read: its elements from the root inwards, and the
/// types of their values. All words are the schema's own annotations.
package struct SchemaReference: Sendable {
  package let kind: ContentKind
  package let elements: [Element]
  package let types: [ValueType]

  package struct Element: Sendable {
    package let name: String
    package let note: LocalizedText
    /// What stands in it, as `title+, (theory | practical), window?`; empty where nothing does.
    package let content: String
    /// The type of its text, where it holds text: `Line`, `Inline` or `Passage`.
    package let text: String?
    package let attributes: [Attribute]
  }

  package struct Attribute: Sendable {
    package let name: String
    package let isRequired: Bool
    package let note: LocalizedText
    /// The name of its type; empty where it has values of its own.
    package let type: String
    package let values: [Value]
  }

  package struct ValueType: Sendable {
    package let name: String
    package let note: LocalizedText
    package let values: [Value]
    /// The pattern, range or base that its values have.
    package let form: String
  }

  /// One of the words that a value may be.
  package struct Value: Sendable {
    package let word: String
    package let note: LocalizedText?
  }

  /// `nil` for what is no document of its own.
  package init?(_ kind: ContentKind) {
    guard let text = Schema.text(for: kind) else { return nil }
    self.kind = kind
    var walk = SchemaWalk(SchemaNode.roots(of: text))
    walk.visitRoot(kind.rawValue)
    elements = walk.elements
    types = walk.types
  }
}

/// Walks the schema from a root element inwards, and keeps each element and type it meets once.
private struct SchemaWalk {
  private let globals: [SchemaNode]
  private(set) var elements: [SchemaReference.Element] = []
  private(set) var types: [SchemaReference.ValueType] = []
  private var seen: Set<String> = []
  /// What is still to be visited, so that the children of an element stand together behind it.
  private var waiting: [SchemaNode] = []

  init(_ globals: [SchemaNode]) {
    self.globals = globals
  }

  mutating func visitRoot(_ name: String) {
    guard let root = global("element", name) else { return }
    waiting = [root]
    while !waiting.isEmpty { visit(waiting.removeFirst()) }
  }

  private func global(_ kind: String, _ name: String?) -> SchemaNode? {
    guard let name else { return nil }
    return globals.first { $0.name == kind && $0.attributes["name"] == name }
  }

  private mutating func visit(_ element: SchemaNode) {
    let name = element.attributes["name"] ?? ""
    let typeName = element.attributes["type"]
    guard seen.insert("element \(name) \(typeName ?? note(element).text(.english))").inserted else { return }
    let type = global("complexType", typeName) ?? element.first("complexType")
    let own = type.map { note($0) } ?? Localized()
    let said = note(element).languages.isEmpty ? own : note(element)
    let isText = typeName == "Line" || typeName == "Passage" || typeName == "Inline"
    let model = type.flatMap(model)
    elements.append(
      SchemaReference.Element(
        name: name, note: said, content: isText ? "" : model.map { expression($0) } ?? "",
        text: isText ? typeName : extended(type).flatMap { $0 == "Inline" ? $0 : nil },
        attributes: type.map { attributes(of: $0) } ?? []))
    guard !isText, let model else { return }
    waiting += children(of: model)
  }

  // MARK: What stands in an element

  private func extended(_ type: SchemaNode?) -> String? {
    type?.first("complexContent")?.first("extension")?.attributes["base"]
  }

  /// The model group of a type, or that of the type it extends.
  private func model(_ type: SchemaNode) -> SchemaNode? {
    let body = type.first("complexContent")?.first("extension") ?? type
    if let own = body.children.first(where: { ["sequence", "choice", "group"].contains($0.name) }) {
      return own
    }
    guard let base = extended(type), base != "Inline" else { return nil }
    return global("complexType", base).flatMap(model)
  }

  private func children(of model: SchemaNode) -> [SchemaNode] {
    model.children.flatMap { part -> [SchemaNode] in
      switch part.name {
      case "element": [global("element", part.attributes["ref"]) ?? part]
      case "group": global("group", part.attributes["ref"]).map(children(of:)) ?? []
      case "sequence", "choice": children(of: part)
      default: []
      }
    }
  }

  private func expression(_ model: SchemaNode, isNested: Bool = false) -> String {
    switch model.name {
    case "element":
      return (model.attributes["name"] ?? model.attributes["ref"] ?? "") + occurrence(model)
    case "group":
      guard let group = global("group", model.attributes["ref"]), let choice = group.children.first else {
        return ""
      }
      return expression(choice, isNested: true) + occurrence(model)
    default:
      let parts = model.children.filter { $0.name != "annotation" }.map { expression($0, isNested: true) }
      let joined = parts.joined(separator: model.name == "choice" ? " | " : ", ")
      let sign = occurrence(model)
      let needsParentheses = parts.count > 1 && (isNested || !sign.isEmpty)
      return needsParentheses ? "(\(joined))\(sign)" : joined + sign
    }
  }

  private func occurrence(_ node: SchemaNode) -> String {
    let least = node.attributes["minOccurs"] ?? "1"
    let most = node.attributes["maxOccurs"] ?? "1"
    switch (least, most) {
    case ("1", "1"): return ""
    case ("0", "1"): return "?"
    case ("1", "unbounded"): return "+"
    case ("0", "unbounded"): return "*"
    default: return "{\(least)–\(most == "unbounded" ? "∞" : most)}"
    }
  }

  // MARK: Attributes and types

  private mutating func attributes(of type: SchemaNode) -> [SchemaReference.Attribute] {
    let body = type.first("complexContent")?.first("extension") ?? type
    var found: [SchemaReference.Attribute] = []
    for part in body.children {
      switch part.name {
      case "attribute": found.append(attribute(part))
      case "attributeGroup":
        let group = global("attributeGroup", part.attributes["ref"])
        for attribute in group?.children ?? [] where attribute.name == "attribute" {
          found.append(self.attribute(attribute))
        }
      default: break
      }
    }
    return found
  }

  private mutating func attribute(_ node: SchemaNode) -> SchemaReference.Attribute {
    let type = node.attributes["type"] ?? ""
    if let named = global("simpleType", type), seen.insert("type \(type)").inserted {
      types.append(valueType(named, type))
    }
    let inline = node.first("simpleType")
    let range = inline.map(form) ?? ""
    return SchemaReference.Attribute(
      name: node.attributes["name"] ?? "", isRequired: node.attributes["use"] == "required", note: note(node),
      type: type.isEmpty ? range : plain(type), values: inline.map(values) ?? [])
  }

  private func valueType(_ node: SchemaNode, _ name: String) -> SchemaReference.ValueType {
    SchemaReference.ValueType(name: name, note: note(node), values: values(of: node), form: form(of: node))
  }

  private func values(of type: SchemaNode) -> [SchemaReference.Value] {
    restriction(of: type)?.children.filter { $0.name == "enumeration" }.map { value in
      let said = note(value)
      return SchemaReference.Value(
        word: value.attributes["value"] ?? "", note: said.languages.isEmpty ? nil : said)
    } ?? []
  }

  private func restriction(of type: SchemaNode) -> SchemaNode? {
    type.first("restriction") ?? type.first("list")?.first("simpleType")?.first("restriction")
  }

  private func form(of type: SchemaNode) -> String {
    guard let restriction = restriction(of: type) else { return "" }
    var parts: [String] = []
    func facet(_ name: String) -> String? { restriction.first(name)?.attributes["value"] }
    if let pattern = facet("pattern") { parts.append("`\(pattern.replacingBars)`") }
    if let least = facet("minInclusive"), let most = facet("maxInclusive") {
      parts.append("\(least)–\(most)")
    }
    if let longest = facet("maxLength") { parts.append("≤ \(longest)") }
    return parts.joined(separator: ", ")
  }

  private func plain(_ type: String) -> String {
    type.hasPrefix("xs:") ? String(type.dropFirst(3)) : type
  }

  private func note(_ node: SchemaNode) -> LocalizedText {
    var said = LocalizedText()
    for documentation in node.first("annotation")?.children ?? [] {
      guard let language = documentation.attributes["xml:lang"].flatMap(Language.init) else { continue }
      said[language] = documentation.text
    }
    return said
  }
}

extension String {
  /// A bar would end a cell of a table.
  fileprivate var replacingBars: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
