import Foundation
import RungCore

/// Values that the store keeps whole are JSON with sorted keys: the same value gives the same bytes.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func fromJSON<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  do {
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  } catch is DecodingError {
    throw DamagedRow(expected: "\(Value.self)")
  }
}
