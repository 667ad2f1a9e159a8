import CLibXML2
import RungCore

/// Checks a stream of elements against the schema as they come. It goes on after a fault.
final class SchemaValidator {
  private let schema: CompiledSchema
  private let context: xmlSchemaValidCtxtPtr
  private var plug: xmlSchemaSAXPlugPtr?
  /// libxml2 keeps the addresses of both, so they stand in memory of their own.
  private let events = UnsafeMutablePointer<xmlSAXHandlerPtr?>.allocate(capacity: 1)
  private let receiver = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 1)
  /// What the event under way has brought to light.
  private var faults: [SchemaFault] = []

  /// `nil` where memory has run out.
  init?(_ schema: CompiledSchema) {
    guard let context = xmlSchemaNewValidCtxt(schema.pointer) else { return nil }
    self.schema = schema
    self.context = context
    events.initialize(to: nil)
    receiver.initialize(to: nil)
    xmlSchemaSetValidStructuredErrors(
      context,
      { receiver, error in
        guard let receiver, let error else { return }
        let validator = Unmanaged<SchemaValidator>.fromOpaque(receiver).takeUnretainedValue()
        validator.note(error.pointee)
      }, Unmanaged.passUnretained(self).toOpaque())
    begin()
  }

  deinit {
    if let plug { xmlSchemaSAXUnplug(plug) }
    xmlSchemaFreeValidCtxt(context)
    events.deallocate()
    receiver.deallocate()
  }

  /// Forgets the document so far, and takes the next element for a root.
  func begin() {
    if let plug { xmlSchemaSAXUnplug(plug) }
    events.pointee = nil
    receiver.pointee = nil
    plug = xmlSchemaSAXPlug(context, events, receiver)
  }

  /// - Parameter attributes: libxml2's own array, five pointers an attribute.
  func start(
    _ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, attributeCount: Int32,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [SchemaFault] {
    events.pointee?.pointee.startElementNs?(
      receiver.pointee, name, nil, namespace, 0, nil, attributeCount, 0, attributes)
    return takeFaults()
  }

  /// Opens a bank that has an id and a title, so that items can follow.
  func startBank(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    withSpelling("id") { id in
      var attribute: [UnsafePointer<xmlChar>?] = [id, nil, nil, id, id + 2]
      attribute.withUnsafeMutableBufferPointer { attribute in
        _ = start(name, namespace: namespace, attributeCount: 1, attributes: attribute.baseAddress)
      }
    }
    withSpelling(Tag.title.rawValue) { title in
      _ = start(title, namespace: namespace, attributeCount: 0, attributes: nil)
      _ = end(title, namespace: namespace)
    }
  }

  func text(_ text: UnsafePointer<xmlChar>, count: Int32) -> [SchemaFault] {
    events.pointee?.pointee.characters?(receiver.pointee, text, count)
    return takeFaults()
  }

  func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> [SchemaFault] {
    events.pointee?.pointee.endElementNs?(receiver.pointee, name, nil, namespace)
    return takeFaults()
  }

  private func note(_ error: xmlError) {
    guard let fault = SchemaFault(error) else { return }
    // A value that breaks a facet also breaks the types made from it; one sentence is enough.
    if fault.code == .valueInvalid,
      faults.contains(where: { $0.code == .valueInvalid && $0.attribute == fault.attribute })
    {
      return
    }
    faults.append(fault)
  }

  private func takeFaults() -> [SchemaFault] {
    guard !faults.isEmpty else { return faults }
    defer { faults = [] }
    return faults
  }
}

/// Lends `name` as libxml2 reads names.
private func withSpelling(_ name: String, _ use: (UnsafePointer<xmlChar>) -> Void) {
  let bytes = Array(name.utf8) + [0]
  bytes.withUnsafeBufferPointer { bytes in
    if let base = bytes.baseAddress { use(base) }
  }
}

/// The schema, made ready for checking. It is read only from then on.
package final class CompiledSchema {
  fileprivate let pointer: xmlSchemaPtr

  /// `nil` where memory has run out, or `text` is no schema.
  package init?(_ text: String = Schema.text) {
    _ = libraryIsReady
    let text = Array(text.utf8)
    let parsed = text.withUnsafeBytes { bytes -> xmlSchemaPtr? in
      let chars = bytes.bindMemory(to: CChar.self)
      guard let context = xmlSchemaNewMemParserCtxt(chars.baseAddress, Int32(chars.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      return xmlSchemaParse(context)
    }
    guard let parsed else { return nil }
    pointer = parsed
  }

  deinit {
    xmlSchemaFree(pointer)
  }
}

/// libxml2 sets up its tables once in a process, before threads share them.
let libraryIsReady: Bool = {
  xmlInitParser()
  xmlSchemaInitTypes()
  return true
}()
