import CryptoExtras
import Foundation
import RungCore
import RungStore

/// scrypt's N. A sandbox is for practice and opens many sessions; nothing in it needs guarding.
enum ScryptCost {
  static let real = 1 << 15
  static let sandbox = 1 << 10
}

/// scrypt with r = 8 and p = 3: with N = 2^15 one of the settings that OWASP's Password Storage Cheat Sheet gives.
func scrypt(_ password: String, cost: Int, salt: [UInt8]? = nil) throws -> StoredPassword {
  let salt = salt ?? randomBytes(16)
  let key = try KDF.Scrypt.deriveKey(
    from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8, parallelism: 3)
  let hash = unsafe key.withUnsafeBytes { unsafe Array($0) }
  return StoredPassword(salt: salt, hash: hash, cost: cost)
}

extension StoredPassword {
  /// Compares in constant time.
  func matches(_ password: String) throws -> Bool {
    let given = try scrypt(password, cost: cost, salt: salt).hash
    guard given.count == hash.count else { return false }
    return zip(given, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
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

/// Length is the rule; composition is not (NIST SP 800-63B, 3.1.1.2).
func checkPassword(_ password: String) throws(Refusal) {
  let shortest = 8
  guard password.unicodeScalars.count >= shortest else {
    throw Refusal(.passwordTooShort, ["minimum": .number(shortest)])
  }
}
