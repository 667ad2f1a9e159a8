import FoundationEssentials
import NIOCore

/// JSON as the server reads and writes it.
enum RemoteJSON {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private static let decoder = JSONDecoder()

  static func write(_ value: some Encodable) throws -> ByteBuffer {
    ByteBuffer(bytes: try encoder.encode(value))
  }

  /// `nil` where the bytes are no such value.
  static func read<Value: Decodable>(_ type: Value.Type, from bytes: ByteBuffer) -> Value? {
    try? decoder.decode(type, from: Data(bytes.readableBytesView))
  }
}
