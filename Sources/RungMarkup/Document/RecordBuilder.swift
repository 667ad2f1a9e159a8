import CLibXML2
import RungCore

/// One record of a document: a bank's shell, an item, or a whole document of another kind.
struct Record {
  let element: Element
  /// The bank that an item stands in.
  let bank: String?
  /// Whether neither the schema nor XML found fault with it.
  let isSound: Bool
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
}

/// Gathers elements into records and gives each out when its end tag is read.
///
/// A bank's items are records of their own, so that a bank of any size passes through in little memory; the bank's
/// shell, its attributes and titles, is given out before the first of them. Each document of a collection is a record.
final class RecordBuilder {
  /// An element whose end tag has not been read.
  struct OpenElement {
    /// `nil` for one that the schema does not know; nothing in it is kept.
    let tag: Tag?
    let offset: Int
    fileprivate let address: UnsafePointer<xmlChar>
    /// Its node in the fragment, if it is kept.
    fileprivate let node: Int?
    fileprivate let content: Tag.Content
    /// Where text stands that has no place in it.
    fileprivate var strayText: Int?

    var name: String { String(cString: address) }
  }

  private let validator: SchemaValidator?
  private let limits: Limits
  private let findings: FindingList
  private let receive: (Record) -> Void
  private let fragment: Fragment

  private var tags = NameTable<Tag>()
  private var attributeNames = NameTable<AttributeName>()
  private var contentNamespace: UnsafePointer<xmlChar>?
  private var open: [OpenElement] = []
  private(set) var hasRoot = false

  /// How deep the record that is being read begins, and where in the fragment.
  private var recordDepth: Int?
  private var recordMark: Fragment.Mark
  private var bank: Shell?
  /// Whether the record that is being read has no fault so far.
  private var isSound = true
  /// Whether the last event was text of the innermost element.
  private var inText = false
  private var textCount = 0
  /// Set when the validator has lost its way among the items of a bank or the documents of a collection, and must
  /// begin anew once the element at fault has ended, at that depth.
  private var lostDepth: Int?

  private struct Shell {
    let depth: Int
    let node: Int
    let mark: Fragment.Mark
    var isSound = true
    var isGivenOut = false
    var id = ""
  }

  init(
    validator: SchemaValidator?, limits: Limits, findings: FindingList, receive: @escaping (Record) -> Void
  ) {
    self.validator = validator
    self.limits = limits
    self.findings = findings
    self.receive = receive
    fragment = Fragment(file: findings.file)
    recordMark = fragment.mark
    validator?.begin()
  }

  /// The element that was opened last and has not ended.
  var innermost: OpenElement? { open.last }

  // MARK: Events

  /// False where the document must not be read further.
  func start(_ event: StartEvent, _ startTag: StartTag) -> Bool {
    guard open.count < limits.depth else {
      findings.add(
        .xmlTooDeep, offset: event.offset,
        ["element": .text(String(cString: event.name)), "limit": .number(limits.depth)])
      return false
    }
    hasRoot = true
    inText = false
    let parentIsKept = open.last.map { $0.node != nil || $0.tag == .collection } ?? true
    let tag = isOurs(event.namespace) ? tags.look(up: event.name) : nil
    beginRecord(tag)
    var node: Int?
    if let tag, parentIsKept, !(tag == .collection && open.isEmpty) {
      node = fragment.open(tag, offset: event.offset)
    }
    if tag == .bank, node != nil, recordDepth == nil {
      bank = Shell(depth: open.count, node: node ?? 0, mark: recordMark)
    }
    // A blueprint's cell shares its name with a table's, and holds nothing.
    let content = tag == .cell && open.last?.tag == .section ? .elements : tag?.content ?? .elements
    open.append(
      OpenElement(
        tag: tag, offset: event.offset, address: event.name, node: node, content: content, strayText: nil))
    guard keepAttributes(event, startTag, node: node) else { return false }
    if let index = bank?.node, index == node {
      bank?.id = Element(fragment: fragment, index: index).attribute(.id) ?? ""
    }
    return validateStart(event, startTag) && !findings.isFull
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) -> Bool {
    guard let top = open.indices.last, open[top].tag != nil else { return true }
    let continues = inText
    textCount = continues ? textCount + bytes.count : bytes.count
    inText = true
    guard textCount <= limits.textBytes else {
      findings.add(
        .xmlTooLarge, offset: open[top].offset, ["part": .text("text"), "limit": .number(limits.textBytes)])
      return false
    }
    let solid = bytes.firstIndex { !isWhiteSpace($0) }
    if open[top].content == .elements {
      // White space between elements means nothing; text that has no place there is the validator's to refuse.
      guard let solid, let base = bytes.baseAddress else { return true }
      guard open[top].strayText == nil || !continues else { return true }
      open[top].strayText = offset + solid
      if let validator {
        report(validator.text(base, count: Int32(bytes.count)), on: top, tag: nil)
      }
    } else if open[top].node != nil {
      fragment.add(text: bytes, offset: offset + (solid ?? 0), continues: continues)
    }
    return true
  }

  func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    guard let top = open.indices.last else { return }
    inText = false
    if let validator { report(validator.end(name, namespace: namespace), on: top, tag: nil) }
    let element = open[top]
    if let node = element.node {
      fragment.close(node)
      settleText(node, element.tag)
    }
    open.removeLast()
    if lostDepth == open.count { findTheWayBack() }
    if recordDepth == open.count {
      giveOut(fragment, element.node, bank: bank?.id, isSound: isSound)
      recordDepth = nil
      fragment.clear(to: recordMark)
    } else if let shell = bank, shell.depth == open.count {
      giveOutShell()
      bank = nil
      fragment.clear(to: shell.mark)
    }
  }

  // MARK: Records

  /// Opens a record where the element that begins is one.
  private func beginRecord(_ tag: Tag?) {
    guard recordDepth == nil else { return }
    if bank != nil {
      if let tag, tag.isItem {
        giveOutShell()
        recordDepth = open.count
        recordMark = fragment.mark
        isSound = true
      }
    } else if tag == .bank || (tag == .collection && open.isEmpty) {
      recordMark = fragment.mark
    } else {
      recordDepth = open.count
      recordMark = fragment.mark
      isSound = true
    }
  }

  private func giveOutShell() {
    guard let shell = bank, !shell.isGivenOut else { return }
    bank?.isGivenOut = true
    fragment.close(shell.node)
    giveOut(fragment, shell.node, bank: nil, isSound: shell.isSound)
  }

  private func giveOut(_ fragment: Fragment, _ node: Int?, bank: String?, isSound: Bool) {
    guard let node else { return }
    receive(Record(element: Element(fragment: fragment, index: node), bank: bank, isSound: isSound))
  }

  private func settleText(_ node: Int, _ tag: Tag?) {
    switch tag?.content {
    // Emphasis is part of the flow of the element around it.
    case .inline where tag != .emphasis: WhiteSpace.settle(fragment, root: node)
    case .passage:
      if Element(fragment: fragment, index: node).isInline {
        WhiteSpace.settle(fragment, root: node)
      } else {
        WhiteSpace.trimRuns(fragment, root: node)
      }
    default: break
    }
  }

  // MARK: Attributes

  private func isOurs(_ namespace: UnsafePointer<xmlChar>?) -> Bool {
    guard let namespace else { return false }
    if namespace == contentNamespace { return true }
    guard String(cString: namespace) == Schema.namespace else { return false }
    contentNamespace = namespace
    return true
  }

  /// False where a value is too large.
  private func keepAttributes(_ event: StartEvent, _ startTag: StartTag, node: Int?) -> Bool {
    guard let attributes = event.attributes else { return true }
    for index in 0..<Int(event.attributeCount) {
      let fields = attributes + index * 5
      guard let name = fields[0], let start = fields[3], let end = fields[4] else { continue }
      let offset =
        event.offset + (index < startTag.attributes.count ? startTag.attributes[index].lowerBound : 0)
      guard end - start <= limits.attributeBytes else {
        findings.add(
          .xmlTooLarge, offset: offset, ["part": .text("attribute"), "limit": .number(limits.attributeBytes)])
        return false
      }
      guard let node else { continue }
      if fragment.bytes.count > limits.recordBytes {
        findings.add(
          .xmlTooLarge, offset: event.offset, ["part": .text("record"), "limit": .number(limits.recordBytes)])
        return false
      }
      let known: AttributeName? =
        if fields[2] == nil {
          attributeNames.look(up: name)
        } else if fields[2] == event.xmlNamespace, String(cString: name) == "lang" {
          .language
        } else {
          nil
        }
      if let known {
        fragment.add(
          known, offset: offset, value: UnsafeBufferPointer(start: start, count: end - start), to: node)
      }
    }
    return true
  }

  // MARK: Validation

  private func validateStart(_ event: StartEvent, _ startTag: StartTag) -> Bool {
    guard let validator else { return true }
    let top = open.count - 1
    var faults: [SchemaFault] = []
    let foreign = ForeignAttributes(event)
    if foreign.isEmpty {
      faults = validator.start(
        event.name, namespace: event.namespace, attributeCount: event.attributeCount,
        attributes: event.attributes)
    } else {
      faults = foreign.withRest { count, rest in
        validator.start(event.name, namespace: event.namespace, attributeCount: count, attributes: rest)
      }
      faults += foreign.refused.map { SchemaFault(unknown: $0, on: open[top].name) }
    }
    report(faults, on: top, tag: startTag)
    return !faults.contains { $0.code == .rootUnknown }
  }

  /// Notes what an event on the element at `place` of the open ones brought to light. `tag` is its start tag, where the
  /// event is its start.
  private func report(_ faults: [SchemaFault], on place: Int, tag: StartTag?) {
    for fault in faults {
      var offset = open[place].offset
      var details = fault.details
      switch fault.code {
      case .elementUnexpected:
        details["element"] = .text(open[place].name)
        details["parent"] = .text(place > 0 ? open[place - 1].name : "")
        loseTheWay(at: place)
      case .textUnexpected:
        let holder = tag == nil ? place : max(0, place - 1)
        offset = open[holder].strayText ?? offset
        details["element"] = .text(open[holder].name)
      case .attributeUnknown, .valueInvalid:
        if let name = fault.attribute, let start = tag?.attribute(named: name) { offset += start }
      case .rootUnknown:
        details["expected"] = .text(Schema.namespace)
      default:
        break
      }
      findings.add(fault.code, offset: offset, details)
      markUnsound()
    }
  }

  private func markUnsound() {
    if recordDepth != nil {
      isSound = false
    } else {
      bank?.isSound = false
    }
  }

  private func isShell(_ place: Int) -> Bool {
    open[place].tag == .collection || bank?.depth == place
  }

  /// libxml2 checks nothing more of an element once one of its children was out of place. Among the items of a bank and
  /// the documents of a collection that will not do.
  private func loseTheWay(at place: Int) {
    guard place > 0, isShell(place - 1), lostDepth == nil else { return }
    lostDepth = place
  }

  /// Leads a fresh validator to where the document stands now: inside the open collection, bank, or both.
  private func findTheWayBack() {
    lostDepth = nil
    guard let validator else { return }
    validator.begin()
    for element in open {
      guard let namespace = contentNamespace else { return }
      if element.tag == .bank {
        validator.startBank(element.address, namespace: namespace)
      } else {
        _ = validator.start(element.address, namespace: namespace, attributeCount: 0, attributes: nil)
      }
    }
  }
}

/// Attributes of other namespaces that XML Schema itself or the schema's wildcard would let through: `xsi:type`,
/// `xml:space` and their like. They would be lost on export, so they are refused; only `xsi:schemaLocation` and
/// `xsi:noNamespaceSchemaLocation`, hints to editors, are passed over.
private struct ForeignAttributes {
  private var kept: [UnsafePointer<xmlChar>?] = []
  private(set) var refused: [String] = []
  private(set) var isEmpty = true

  init(_ event: StartEvent) {
    guard let attributes = event.attributes else { return }
    for index in 0..<Int(event.attributeCount) {
      guard let namespace = attributes[index * 5 + 2], let name = attributes[index * 5] else { continue }
      if namespace == event.xmlNamespace {
        if String(cString: name) == "lang" { continue }
        refused.append("xml:" + String(cString: name))
        isEmpty = false
      } else if String(cString: namespace) == "http://www.w3.org/2001/XMLSchema-instance" {
        let local = String(cString: name)
        if local == "type" || local == "nil" {
          refused.append((attributes[index * 5 + 1].map { String(cString: $0) + ":" } ?? "") + local)
        }
        isEmpty = false
      }
    }
    guard !isEmpty else { return }
    for index in 0..<Int(event.attributeCount) {
      let namespace = attributes[index * 5 + 2]
      let isRefused =
        namespace.map {
          ($0 == event.xmlNamespace && attributes[index * 5].map { String(cString: $0) } != "lang")
            || String(cString: $0) == "http://www.w3.org/2001/XMLSchema-instance"
        } ?? false
      if !isRefused { kept.append(contentsOf: (0..<5).map { attributes[index * 5 + $0] }) }
    }
  }

  /// The attributes without the foreign ones, as libxml2 lays them out.
  func withRest<Outcome>(
    _ use: (Int32, UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Outcome
  ) -> Outcome {
    var rest = kept
    return rest.withUnsafeMutableBufferPointer { use(Int32($0.count / 5), $0.baseAddress) }
  }
}
