import RungCore

/// What one stretch of a file brought to light, as it goes from the thread that parses to the one that reads values.
struct Stretch: Sendable {
  let file: Int
  /// What XML and the schema find wrong in it.
  let findings: [Finding]
  /// What is only counted of it.
  let rest: FindingList.Rest
  let records: RecordBatch
}

/// Records that have ended, copied out of the fragment that is filled anew.
struct RecordBatch: Sendable {
  struct Entry: Sendable {
    /// Its root among the nodes.
    let node: Int
    let bank: String?
    let isSound: Bool
  }

  private(set) var entries: [Entry] = []
  fileprivate var nodes: [Fragment.Node] = []
  fileprivate var attributes: [Fragment.Attribute] = []
  fileprivate var bytes: [UInt8] = []

  mutating func add(_ record: Record) {
    let source = record.element.storage
    let start = record.mark
    let shift = Fragment.Shift(
      nodes: nodes.count - start.nodes, attributes: attributes.count - start.attributes,
      bytes: bytes.count - start.bytes)
    entries.append(
      Entry(node: record.element.index + shift.nodes, bank: record.bank, isSound: record.isSound))
    for node in source.pointee.nodes.rest(from: start.nodes) { nodes.append(node.shifted(by: shift)) }
    for attribute in source.pointee.attributes.rest(from: start.attributes) {
      attributes.append(attribute.shifted(by: shift))
    }
    bytes.append(contentsOf: source.pointee.bytes.rest(from: start.bytes))
  }
}

extension Fragment {
  /// Holds the records of `stretch` instead of what it held.
  func fill(with stretch: Stretch) {
    let batch = stretch.records
    storage.pointee.file = stretch.file
    storage.pointee.nodes.count = 0
    storage.pointee.attributes.count = 0
    storage.pointee.bytes.count = 0
    batch.nodes.withUnsafeBufferPointer { storage.pointee.nodes.append(contentsOf: $0) }
    batch.attributes.withUnsafeBufferPointer { storage.pointee.attributes.append(contentsOf: $0) }
    batch.bytes.withUnsafeBufferPointer { storage.pointee.bytes.append(contentsOf: $0) }
  }
}
