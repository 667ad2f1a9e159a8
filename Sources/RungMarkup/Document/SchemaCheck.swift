import CLibXML2
import RungCore

/// Holds the elements of one document against the schema as they come, and finds the place of each fault.
///
/// libxml2 checks nothing more of an element once one of its children was out of place. So the validator begins anew
/// after a child that the schema does not know at all, and after any fault among the items of a bank or the documents of
/// a collection.
///
/// Of an item that is built like one it has accepted it is not told at all, or only from where the two differ.
struct SchemaCheck {
  /// A fault with its place.
  struct Outcome {
    let fault: SchemaFault
    let offset: Int
    let details: [String: Detail]
  }

  private let validator: SchemaValidator
  /// An element that the validator has not been told of, since all is known of it so far.
  private var untold: (name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?)?
  /// The depth of a child that was out of place and has not ended.
  private var lostDepth: Int?
  private lazy var replay = SchemaReplay()
  /// How many elements may still be told again in this document; each fault costs as many as its record has.
  private var budget = 1_000_000

  private var known = KnownItems()
  /// The depth of the item under way.
  private var itemDepth: Int?
  /// Whether the item under way is built like a known one so far, and the validator was not told of it.
  private var isUntoldItem = false
  private var isSoundItem = true
  /// Whether the bank under way has come to its items, so that one of them may be passed over.
  private var isAmongItems = false

  init(_ validator: SchemaValidator) {
    self.validator = validator
    validator.begin()
  }

  /// - Parameters:
  ///   - open: the open elements, the one that begins the last of them.
  ///   - fragment: what is kept of them.
  mutating func start(
    _ event: StartEvent, _ startTag: StartTag, open: [OpenElement], fragment: Fragment
  ) -> [Outcome] {
    if passesOver(event, open, fragment) { return [] }
    let faults = validate(event, open)
    if !faults.isEmpty { isSoundItem = false }
    if faults.contains(where: { $0.code == .elementUnexpected }) { loseTheWay(open) }
    return place(faults, open, startTag)
  }

  private mutating func validate(_ event: StartEvent, _ open: [OpenElement]) -> [SchemaFault] {
    if let untold {
      _ = validator.start(untold.name, namespace: untold.namespace, attributeCount: 0, attributes: nil)
      self.untold = nil
    }
    if let tag = open.last?.tag, tag.bearsLanguage, hasOnlyLanguage(event) {
      // A text element may repeat, once a language, wherever it may stand: having accepted the one before, the schema
      // accepts this one, unless something stands in it.
      if open.count > 1, open[open.count - 2].lastChild == tag {
        untold = (event.name, event.namespace)
        return []
      }
      return validator.start(event.name, namespace: event.namespace, attributeCount: 0, attributes: nil)
    }
    guard let foreign = ForeignAttributes(event) else {
      return validator.start(
        event.name, namespace: event.namespace, attributeCount: event.attributeCount,
        attributes: event.attributes)
    }
    let faults = foreign.withRest { count, rest in
      validator.start(event.name, namespace: event.namespace, attributeCount: count, attributes: rest)
    }
    return faults + foreign.refused.map { SchemaFault(unknown: $0, on: String(cString: event.name)) }
  }

  /// Text, other than white space, directly within an element that has no place for it.
  mutating func text(
    _ text: UnsafeBufferPointer<UInt8>, open: [OpenElement], fragment: Fragment
  ) -> [Outcome] {
    guard let base = text.baseAddress else { return [] }
    isSoundItem = false
    catchUp(open[...], fragment, before: nil)
    return place(validator.text(base, count: Int32(text.count)), open, nil)
  }

  /// - Parameter open: the open elements, the one that ends the last of them.
  mutating func end(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, open: [OpenElement],
    fragment: Fragment
  ) -> [Outcome] {
    let isItem = itemDepth == open.count - 1
    if itemDepth != nil, !known.follow(KnownItems.end) { catchUp(open[...], fragment, before: nil) }
    let outcomes = isUntoldItem ? [] : endTold(name, namespace: namespace, open: open, fragment: fragment)
    if !outcomes.isEmpty { isSoundItem = false }
    if isItem {
      if isSoundItem {
        known.keep()
        isAmongItems = true
      }
      itemDepth = nil
      isUntoldItem = false
    }
    return outcomes
  }

  private mutating func endTold(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, open: [OpenElement],
    fragment: Fragment
  ) -> [Outcome] {
    if untold != nil {
      untold = nil
      return []
    }
    let outcomes = place(validator.end(name, namespace: namespace), open, nil)
    if let lostDepth, lostDepth == open.count - 1 {
      self.lostDepth = nil
      findTheWayBack(open.dropLast(), fragment)
    }
    return outcomes
  }

  private func hasOnlyLanguage(_ event: StartEvent) -> Bool {
    event.attributeCount == 0 || (event.attributeCount == 1 && event.isLanguage(0))
  }

  // MARK: Known items

  /// Whether the element that begins goes on with an item as known ones do.
  private mutating func passesOver(_ event: StartEvent, _ open: [OpenElement], _ fragment: Fragment) -> Bool {
    if itemDepth == nil {
      guard let element = open.last, let tag = element.tag else { return false }
      if tag == .bank { isAmongItems = false }
      guard tag.isItem, let bank = open.dropLast().last, bank.tag == .bank,
        isShell(bank, within: open.dropLast(2))
      else { return false }
      itemDepth = open.count - 1
      isSoundItem = true
      isUntoldItem = isAmongItems
      known.begin()
    }
    let step = open.last?.node.flatMap {
      known.step(fragment.element($0), attributeCount: Int(event.attributeCount))
    }
    if known.follow(step), isUntoldItem { return true }
    catchUp(open.dropLast(), fragment, before: open.last?.node)
    return false
  }

  /// Tells the validator of an item that it has not been told of, as far as `open` and the fragment have it.
  private mutating func catchUp(_ open: ArraySlice<OpenElement>, _ fragment: Fragment, before limit: Int?) {
    guard isUntoldItem, let itemDepth else { return }
    isUntoldItem = false
    guard itemDepth < open.count, let root = open[itemDepth].node else { return }
    _ = replay.tell(
      validator, of: fragment.element(root), open: open.compactMap(\.node), before: limit,
      namespace: open[itemDepth].namespace)
  }

  // MARK: Places

  /// - Parameter startTag: the start tag of the last open element, where it has just begun.
  private func place(_ faults: [SchemaFault], _ open: [OpenElement], _ startTag: StartTag?) -> [Outcome] {
    guard !faults.isEmpty, let element = open.last else { return [] }
    return faults.map { fault in
      var offset = element.offset
      var details = fault.details
      switch fault.code {
      case .elementUnexpected:
        details["element"] = .text(element.name)
        details["parent"] = .text(open.dropLast().last?.name ?? "")
      case .textUnexpected:
        let holder = startTag == nil ? element : open.dropLast().last ?? element
        offset = holder.strayText ?? offset
        details["element"] = .text(holder.name)
      case .attributeUnknown, .valueInvalid:
        if let name = fault.attribute, let start = startTag?.attribute(named: name) { offset += start }
      case .rootUnknown:
        details["expected"] = .text(Schema.namespace)
      default:
        break
      }
      return Outcome(fault: fault, offset: offset, details: details)
    }
  }

  // MARK: Recovery

  private mutating func loseTheWay(_ open: [OpenElement]) {
    guard lostDepth == nil, let child = open.last, let parent = open.dropLast().last else { return }
    // A child that the schema knows may be out of place because another is missing; passing over it would bring down
    // the same finding on each of its followers.
    if child.tag == nil || isShell(parent, within: open.dropLast(2)) { lostDepth = open.count - 1 }
  }

  private func isShell(_ element: OpenElement, within ancestors: ArraySlice<OpenElement>) -> Bool {
    guard element.tag == .bank || element.tag == .collection else { return false }
    return ancestors.allSatisfy { $0.tag == .collection }
  }

  /// Leads a fresh validator to where the document stands now: into the open collection and bank, and through the record
  /// as far as it was read, without what was out of place.
  private mutating func findTheWayBack(_ open: ArraySlice<OpenElement>, _ fragment: Fragment) {
    validator.begin()
    for (depth, element) in open.enumerated() {
      if element.tag == .bank, isShell(element, within: open.prefix(depth)) {
        validator.startBank(element.address, namespace: element.namespace)
      } else if isShell(element, within: open.prefix(depth)) {
        _ = validator.start(element.address, namespace: element.namespace, attributeCount: 0, attributes: nil)
      } else {
        guard let root = element.node, budget > 0 else { return }
        budget -= replay.tell(
          validator, of: fragment.element(root), open: open.compactMap(\.node), namespace: element.namespace)
        return
      }
    }
  }
}
