import FoundationEssentials
import NIOCore
import RungCore

/// JSON as it travels. Keys are sorted: their order is random per process otherwise.
enum WireJSON {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private static let decoder = JSONDecoder()

  static func write(_ value: some Encodable) throws -> ByteBuffer {
    ByteBuffer(bytes: try encoder.encode(value))
  }

  /// Reads an object. What cannot be read is refused with its place and what was expected there.
  static func read<Value: Decodable>(_ type: Value.Type, from body: ByteBuffer) throws -> Value {
    let bytes = body.readableBytesView
    guard bytes.first(where: { !isSpace($0) }) == UInt8(ascii: "{") else {
      throw Refusal.input("", .object)
    }
    do {
      return try decoder.decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Refusal(unreadable: error)
    }
  }

  /// White space as JSON has it (RFC 8259, section 2).
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
