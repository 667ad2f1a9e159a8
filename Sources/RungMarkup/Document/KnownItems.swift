import RungCore

/// How the items that the schema accepted are built, so that another that is built alike need not be told to libxml2,
/// which takes longer over an element than all else does.
///
/// It is a tree of steps, each a start tag with its attributes or an end tag; every way from its root to a leaf is a
/// whole item without a fault. Values that are no part of it are those whose type is checked here: nearly all of them
/// are ids. Any other value is part of its step as it stands, so that whatever the schema says of it holds.
struct KnownItems {
  /// A step: 0 for an end tag.
  typealias Step = Int32
  static let end: Step = 0

  private struct Node {
    let step: Step
    /// The first step after it, and the next beside it; 0 for none, since nothing leads to the root.
    var first: Int32 = 0
    var sibling: Int32 = 0
  }

  private var nodes = [Node(step: 0)]
  /// The start tags that have attributes, by what counts of them.
  private var words: [[UInt8]: Step] = [:]
  private var word: [UInt8] = []

  /// The steps of the item under way.
  private var path: [Step] = []
  /// Where they lead; `nil` once they have left the known ways.
  private var place: Int32?
  private var canBeKept = true

  /// Begins an item.
  mutating func begin() {
    path.removeAll(keepingCapacity: true)
    place = 0
    canBeKept = true
  }

  /// Goes on to the next step; false where no known item goes on so.
  mutating func follow(_ step: Step?) -> Bool {
    guard let step else {
      canBeKept = false
      place = nil
      return false
    }
    path.append(step)
    place = place.flatMap { child(of: $0, step) }
    return place != nil
  }

  /// Adds the item under way, which the schema accepted.
  mutating func keep() {
    guard canBeKept, place == nil, nodes.count + path.count < 20_000 else { return }
    var node: Int32 = 0
    for step in path { node = child(of: node, step) ?? add(step, to: node) }
  }

  private func child(of node: Int32, _ step: Step) -> Int32? {
    var child = nodes[Int(node)].first
    while child != 0 {
      if nodes[Int(child)].step == step { return child }
      child = nodes[Int(child)].sibling
    }
    return nil
  }

  private mutating func add(_ step: Step, to node: Int32) -> Int32 {
    let added = Int32(nodes.count)
    nodes.append(Node(step: step, sibling: nodes[Int(node)].first))
    nodes[Int(node)].first = added
    return added
  }

  // MARK: Steps

  /// The step that the start tag of `element` is; `nil` where some of it is not in the fragment.
  /// - Parameter attributeCount: how many attributes the author wrote.
  mutating func step(_ element: Element, attributeCount: Int) -> Step? {
    guard let tag = element.tag else { return nil }
    let attributes = element.attributes
    guard attributes.count == attributeCount else { return nil }
    word.removeAll(keepingCapacity: true)
    for attribute in attributes {
      // The schema lets any language through where there is text; which it is, is not the schema's to judge.
      if attribute.name == .language, tag.bearsLanguage { continue }
      word.append(attribute.name.order)
      if attribute.name.allows(element.bytes(of: attribute)) {
        word.append(0xFE)
      } else {
        word.append(contentsOf: element.bytes(of: attribute))
        // Neither is a byte of UTF-8.
        word.append(0xFF)
      }
    }
    let plain = Step(tag.order) + 1
    guard !word.isEmpty else { return plain }
    word.append(tag.order)
    if let known = words[word] { return known }
    guard words.count < 4_096 else { return nil }
    let step = 256 + Step(words.count)
    words[word] = step
    return step
  }
}

extension AttributeName {
  /// Whether the schema accepts `value` wherever an item has such an attribute; false is no verdict.
  fileprivate func allows(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .id, .topic, .competence, .author, .reviewer, .blank: isID(value)
    case .source, .speaker, .path, .alt: true
    case .value, .tolerance: isShortDecimal(value)
    default: false
    }
  }
}

/// Whether `text` is of the schema's type `Id`.
private func isID(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count <= 80 else { return false }
  var isWordOpen = false
  for (place, byte) in text.enumerated() {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): isWordOpen = true
    case UInt8(ascii: "0")...UInt8(ascii: "9") where place > 0: isWordOpen = true
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      guard isWordOpen else { return false }
      isWordOpen = false
    default: return false
    }
  }
  return isWordOpen
}

/// Whether `text` is up to nine digits, perhaps with a sign before and up to six decimals behind: less than the schema's
/// `Quantity` allows.
private func isShortDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var digits = 0
  var decimals: Int?
  for (place, byte) in text.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let count = decimals { decimals = count + 1 } else { digits += 1 }
    case UInt8(ascii: ".") where decimals == nil && digits > 0: decimals = 0
    case UInt8(ascii: "-") where place == 0: break
    default: return false
    }
  }
  return (1...9).contains(digits) && decimals.map { (1...6).contains($0) } ?? true
}
