import CLibXML2

/// An element whose end tag has not been read.
struct OpenElement {
  /// `nil` for one that the schema does not know; nothing in it is kept.
  let tag: Tag?
  /// What may stand in it where it stands: a blueprint's cell shares its name with a table's, and holds nothing.
  let content: Tag.Content
  /// Bytes from the beginning of the text to its `<`.
  let offset: Int
  /// Its name, where libxml2's dictionary keeps it.
  let address: UnsafePointer<xmlChar>
  let namespace: UnsafePointer<xmlChar>?
  /// Its node in the fragment, if it is kept.
  let node: Int?
  /// The element that began last directly within it.
  var lastChild: Tag?
  /// Where text stands that has no place in it.
  var strayText: Int?

  var name: String { String(cString: address) }
}

/// A start tag as libxml2 gives it.
struct StartEvent {
  let name: UnsafePointer<xmlChar>
  let namespace: UnsafePointer<xmlChar>?
  /// The namespace of `xml:lang`, by its one address.
  let xmlNamespace: UnsafePointer<xmlChar>?
  /// Five pointers an attribute: local name, prefix, namespace, and the value's beginning and end.
  let attributeCount: Int32
  let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  /// Bytes from the beginning of the text to the tag's `<`.
  let offset: Int

  /// Whether the attribute at `index` is `xml:lang`.
  func isLanguage(_ index: Int) -> Bool {
    guard let attributes, attributes[index * 5 + 2] == xmlNamespace, let name = attributes[index * 5] else {
      return false
    }
    let spelling: StaticString = "lang"
    return xmlStrcmp(name, spelling.utf8Start) == 0
  }
}
