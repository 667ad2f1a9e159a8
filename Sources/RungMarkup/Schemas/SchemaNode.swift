import CLibXML2

/// An element of the schema's own document.
struct SchemaNode {
  let name: String
  let attributes: [String: String]
  let children: [SchemaNode]
  let text: String

  /// The children of `text`'s root; none where it cannot be read, which a test rules out.
  static func roots(of text: String) -> [SchemaNode] {
    _ = libraryIsReady
    let bytes = Array(text.utf8)
    let document = bytes.withUnsafeBytes { bytes -> xmlDocPtr? in
      xmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), "schema.xsd", nil,
        Int32(XML_PARSE_NONET.rawValue))
    }
    guard let document else { return [] }
    defer { xmlFreeDoc(document) }
    return xmlDocGetRootElement(document).map { SchemaNode($0).children } ?? []
  }

  private init(_ node: xmlNodePtr) {
    name = String(cString: node.pointee.name)
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      let prefix = current.pointee.ns.flatMap { $0.pointee.prefix }.map { String(cString: $0) + ":" } ?? ""
      // The schema's own values are plain text, which is one node.
      if let value = current.pointee.children?.pointee.content {
        attributes[prefix + String(cString: current.pointee.name)] = String(cString: value)
      }
      attribute = current.pointee.next
    }
    self.attributes = attributes
    var children: [SchemaNode] = []
    var text = ""
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE {
        children.append(SchemaNode(current))
      } else if let content = current.pointee.content {
        text += String(cString: content)
      }
      child = current.pointee.next
    }
    self.children = children
    self.text = text
  }

  func first(_ name: String) -> SchemaNode? {
    children.first { $0.name == name }
  }

  /// Whether it has any descendant of that name.
  func contains(_ name: String) -> Bool {
    children.contains { $0.name == name || $0.contains(name) }
  }
}
