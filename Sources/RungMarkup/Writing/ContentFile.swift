/// A file that holds one stored body.
package func contentFile(_ canonical: [UInt8]) -> [UInt8] {
  xmlDeclaration + canonical
}

/// A file that holds a bank: its stored shell, and the stored bodies of its items within.
package func contentFile(bank shell: [UInt8], items: [[UInt8]]) -> [UInt8] {
  let endTag = Array("</bank>\n".utf8)
  guard shell.suffix(endTag.count).elementsEqual(endTag) else { return contentFile(shell) }
  var file = xmlDeclaration + shell.dropLast(endTag.count)
  for item in items { appendWithin(item, to: &file) }
  return file + endTag
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
