import Crypto
package import RungCore

/// SHA-256, as Core's `Digest.Function`.
@Sendable package func sha256(_ bytes: [UInt8]) -> RungCore.Digest {
  unsafe SHA256.hash(data: bytes).withUnsafeBytes { sum in
    func word(_ place: Int) -> UInt64 {
      unsafe UInt64(bigEndian: sum.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
    }
    return RungCore.Digest(words: (word(0), word(1), word(2), word(3)))
  }
}
