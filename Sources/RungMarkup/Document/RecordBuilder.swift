import CLibXML2
import RungCore

/// One record of a document: a bank's shell, an item, or a whole document of another kind.
struct Record {
  let element: Element
  /// The bank that an item stands in.
  let bank: String?
  /// Whether neither the schema nor XML found fault with it.
  let isSound: Bool
  /// Where it begins in its fragment; it ends with it.
  let mark: Fragment.Mark
}

/// Gathers elements into records and gives each out when its end tag is read.
///
/// A bank's items are records of their own, so that a bank of any size passes through in little memory; the bank's
/// shell, its attributes and titles, is given out before the first of them. Each document of a collection is a record.
struct RecordBuilder {
  private var check: SchemaCheck?
  private let limits: Limits
  private let findings: FindingList
  private let receive: (Record) -> Void
  private let fragment: Fragment

  private var tags = NameTable<Tag>()
  private var attributeNames = NameTable<AttributeName>()
  private var contentNamespace: UnsafePointer<xmlChar>?
  private var open: [OpenElement] = []
  private var hasRoot = false

  /// How deep the record that is being read begins, and where in the fragment.
  private var recordDepth: Int?
  private var recordMark: Fragment.Mark
  /// Whether the record that is being read has no fault so far.
  private var isSound = true
  private var bank: Shell?
  /// Whether the last event was text of the innermost element, and how long that text is by now.
  private var inText = false
  private var textCount = 0

  /// A bank whose items are being read.
  private struct Shell {
    let depth: Int
    let node: Int
    let mark: Fragment.Mark
    let id: String
    var isSound = true
    var isGivenOut = false
  }

  init(
    validator: SchemaValidator?, limits: Limits, findings: FindingList, receive: @escaping (Record) -> Void
  ) {
    check = validator.map { SchemaCheck($0) }
    self.limits = limits
    self.findings = findings
    self.receive = receive
    fragment = Fragment(file: findings.file)
    recordMark = fragment.mark
  }

  var stage: WellFormednessFault.Stage {
    open.isEmpty ? (hasRoot ? .afterRoot : .beforeRoot) : .inRoot
  }

  /// The element that was opened last and has not ended.
  var innermost: OpenElement? { open.last }

  // MARK: Events

  /// False where the document must not be read further.
  mutating func start(_ event: StartEvent, _ startTag: StartTag) -> Bool {
    guard open.count < limits.depth else {
      let name = String(cString: event.name)
      findings.add(
        .xmlTooDeep, offset: event.offset, ["element": .text(name), "limit": .number(limits.depth)])
      return false
    }
    hasRoot = true
    inText = false
    let tag = isOurs(event.namespace) ? tags.look(up: event.name) : nil
    beginRecord(tag)
    let node = tag.flatMap { open(node: $0, offset: event.offset) }
    let isTextless = tag == .cell && open.last?.tag == .section
    open.append(
      OpenElement(
        tag: tag, content: isTextless ? .elements : tag?.content ?? .elements, offset: event.offset,
        address: event.name, namespace: event.namespace, node: node))
    guard keepAttributes(event, startTag, node: node) else { return false }
    if tag == .bank, let node, recordDepth == nil {
      let id = fragment.element(node).attribute(.id) ?? ""
      bank = Shell(depth: open.count - 1, node: node, mark: recordMark, id: id)
    }
    let outcomes = check?.start(event, startTag, open: open, fragment: fragment) ?? []
    report(outcomes)
    if open.count > 1 { open[open.count - 2].lastChild = tag }
    return !outcomes.contains { $0.fault.code == .rootUnknown }
  }

  /// False where the document must not be read further.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) -> Bool {
    guard let top = open.indices.last, open[top].tag != nil else { return true }
    let continues = inText
    textCount = continues ? textCount + bytes.count : bytes.count
    inText = true
    guard textCount <= limits.textBytes else { return refuse("text", limits.textBytes, at: open[top].offset) }
    let solid = bytes.firstIndex { !isWhiteSpace($0) }
    if open[top].content == .elements {
      // White space between elements means nothing; text that has no place there is the validator's to refuse.
      guard let solid, open[top].strayText == nil || !continues else { return true }
      open[top].strayText = offset + solid
      if let outcomes = check?.text(bytes, open: open, fragment: fragment) { report(outcomes) }
    } else if open[top].node != nil {
      fragment.add(text: bytes, offset: offset + (solid ?? 0), continues: continues)
    }
    return true
  }

  mutating func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    inText = false
    if let outcomes = check?.end(name, namespace: namespace, open: open, fragment: fragment) {
      report(outcomes)
    }
    guard let element = open.popLast() else { return }
    if let node = element.node {
      fragment.close(node)
      settleText(fragment.element(node))
    }
    if recordDepth == open.count {
      giveOut(element.node, bank: bank?.id, isSound: isSound, mark: recordMark)
      recordDepth = nil
      fragment.clear(to: recordMark)
    } else if let shell = bank, shell.depth == open.count {
      giveOutShell()
      bank = nil
      fragment.clear(to: shell.mark)
    }
  }

  private mutating func report(_ outcomes: [SchemaCheck.Outcome]) {
    guard !outcomes.isEmpty else { return }
    for outcome in outcomes { findings.add(outcome.fault.code, offset: outcome.offset, outcome.details) }
    if recordDepth != nil {
      isSound = false
    } else {
      bank?.isSound = false
    }
  }

  // MARK: Records

  /// Opens a record where the element that begins is one.
  private mutating func beginRecord(_ tag: Tag?) {
    guard recordDepth == nil else { return }
    if bank != nil {
      guard let tag, tag.isItem else { return }
      giveOutShell()
    } else if tag == .bank || (tag == .collection && open.isEmpty) {
      recordMark = fragment.mark
      return
    }
    recordDepth = open.count
    recordMark = fragment.mark
    isSound = true
  }

  /// Opens a node for the element that begins, if it is kept: a collection is not, nor what stands in an element that the
  /// schema does not know.
  private func open(node tag: Tag, offset: Int) -> Int? {
    if let parent = open.last {
      guard parent.node != nil || (parent.tag == .collection && open.count == 1) else { return nil }
    } else if tag == .collection {
      return nil
    }
    return fragment.open(tag, offset: offset)
  }

  private mutating func giveOutShell() {
    guard let shell = bank, !shell.isGivenOut else { return }
    bank?.isGivenOut = true
    fragment.close(shell.node)
    giveOut(shell.node, bank: nil, isSound: shell.isSound, mark: shell.mark)
  }

  private func giveOut(_ node: Int?, bank: String?, isSound: Bool, mark: Fragment.Mark) {
    guard let node else { return }
    receive(Record(element: fragment.element(node), bank: bank, isSound: isSound, mark: mark))
  }

  private func settleText(_ element: Element) {
    switch element.tag?.content {
    // Emphasis is part of the flow of the element around it.
    case .inline where element.tag != .emphasis: WhiteSpace.settle(element)
    case .passage where element.isInline: WhiteSpace.settle(element)
    case .passage: WhiteSpace.trimRuns(element)
    default: break
    }
  }

  // MARK: Attributes

  private mutating func isOurs(_ namespace: UnsafePointer<xmlChar>?) -> Bool {
    guard let namespace else { return false }
    if namespace == contentNamespace { return true }
    guard String(cString: namespace) == Schema.namespace else { return false }
    contentNamespace = namespace
    return true
  }

  /// False where a value, or the record, is too large.
  private mutating func keepAttributes(_ event: StartEvent, _ startTag: StartTag, node: Int?) -> Bool {
    guard fragment.size <= limits.recordBytes else {
      return refuse("record", limits.recordBytes, at: event.offset)
    }
    guard let attributes = event.attributes else { return true }
    for index in 0..<Int(event.attributeCount) {
      guard let name = attributes[index * 5], let start = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      let places = startTag.attributes
      let offset = event.offset + (index < places.count ? places[index].lowerBound : 0)
      guard end - start <= limits.attributeBytes else {
        return refuse("attribute", limits.attributeBytes, at: offset)
      }
      guard let node else { continue }
      let known: AttributeName? =
        if event.isLanguage(index) {
          .language
        } else if attributes[index * 5 + 2] == nil {
          attributeNames.look(up: name)
        } else {
          nil
        }
      guard let known else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      fragment.add(known, offset: offset, value: value, to: node)
    }
    return true
  }

  /// Reports that a part of the document is larger than it may be; always false.
  private func refuse(_ part: String, _ limit: Int, at offset: Int) -> Bool {
    findings.add(.xmlTooLarge, offset: offset, ["part": .text(part), "limit": .number(limit)])
    return false
  }
}
