import Crypto
import Foundation

/// The Ed25519 key (RFC 8032) with which a workplace signs what it exports. Its bytes never show in a
/// description.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// A new key from the system's randomness.
  package init() {
    key = Curve25519.Signing.PrivateKey()
  }

  /// The key whose 32 bytes (RFC 8032's seed) are `rawBytes`; `nil` where there are not 32.
  package init?(rawBytes: [UInt8]) {
    guard rawBytes.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: rawBytes)
    else {
      return nil
    }
    self.key = key
  }

  /// The 32 secret bytes, for the key file alone.
  package var rawBytes: [UInt8] { Array(key.rawRepresentation) }

  package var publicKey: VerifyingKey { VerifyingKey(key.publicKey) }

  /// The public key's.
  package var fingerprint: String { publicKey.fingerprint }

  /// 64 bytes. Two signatures of the same message by the same key need not be equal: a library may add
  /// randomness, so nothing is to depend on it.
  package func signature(for message: [UInt8]) throws -> [UInt8] {
    Array(try key.signature(for: message))
  }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "signing key " + fingerprint }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The public half of a signing key: what anyone needs in order to verify, and may have.
package struct VerifyingKey: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// `nil` unless there are 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// `nil` unless `hex` is 64 hexadecimal digits.
  package init?(hex: String) {
    guard let bytes = Hexadecimal.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  fileprivate init(_ key: Curve25519.Signing.PublicKey) {
    bytes = Array(key.rawRepresentation)
  }

  /// 64 hexadecimal digits.
  package var hex: String { Hexadecimal.text(bytes) }

  /// What two people compare over the telephone: the first 16 hexadecimal digits of the key's SHA-256, in
  /// groups of 4.
  package var fingerprint: String {
    let digits = Hexadecimal.text(SHA256.hash(data: bytes).prefix(8))
    return stride(from: 0, to: 16, by: 4)
      .map { digits.dropFirst($0).prefix(4) }
      .joined(separator: "-")
  }

  package func accepts(_ signature: [UInt8], for message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
    return key.isValidSignature(signature, for: message)
  }
}
