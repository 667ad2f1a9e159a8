import RungCore

/// An element with all that is in it, kept apart from the fragment it was read into.
struct ElementTree: Hashable {
  let tag: Tag
  /// In the order of their names.
  let attributes: [Attribute]
  let children: [ElementTree]
  /// Its text, where it stands for text alone.
  let text: String?

  struct Attribute: Hashable {
    let name: AttributeName
    let value: String
  }

  init?(_ element: Element) {
    guard let tag = element.tag else { return nil }
    self.tag = tag
    attributes = element.attributes.map { Attribute(name: $0.name, value: element.attribute($0.name) ?? "") }
    text = element.isInline ? element.text : nil
    children = text == nil ? element.children.compactMap { ElementTree($0) } : []
  }

  /// The tree of a stored body; `nil` where it cannot be read.
  init?(canonical: [UInt8]) {
    var tree: ElementTree?
    let parser = DocumentParser(
      ContentSource(path: "", bytes: canonical), file: 0, validator: nil, limits: .standard
    ) { tree = ElementTree($0.element) }
    while parser.advance() {}
    guard let tree else { return nil }
    self = tree
  }

  func value(of name: AttributeName) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// What tells it from its namesakes by itself: its id, or the language of its text.
  var label: String? {
    value(of: .id) ?? value(of: .language)
      ?? [.criterion, .role, .rank, .month, .number, .blank, .topic].lazy.compactMap(value).first
  }

  /// All text in it, in a line.
  var summary: String {
    text ?? children.map(\.summary).filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
