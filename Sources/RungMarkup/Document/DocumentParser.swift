import CLibXML2
import RungCore

/// Reads one document from its stream: feeds libxml2 with it, keeps the exact place of all that libxml2 reports, and
/// hands elements and text on to a `RecordBuilder`.
final class DocumentParser {
  let findings: FindingList
  private let stream: TextStream?
  private let limits: Limits
  private var builder: RecordBuilder
  private var context: xmlParserCtxtPtr?
  /// Text that was read and not yet fed.
  private var pending: [UInt8] = []
  private var isFirstFeed = true
  /// Whether all text has been fed: what is now missing will not come.
  private var isComplete = false
  /// Whether a fault ended the reading; libxml2 may still run to the end of what it was fed.
  private var isStopped = false
  private var startTag = StartTag()

  init(
    _ source: ContentSource, file: Int, validator: SchemaValidator?, limits: Limits,
    receive: @escaping (Record) -> Void
  ) {
    _ = libraryIsReady
    self.limits = limits
    findings = FindingList(file: file, limit: limits.findings)
    builder = RecordBuilder(validator: validator, limits: limits, findings: findings, receive: receive)
    do {
      stream = try TextStream(source, limits: limits)
    } catch {
      stream = nil
      findings.add(error.code, offset: error.offset, error.details)
      return
    }
    var events = makeParserEvents()
    context = xmlCreatePushParserCtxt(&events, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    if let context { xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue)) }
  }

  deinit {
    guard let context else { return }
    // An internal subset that was begun leaves a document behind.
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  // MARK: Feeding

  /// Reads the next stretch of the document; false when there is nothing more to read.
  func advance() -> Bool {
    guard let stream, let context, !isStopped else { return false }
    do {
      isComplete = try !stream.read(into: &pending)
    } catch {
      feed(pending.count, context)
      if !isStopped { stop(error.code, at: error.offset, error.details) }
      return false
    }
    if isComplete {
      feed(pending.count, context)
      if !isStopped { finish(context) }
      return false
    }
    let cut = feedable
    feed(cut, context)
    if cut == 0, pending.count > limits.textBytes, !isStopped { refuseEndlessTag(context) }
    return !isStopped
  }

  /// How much can be fed so that no tag is cut in two: in a well-formed document `<` only ever begins markup.
  private var feedable: Int {
    pending.lastIndex(of: UInt8(ascii: "<")) ?? pending.count
  }

  private func refuseEndlessTag(_ context: xmlParserCtxtPtr) {
    let second = pending.count > 1 ? pending[1] : 0
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
      feed(pending.count, context)
    } else {
      stop(
        .xmlTooLarge, at: (stream?.count ?? 0) - pending.count,
        ["part": .text("tag"), "limit": .number(limits.textBytes)])
    }
  }

  private func feed(_ count: Int, _ context: xmlParserCtxtPtr) {
    guard count > 0 else { return }
    if isFirstFeed {
      blankEncodingDeclaration()
      isFirstFeed = false
    }
    pending.withUnsafeBytes { bytes in
      _ = xmlParseChunk(context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(count), 0)
    }
    pending.removeFirst(count)
  }

  /// The text is UTF-8 by now, whatever its declaration says; libxml2 must not decode it again.
  private func blankEncodingDeclaration() {
    guard let declaration = EncodingDeclaration(in: pending) else { return }
    for place in declaration.extent { pending[place] = 0x20 }
  }

  private func finish(_ context: xmlParserCtxtPtr) {
    // What libxml2 held back, waiting for more, it judges now.
    xmlParseChunk(context, nil, 0, 1)
    if !isStopped, builder.innermost != nil { stopTruncated() }
  }

  /// Reports that the document ends too early, and which element is open there.
  private func stopTruncated() {
    let open = builder.innermost
    stop(
      .xmlTruncated, at: stream?.count ?? 0, related: open?.offset, ["element": .text(open?.name ?? "")])
  }

  private func stop(_ code: FindingCode, at offset: Int, related: Int? = nil, _ details: [String: Detail]) {
    findings.add(code, offset: offset, related: related, details)
    isStopped = true
  }

  // MARK: Places

  /// Bytes from the beginning of the text to what libxml2 looks at.
  private var offset: Int {
    guard let input = context?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// The same for `address`, if it lies in what libxml2 has at hand, as it does for all text without references.
  private func offset(of address: UnsafePointer<xmlChar>) -> Int {
    guard let input = context?.pointee.input, address >= input.pointee.base, address < input.pointee.end
    else {
      return offset
    }
    return Int(input.pointee.consumed) + (address - input.pointee.base)
  }

  /// Where the last `mark` before libxml2's place stands; that place itself where there is none.
  private func offset(backTo mark: UInt8) -> Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let end = input.pointee.cur
    else {
      return 0
    }
    var place = end
    while place > base {
      place -= 1
      if place.pointee == mark { return Int(input.pointee.consumed) + (place - base) }
    }
    return offset
  }

  // MARK: Events

  fileprivate func start(
    _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    namespaceCount: Int32, attributeCount: Int32, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped, let input = context?.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return }
    // A tag that the document's end cuts off is reported as such, not judged.
    guard !isComplete || current < input.pointee.end else { return }
    let length = startTag.read(upTo: current, from: base, hasAttributes: attributeCount > 0)
    let event = StartEvent(
      name: name, namespace: namespace, xmlNamespace: context?.pointee.str_xml_ns,
      attributeCount: attributeCount,
      attributes: attributes, offset: offset - length)
    if !builder.start(event, startTag) { isStopped = true }
  }

  fileprivate func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    guard !isStopped else { return }
    builder.end(name, namespace: namespace)
  }

  fileprivate func text(_ text: UnsafePointer<xmlChar>, count: Int32) {
    guard !isStopped else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(count))
    if !builder.text(bytes, offset: offset(of: text)) { isStopped = true }
  }

  fileprivate func documentType() {
    guard !isStopped else { return }
    stop(.xmlDoctype, at: offset(backTo: UInt8(ascii: "<")), [:])
  }

  fileprivate func error(_ error: xmlError) {
    guard !isStopped, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let fault = WellFormednessFault(error, builder.stage)
    var place = offset
    var related: Int?
    var details = fault.details
    switch fault.code {
    case .xmlMismatchedTag:
      place = offset(backTo: UInt8(ascii: "<"))
      related = builder.innermost?.offset
    case .xmlEntity:
      place = offset(backTo: UInt8(ascii: "&"))
    case .xmlDuplicateAttribute:
      place = duplicateAttribute(fault.name)
    case .xmlMalformed where isComplete && place >= (stream?.count ?? 0) && !fault.isAboutRoot:
      stopTruncated()
      return
    default:
      break
    }
    if fault.code == .xmlTooLarge { details["limit"] = .number(limits.textBytes) }
    stop(fault.code, at: place, related: related, details)
  }

  private func duplicateAttribute(_ name: String) -> Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur
    else {
      return offset
    }
    let length = startTag.read(upTo: current, from: base, hasAttributes: true)
    let start = offset - length
    return start + (startTag.attribute(named: name, again: true) ?? 0)
  }
}

/// What libxml2 calls for each event; the receiver is the parser.
private func makeParserEvents() -> xmlSAXHandler {
  var events = xmlSAXHandler()
  events.initialized = UInt32(XML_SAX2_MAGIC)
  events.startElementNs = {
    receiver, name, prefix, namespace, namespaceCount, _, attributeCount, _, attributes in
    guard let name else { return }
    parser(receiver)?.start(
      name, prefix: prefix, namespace: namespace, namespaceCount: namespaceCount,
      attributeCount: attributeCount,
      attributes: attributes)
  }
  events.endElementNs = { receiver, name, _, namespace in
    guard let name else { return }
    parser(receiver)?.end(name, namespace: namespace)
  }
  events.characters = { receiver, text, count in
    guard let text else { return }
    parser(receiver)?.text(text, count: count)
  }
  events.ignorableWhitespace = events.characters
  events.cdataBlock = events.characters
  events.internalSubset = { receiver, _, _, _ in parser(receiver)?.documentType() }
  events.serror = { receiver, error in
    guard let error else { return }
    parser(receiver)?.error(error.pointee)
  }
  return events
}

private func parser(_ receiver: UnsafeMutableRawPointer?) -> DocumentParser? {
  receiver.map { Unmanaged<DocumentParser>.fromOpaque($0).takeUnretainedValue() }
}
