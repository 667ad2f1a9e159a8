import RungExchange
import Testing

@Suite("Signing keys")
struct SigningKeyTests {
  // RFC 8032, section 7.1, TEST 1: the empty message.
  private let secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
  private let published = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
  private let signature =
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25"
    + "bf5f0595bbe24655141438e7a100b"

  @Test("RFC 8032's first test: the public key follows from the secret one, and the signature verifies")
  func rfc8032() throws {
    let key = try #require(SigningKey(rawBytes: bytes(secret)))
    #expect(key.publicKey.hex == published)
    #expect(try #require(VerifyingKey(hex: published)).accepts(bytes(signature), for: []))
    #expect(try key.publicKey.accepts(key.signature(for: []), for: []))
  }

  @Test("RFC 8032's first test: no other message and no other signature verifies")
  func rfc8032Refuses() throws {
    let key = try #require(VerifyingKey(hex: published))
    let good = bytes(signature)
    #expect(!key.accepts(good, for: [0]))
    #expect(!key.accepts(Array(good.dropLast()), for: []))
    #expect(!key.accepts(good + [0], for: []))
    #expect(!key.accepts([], for: []))
    for place in good.indices {
      var changed = good
      changed[place] ^= 1
      #expect(!key.accepts(changed, for: []), "byte \(place)")
    }
  }

  @Test("a fingerprint is the first 16 digits of the key's SHA-256, in groups of 4")
  func fingerprint() throws {
    // printf d75a…511a | xxd -r -p | sha256sum
    let key = try #require(VerifyingKey(hex: published))
    #expect(key.fingerprint == "21fe-31df-a154-a261")
  }

  @Test("a key survives its raw bytes; two keys are never the same")
  func rawBytes() throws {
    let key = SigningKey()
    let again = try #require(SigningKey(rawBytes: key.rawBytes))
    #expect(again.publicKey == key.publicKey)
    #expect(again.rawBytes == key.rawBytes)
    #expect(SigningKey().publicKey != key.publicKey)
  }

  @Test("bytes of any other length are no key", arguments: [0, 1, 31, 33, 64])
  func wrongLength(count: Int) {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(SigningKey(rawBytes: bytes) == nil)
    #expect(VerifyingKey(bytes: bytes) == nil)
  }

  @Test("what is no hexadecimal is no key", arguments: ["", "d7", "zz", "d75"])
  func wrongHex(text: String) {
    #expect(VerifyingKey(hex: text) == nil)
  }

  @Test("no description, dump or mirror shows the secret")
  func secrecy() throws {
    let key = try #require(SigningKey(rawBytes: bytes(secret)))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped] {
      #expect(!text.contains("9d61"))
      #expect(!text.contains("157"), "a byte list would begin with 157, 97")
      #expect(text.contains("21fe-31df-a154-a261"))
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
  }
}
