import Crypto
package import RungCore

/// SHA-256, as Core's `Digest.Function`.
@Sendable package func sha256(_ bytes: [UInt8]) -> RungCore.Digest {
  let sum = unsafe SHA256.hash(data: bytes).withUnsafeBytes { unsafe Array($0) }
  return RungCore.Digest(bytes: sum) ?? .zero
}
