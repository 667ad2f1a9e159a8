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
  /// Objects within it, which are still being read when they are handed out.
  private var inner: [String: ProbeSheet] = [:]
  /// Whether it asked which keys there are, as an enum with values does.
  var asksForCases = false
  /// The keys that such an enum knows.
  var cases: [any CodingKey]?
  /// The key that is there.
  var chosen: (any CodingKey)?

  init(probe: SchemaProbe) {
    self.probe = probe
  }

  var form: JSONTree {
    if let single { return single }
    let all = properties.merging(inner.mapValues { $0.form.with(["additionalProperties": false]) }) { $1 }
    var form: [String: JSONTree] = ["type": "object", "properties": .object(all)]
    let needed = required.union(inner.keys).subtracting(optional)
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

  func open(_ key: any CodingKey) -> ProbeSheet {
    let sheet = ProbeSheet(probe: probe)
    inner[key.stringValue] = sheet
    return sheet
  }

  func note(single schema: JSONTree) { single = schema }
}

struct ProbeDecoder: Decoder {
  let sheet: ProbeSheet
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    if let keys = type as? any CaseIterable.Type { sheet.cases = allKeys(of: keys) }
    return KeyedDecodingContainer(ProbeObject<Key>(sheet: sheet))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw SchemaProbe.Unknown(description: "a list that is no array")
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { ProbeValue(sheet: sheet) }

  private func allKeys(of type: any CaseIterable.Type) -> [any CodingKey] {
    func all<Cases: CaseIterable>(_ type: Cases.Type) -> [any CodingKey] {
      type.allCases.compactMap { $0 as? any CodingKey }
    }
    return all(type)
  }
}

/// Answers as an object that has whatever is asked for.
private struct ProbeObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let sheet: ProbeSheet
  let codingPath: [any CodingKey] = []

  var allKeys: [Key] {
    sheet.asksForCases = true
    return sheet.chosen.flatMap { Key(stringValue: $0.stringValue) }.map { [$0] } ?? []
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
  ) -> KeyedDecodingContainer<Inner> {
    KeyedDecodingContainer(ProbeObject<Inner>(sheet: sheet.open(key)))
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
