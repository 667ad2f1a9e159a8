import Crypto
package import RungCore

/// SHA-256, as Core's `Digest.Function`.
@Sendable package func sha256(_ bytes: [UInt8]) -> RungCore.Digest {
  RungCore.Digest(bytes: Array(SHA256.hash(data: bytes))) ?? .zero
}
