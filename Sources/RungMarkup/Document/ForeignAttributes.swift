import CLibXML2

/// Attributes of other namespaces that XML Schema itself or the schema's wildcard would let through: `xsi:type`,
/// `xml:space` and their like. They would be lost on export, so they are refused; only `xsi:schemaLocation` and
/// `xsi:noNamespaceSchemaLocation`, hints to editors, are passed over.
struct ForeignAttributes {
  private var kept: [UnsafePointer<xmlChar>?] = []
  /// The names of those that are refused, as the author wrote them.
  private(set) var refused: [String] = []

  /// `nil` where there are none, as nearly always.
  init?(_ event: StartEvent) {
    guard let attributes = event.attributes else { return nil }
    let count = Int(event.attributeCount)
    let foreign = (0..<count).filter { isForeign($0, event, attributes) }
    guard !foreign.isEmpty else { return nil }
    for index in 0..<count {
      guard foreign.contains(index) else {
        kept.append(contentsOf: (0..<5).map { attributes[index * 5 + $0] })
        continue
      }
      guard let name = attributes[index * 5].map({ String(cString: $0) }) else { continue }
      if name != "schemaLocation", name != "noNamespaceSchemaLocation" {
        let prefix = attributes[index * 5 + 1].map { String(cString: $0) + ":" }
        refused.append((prefix ?? "") + name)
      }
    }
  }

  /// Lends the attributes without the foreign ones, as libxml2 lays them out.
  func withRest<Outcome>(
    _ use: (Int32, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Outcome
  ) -> Outcome {
    var rest = kept
    return rest.withUnsafeMutableBufferPointer { use(Int32($0.count / 5), $0.baseAddress) }
  }
}

private func isForeign(
  _ index: Int, _ event: StartEvent, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
) -> Bool {
  guard let namespace = attributes[index * 5 + 2] else { return false }
  if namespace == event.xmlNamespace { return !event.isLanguage(index) }
  return String(cString: namespace) == "http://www.w3.org/2001/XMLSchema-instance"
}
