import CryptoExtras
import Foundation
import RungCore
import RungStore

/// scrypt's N. A sandbox is for practice and opens many sessions; nothing in it needs guarding.
enum ScryptCost {
  static let real = 1 << 15
  static let sandbox = 1 << 10
}

/// Where passwords are worked on: each takes a tenth of a second and 32 MB, so they go a few at a time, and on threads
/// of their own, that answers are saved meanwhile.
private let passwordQueue: OperationQueue = {
  let queue = OperationQueue()
  queue.name = "rung.passwords"
  queue.maxConcurrentOperationCount = max(1, ProcessInfo.processInfo.activeProcessorCount)
  return queue
}()

/// What is kept of a password, once its turn has come.
/// - Throws: a refusal where too many wait already.
func passwordWork(_ password: String, cost: Int, salt: [UInt8]? = nil) async throws -> StoredPassword {
  let mostWaiting = 512
  guard passwordQueue.operationCount < mostWaiting else {
    throw Refusal(.serverBusy, ["seconds": .number(10)])
  }
  return try await withCheckedThrowingContinuation { continuation in
    passwordQueue.addOperation {
      continuation.resume(with: Result { try scrypt(password, cost: cost, salt: salt) })
    }
  }
}

/// scrypt with r = 8 and p = 3: with N = 2^15 one of the settings that OWASP's Password Storage Cheat Sheet gives.
private func scrypt(_ password: String, cost: Int, salt: [UInt8]? = nil) throws -> StoredPassword {
  let salt = salt ?? randomBytes(16)
  let key = try KDF.Scrypt.deriveKey(
    from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8, parallelism: 3)
  let hash = unsafe key.withUnsafeBytes { unsafe Array($0) }
  return StoredPassword(salt: salt, hash: hash, cost: cost)
}

extension StoredPassword {
  /// Compares in constant time.
  func matches(_ password: String) async throws -> Bool {
    isEqualInConstantTime(try await passwordWork(password, cost: cost, salt: salt).hash, hash)
  }
}

/// Whether two secrets are the same, in a time that says nothing of where they differ.
func isEqualInConstantTime(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one.count == other.count else { return false }
  return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}

/// Bytes from the machine's random source.
func randomBytes(_ count: Int) -> [UInt8] {
  var source = SystemRandomNumberGenerator()
  return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
}

/// Lower-case letters, digits, dots and hyphens, a letter first, 2 to 40 of them.
func checkLogin(_ login: String) throws(Refusal) {
  let bytes = Array(login.utf8)
  let isSound =
    (2...40).contains(bytes.count)
    && bytes.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
    && bytes.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
  guard isSound else { throw Refusal(.loginInvalid, ["login": .text(login)]) }
}
