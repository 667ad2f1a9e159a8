/// A file that holds one stored body.
package func contentFile(_ canonical: [UInt8]) -> [UInt8] {
  xmlDeclaration + canonical
}

/// A file that holds a bank, in the parts it is put together from: what comes before its items, each of them, and the end.
package struct BankFile {
  package let opening: [UInt8]
  package let closing: [UInt8]

  /// - Parameter shell: the bank as it is stored, without its items.
  package init(_ shell: [UInt8]) {
    let endTag = Array("</bank>\n".utf8)
    let isOpen = shell.suffix(endTag.count).elementsEqual(endTag)
    opening = xmlDeclaration + shell.dropLast(isOpen ? endTag.count : 0)
    closing = isOpen ? endTag : []
  }

  /// An item's stored body as it stands in its bank's file.
  package func item(_ body: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    appendWithin(body, to: &text)
    return text
  }
}

private let xmlDeclaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

/// Appends `body` a level deeper, and without the namespace that the file's root declares already. In a canonical body a
/// line feed only ever ends a line of markup, so indenting lines changes no text.
private func appendWithin(_ body: [UInt8], to file: inout [UInt8]) {
  var isFirst = true
  for line in body.split(separator: 0x0A) {
    file.append(contentsOf: [0x20, 0x20])
    if isFirst,
      let name = line.firstIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }),
      line[name...].starts(with: namespaceDeclaration)
    {
      file.append(contentsOf: line[..<name])
      file.append(contentsOf: line[name...].dropFirst(namespaceDeclaration.count))
    } else {
      file.append(contentsOf: line)
    }
    file.append(0x0A)
    isFirst = false
  }
}
