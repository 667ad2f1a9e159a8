package import RungCore

/// Reads a stored body again. It was checked when it was loaded, so it is not checked against the schema now.
/// - Parameter bank: the bank of an item, which its body does not name.
package func storedContent(_ canonical: [UInt8], bank: ID<Bank>? = nil) -> ContentValue? {
  var value: ContentValue?
  let parser = DocumentParser(
    ContentSource(path: "", bytes: canonical), file: 0, validator: nil, limits: .standard
  ) { record in
    value = Reading(isSound: false).content(record.element, bank: bank?.text ?? record.bank)
  }
  while parser.advance() {}
  return parser.findings.findings.isEmpty ? value : nil
}
