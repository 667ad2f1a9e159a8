import RungCore

/// Works out the JSON Schema of what can be decoded, by decoding it from nothing and noting what it asks for. So a
/// request has no second description that could tell something else.
///
/// Two things it cannot ask: how text is read that a type makes something of (`WireForm` says), and which cases an enum
/// with values has, which is therefore a `TaggedUnion`.
package final class SchemaProbe {
  /// By name, for `#/components/schemas`.
  package private(set) var components: [String: JSONTree] = [:]
  private var names: [ObjectIdentifier: String] = [:]
  /// What is being read.
  private var reading: Set<ObjectIdentifier> = []

  package init() {}

  /// What cannot be described.
  package struct Unknown: Error, CustomStringConvertible {
    package let description: String
  }

  /// The schema of `type`; of what has a name of its own, a reference to it.
  package func schema(of type: any Decodable.Type) throws -> JSONTree {
    if let known = names[ObjectIdentifier(type)] { return reference(known) }
    if let plain = try plainSchema(of: type) { return plain }
    let name = SchemaProbe.name(of: type)
    names[ObjectIdentifier(type)] = name
    let (form, _) = try read(type)
    guard form["properties"] != nil || form["oneOf"] != nil || form["enum"] != nil else {
      names[ObjectIdentifier(type)] = nil
      return form
    }
    guard components[name] == nil else { throw Unknown(description: "two types are called \(name)") }
    components[name] = form
    return reference(name)
  }

  /// A value of `type` with as little in it as can be.
  package func sample<Value: Decodable>(of type: Value.Type) throws -> Value {
    if let form = type as? any WireForm.Type, let sample = form.sample as? Value { return sample }
    if let form = type as? any MapForm.Type, let empty = form.empty as? Value { return empty }
    if type is any ListForm.Type { return try Value(from: EmptyList()) }
    if let cases = type as? any CaseIterable.Type, let first = firstCase(of: cases) as? Value { return first }
    guard let value = try read(type).sample as? Value else {
      throw Unknown(description: "\(type) has no sample")
    }
    return value
  }

  /// What a type of the standard library has nothing in.
  private static func nought(of type: any Decodable.Type) -> (any Decodable)? {
    func zero<Number: Numeric>(_ type: Number.Type) -> Number { .zero }
    switch type {
    case is Bool.Type: return false
    case is String.Type: return ""
    default: return (type as? any (Numeric & Decodable).Type).map { zero($0) }
    }
  }

  private func firstCase(of type: any CaseIterable.Type) -> Any? {
    func first<Cases: CaseIterable>(_ type: Cases.Type) -> Any? { type.allCases.first }
    return first(type)
  }

  private func reference(_ name: String) -> JSONTree { ["$ref": .text(path(of: name))] }
  private func path(of name: String) -> String { "#/components/schemas/" + name }

  /// The schema of what needs no reading.
  private func plainSchema(of type: any Decodable.Type) throws -> JSONTree? {
    if let form = type as? any WireForm.Type { return form.wireSchema }
    if let form = type as? any OptionalForm.Type {
      return ["anyOf": .list([try schema(of: form.wrapped), ["type": "null"]])]
    }
    if let form = type as? any ListForm.Type {
      let list: JSONTree = ["type": "array", "items": try schema(of: form.element)]
      return form.isUnordered ? list.with(["uniqueItems": true]) : list
    }
    if let form = type as? any MapForm.Type {
      let value = try schema(of: form.value)
      guard let keys = form.keys else { return ["type": "object", "additionalProperties": value] }
      return [
        "type": "object", "additionalProperties": false,
        "properties": .object(Dictionary(keys.map { ($0, value) }, uniquingKeysWith: { $1 })),
      ]
    }
    switch type {
    case is Bool.Type: return ["type": "boolean"]
    case is String.Type: return ["type": "string"]
    case is any UnsignedInteger.Type: return ["type": "integer", "minimum": 0]
    case is any FixedWidthInteger.Type: return ["type": "integer", "format": "int64"]
    case is any BinaryFloatingPoint.Type: return ["type": "number", "format": "double"]
    default: return nil
    }
  }

  /// Reads a value of `type` and notes what it asks for.
  private func read(_ type: any Decodable.Type) throws -> (form: JSONTree, sample: Any) {
    if let plain = SchemaProbe.nought(of: type), let form = try plainSchema(of: type) { return (form, plain) }
    guard reading.insert(ObjectIdentifier(type)).inserted else {
      throw Unknown(description: "\(type) holds itself")
    }
    defer { reading.remove(ObjectIdentifier(type)) }
    if let cases = type as? any CaseIterable.Type, let words = rawCases(of: cases),
      let first = firstCase(of: cases)
    {
      return (["type": "string", "enum": .list(words.map { .text($0) })], first)
    }
    if let union = type as? any TaggedUnion.Type { return try readCases(of: union) }
    let sheet = ProbeSheet(probe: self)
    do {
      let sample = try type.init(from: ProbeDecoder(sheet: sheet))
      return (sheet.form, sample)
    } catch  where sheet.asksForKeys {
      throw Unknown(description: "\(type) has cases with values and is no TaggedUnion")
    }
  }

  /// Reads an enum with values once for each of its cases, which have names of their own: a discriminator points to them.
  private func readCases<Union: TaggedUnion>(of union: Union.Type) throws -> (form: JSONTree, sample: Any) {
    var alternatives: [JSONTree] = []
    var mapping: [String: JSONTree] = [:]
    var sample: Any?
    for tag in Union.Tag.allCases {
      let sheet = ProbeSheet(probe: self)
      sheet.note(TaggedObject.Name(stringValue: "type"), ["const": .text(tag.rawValue)])
      let object = ProbeDecoder(sheet: sheet).container(keyedBy: TaggedObject.Name.self)
      let value = try union.init(tag, from: TaggedObject(object))
      sample = sample ?? value
      let name = "\(SchemaProbe.name(of: union)).\(tag.rawValue)"
      components[name] = sheet.form
      alternatives.append(reference(name))
      mapping[tag.rawValue] = .text(path(of: name))
    }
    guard let sample else { throw Unknown(description: "\(union) has no case") }
    let discriminator: JSONTree = ["propertyName": "type", "mapping": .object(mapping)]
    return (["oneOf": .list(alternatives), "discriminator": discriminator], sample)
  }

  /// `LogIn.Reply` of `RungAPI.LogIn.Reply`; `Localized.String` of `Localized<String>`.
  static func name(of type: Any.Type) -> String {
    let modules: Set<Substring> = ["RungAPI", "RungCore", "Swift", "Foundation", "FoundationEssentials"]
    let words = String(reflecting: type).split { "<>., ()".contains($0) }
    return words.filter { !modules.contains($0) }.joined(separator: ".")
  }
}

/// A list that has nothing in it.
private struct EmptyList: Decoder, UnkeyedDecodingContainer {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  let count: Int? = 0
  let isAtEnd = true
  let currentIndex = 0

  func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw over }
  func unkeyedContainer() -> any UnkeyedDecodingContainer { self }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw over }
  func decodeNil() throws -> Bool { throw over }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { throw over }
  func nestedContainer<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw over }
  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw over }
  func superDecoder() throws -> any Decoder { throw over }

  private var over: SchemaProbe.Unknown { SchemaProbe.Unknown(description: "a list asks for something else") }
}
