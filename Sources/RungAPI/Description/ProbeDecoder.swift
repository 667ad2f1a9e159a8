import RungCore

/// What one value asks for while it is read.
final class ProbeSheet {
  let probe: SchemaProbe
  /// The form of a single value, where the type asks for one.
  private var single: JSONTree?
  private var properties: [String: JSONTree] = [:]
  private var required: Set<String> = []
  /// Properties of which it was asked first whether they are there.
  private var optional: Set<String> = []
  /// Whether it asked which keys there are, as an enum with values does that is no `TaggedUnion`.
  var asksForKeys = false

  init(probe: SchemaProbe) {
    self.probe = probe
  }

  var form: JSONTree {
    if let single { return single }
    var form: [String: JSONTree] = ["type": "object", "properties": .object(properties)]
    let needed = required.subtracting(optional)
    if !needed.isEmpty { form["required"] = .list(needed.sorted().map { .text($0) }) }
    return .object(form)
  }

  func mayLack(_ key: any CodingKey) { optional.insert(key.stringValue) }

  func note(_ key: any CodingKey, _ schema: JSONTree) {
    // What need not be there may also be null.
    let isOptional = optional.contains(key.stringValue)
    properties[key.stringValue] = isOptional ? ["anyOf": .list([schema, ["type": "null"]])] : schema
    required.insert(key.stringValue)
  }

  func note(single schema: JSONTree) { single = schema }
}

struct ProbeDecoder: Decoder {
  let sheet: ProbeSheet
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(ProbeObject<Key>(sheet: sheet))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw SchemaProbe.Unknown(description: "a list that is no array")
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { ProbeValue(sheet: sheet) }
}

/// Answers as an object that has whatever is asked for.
private struct ProbeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let sheet: ProbeSheet
  let codingPath: [any CodingKey] = []

  var allKeys: [Key] {
    sheet.asksForKeys = true
    return []
  }

  func contains(_ key: Key) -> Bool {
    sheet.mayLack(key)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    sheet.note(key, try sheet.probe.schema(of: type))
    return try sheet.probe.sample(of: type)
  }

  func nestedContainer<Inner>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    throw unknown
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw unknown }
  func superDecoder() throws -> any Decoder { throw unknown }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw unknown }

  private var unknown: SchemaProbe.Unknown { SchemaProbe.Unknown(description: "a container of another kind") }
}

/// Answers as a value of whatever type is asked for.
private struct ProbeValue: SingleValueDecodingContainer {
  let sheet: ProbeSheet
  let codingPath: [any CodingKey] = []

  func decodeNil() -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    sheet.note(single: try sheet.probe.schema(of: type))
    return try sheet.probe.sample(of: type)
  }
}
