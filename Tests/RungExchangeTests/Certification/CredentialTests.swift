import Foundation
import RungCore
import RungExchange
import Testing

@Suite("Credentials")
struct CredentialTests {
  @Test("a sealed certificate verifies and says what it said", arguments: [false, true])
  func roundTrip(isSandbox: Bool) throws {
    let fixture = try CredentialFixture(isSandbox: isSandbox)
    let sealed = try fixture.sealed()
    let valid = Credential.Verdict.valid(
      fixture.certificate, standing: .inForce, issuer: fixture.issuer, fingerprint: fixture.key.fingerprint)
    #expect(Credential.verify(sealed, trusting: nil) == valid)
    #expect(Credential.verify(sealed, trusting: fixture.key.publicKey) == valid)
  }

  @Test(
    "says how it stood when it was sealed, and that cannot be taken out",
    arguments: Credential.Standing.allCases)
  func standing(standing: Credential.Standing) throws {
    let fixture = try CredentialFixture()
    let sealed = try Credential.seal(
      fixture.certificate, standing: standing, issuer: fixture.issuer, with: fixture.key)
    #expect(
      Credential.verify(sealed, trusting: nil)
        == .valid(
          fixture.certificate, standing: standing, issuer: fixture.issuer,
          fingerprint: fixture.key.fingerprint))
    guard standing != .inForce else { return }
    #expect(
      changed(sealed, ",\"standing\":\"\(standing.rawValue)\"", "") == .signatureWrong)
  }

  @Test("the sandbox flag survives, and cannot be taken out")
  func sandbox() throws {
    let fixture = try CredentialFixture(isSandbox: true)
    let sealed = try fixture.sealed()
    guard case .valid(let read, _, _, _) = Credential.verify(sealed, trusting: nil) else {
      Issue.record("not valid")
      return
    }
    #expect(read.isSandbox)
    #expect(changed(sealed, "\"sandbox\":true", "\"sandbox\":false") == .signatureWrong)
  }

  @Test("the document is one line of sorted keys without white space, the same whatever the signature")
  func canonical() throws {
    let fixture = try CredentialFixture()
    let text = String(decoding: try fixture.sealed(), as: UTF8.self)
    let signature = try #require(text.range(of: "\"signature\":\""))
    let payload = text.replacingCharacters(
      in: signature.upperBound..<text.index(signature.upperBound, offsetBy: 128), with: "…")
    #expect(payload == goldenDocument)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["issuer"] as? String == fixture.issuer)
    #expect((object?["signature"] as? String)?.utf8.count == 128)
  }

  @Test("any byte changed to any of four other values is refused")
  func everyByte() throws {
    let sealed = try CredentialFixture().sealed()
    var random = SplitMix64(seed: 1)
    for place in sealed.indices {
      for mask in [1, 0x20, 0x80, UInt8(1 + random.draw(below: 255))] {
        var bytes = sealed
        bytes[place] ^= mask
        #expect(!isValid(Credential.verify(bytes, trusting: nil)), "byte \(place) xor \(mask)")
      }
    }
  }

  @Test("a document cut short at any length, or with a byte more or less anywhere, is refused")
  func everyLength() throws {
    let sealed = try CredentialFixture().sealed()
    for length in 0..<sealed.count {
      #expect(!isValid(Credential.verify(Array(sealed.prefix(length)), trusting: nil)), "length \(length)")
    }
    for place in 0...sealed.count {
      for byte in [UInt8(ascii: " "), UInt8(ascii: "0")] {
        var bytes = sealed
        bytes.insert(byte, at: place)
        #expect(!isValid(Credential.verify(bytes, trusting: nil)), "\(byte) before \(place)")
      }
      guard place < sealed.count else { continue }
      var bytes = sealed
      bytes.remove(at: place)
      #expect(!isValid(Credential.verify(bytes, trusting: nil)), "without \(place)")
    }
  }

  @Test("another's key is not trusted, and is named")
  func wrongKey() throws {
    let fixture = try CredentialFixture()
    let other = SigningKey()
    let forged = try Credential.seal(fixture.certificate, issuer: fixture.issuer, with: other)
    #expect(
      Credential.verify(forged, trusting: fixture.key.publicKey)
        == .keyUntrusted(fingerprint: other.fingerprint))
    #expect(isValid(Credential.verify(forged, trusting: other.publicKey)))
  }

  @Test("the trusted key written over another's signature does not verify")
  func keySwapped() throws {
    let fixture = try CredentialFixture()
    let other = SigningKey()
    let forged = try Credential.seal(fixture.certificate, issuer: fixture.issuer, with: other)
    #expect(changed(forged, other.publicKey.hex, fixture.key.publicKey.hex) == .signatureWrong)
  }

  @Test("each way of being wrong has its own verdict")
  func verdicts() throws {
    let sealed = try CredentialFixture().sealed()
    #expect(changed(sealed, "CS-0007", "CS-0008") == .signatureWrong)
    #expect(changed(sealed, "2028-03-01", "2038-03-01") == .signatureWrong)
    #expect(changed(sealed, "\"code\":", "\"code\": ") == .altered)
    #expect(changed(sealed, "\"staffNumber\":\"C", "\"staffNumber\":\"\\u0043") == .altered)
    #expect(changed(sealed, "}\n", "}") == .altered)
    #expect(changed(sealed, "\"signature\":", "\"signatura\":") == .altered)
    #expect(changed(sealed, "\"version\":1}", "\"version\":3}") == .unknownVersion(3))
    #expect(changed(sealed, "rung-credential", "rang-credential") == .notACredential)
    #expect(changed(sealed, "\"version\":1}", "\"version\":1,\"version\":1}") == .notACredential)
    #expect(changed(sealed, "\"version\":1}", "\"version\":1.0}") == .notACredential)
  }

  @Test(
    "what is no credential is refused without a fuss",
    arguments: [
      "", " ", "\n", "{}", "[]", "null", "1", "\"", "{\"format\":\"rung-credential\"}",
      "{\"format\":\"rung-credential\",\"version\":\"1\"}", "{\"a\":1,\"a\":1}", "[1,]", "{\"a\"}", "tru",
      "-",
      "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\u00g0\"", "99999999999999999999",
    ])
  func notACredential(text: String) {
    #expect(Credential.verify(Array(text.utf8), trusting: nil) == .notACredential)
  }

  @Test("invalid UTF-8 and bottomless nesting are refused, not crashed on")
  func hostile() {
    #expect(Credential.verify([0x22, 0xFF, 0x22], trusting: nil) == .notACredential)
    #expect(Credential.verify([UInt8](repeating: 0x5B, count: 1_000_000), trusting: nil) == .notACredential)
    let objects = [UInt8](String(repeating: "{\"a\":", count: 100_000).utf8)
    #expect(Credential.verify(objects, trusting: nil) == .notACredential)
  }

  @Test("random bytes and random JSON-like texts never crash and never verify, over 1,000 seeds")
  func noise() {
    let words = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "true", "-", "1", "好", " ", "format",
    ]
    for seed in UInt64(0)..<1000 {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<random.draw(below: 60)).map { _ in UInt8(random.draw(below: 256)) }
      #expect(!isValid(Credential.verify(bytes, trusting: nil)))
      let text = (0..<random.draw(below: 60)).map { _ in words[random.draw(below: words.count)] }.joined()
      #expect(!isValid(Credential.verify(Array(text.utf8), trusting: nil)))
    }
  }

  @Test("names of any Unicode survive, over 1,000 seeds")
  func names() throws {
    let fixture = try CredentialFixture()
    for seed in UInt64(0)..<1000 {
      var random = SplitMix64(seed: seed)
      let scalars = (0..<12).compactMap { _ in
        Unicode.Scalar(UInt32(random.draw(below: seed.isMultiple(of: 2) ? 0x80 : 0x11_0000)))
      }
      let name = String(String.UnicodeScalarView(scalars))
      let sealed = try Credential.seal(fixture.certificate, issuer: name, with: fixture.key)
      guard case .valid(_, _, let issuer, _) = Credential.verify(sealed, trusting: nil) else {
        Issue.record("seed \(seed) does not verify")
        continue
      }
      #expect(Array(issuer.utf8) == Array(name.utf8))
    }
  }

  @Test("what release 0.1.0 sealed verifies for ever")
  func firstRelease() {
    guard
      case .valid(let read, .inForce, "Riverside Customer Service (practice)", "f8e5-fe25-1a15-0386") =
        Credential.verify(Array(sealedByFirstRelease.utf8), trusting: nil)
    else {
      Issue.record("refused")
      return
    }
    #expect(read.holder == "陈雨")
    #expect(read.because.map(\.code) == [.attendanceMet, .examPassed, .examPassed])
    #expect(read.because.last?.details["score"] == .marks(Marks(milli: 96_250)))
  }

  private func isValid(_ verdict: Credential.Verdict) -> Bool {
    if case .valid = verdict { true } else { false }
  }

  private func changed(_ bytes: [UInt8], _ old: String, _ new: String) -> Credential.Verdict {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(old))
    return Credential.verify(Array(text.replacingOccurrences(of: old, with: new).utf8), trusting: nil)
  }

  // The public key is that of the seed 00, 01, … 1f.
  private var goldenDocument: String {
    [
      #"{"awarded":"2026-03-02T09:00:00.250000Z","certification":{"#,
      #""digest":"0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8","#,
      #""id":"onboarding.agent","title":{"en":"Customer service agent","zh-Hans":"客服专员上岗证"},"version":3},"#,
      #""format":"rung-credential","graceEnds":"2028-04-01","#,
      #""holder":{"id":"person-2k7m9x4qhw3tz","name":"欧阳·Ana 😀","staffNumber":"CS-0007"},"#,
      #""issuer":"邻里超市 \"客服\" 部\n","#,
      #""key":"03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8","#,
      #""number":"RUNG-2026-000042","#,
      #""reasons":[{"code":"exam.passed","details":{"at":{"instant":"2026-03-02T09:00:00.250000Z"},"#,
      #""day":{"day":"2024-10-04"},"exam":{"text":"theory"},"score":{"milliMarks":79960},"#,
      #""sitting":{"number":-2},"title":{"wording":{"en":"Theory"}}}},"#,
      #"{"code":"critical.none","details":{}}],"#,
      #""renewalOpens":"2027-12-02","sandbox":false,"signature":"…","#,
      #""validFrom":"2026-03-02","validUntil":"2028-03-01","version":1}"#,
    ].joined() + "\n"
  }

  /// From that release's demonstration, of which nobody has the key any more.
  private var sealedByFirstRelease: String {
    [
      #"{"awarded":"2026-03-23T01:00:26Z","#,
      #""certification":{"digest":"361b3f696526d633cd55d34fad94bdb6485914aa0d60865f2a2feed536c4c537","#,
      #""id":"certification.agent","title":{"en":"Certified customer-service agent","zh-Hans":"客服专员上岗认证"},"#,
      #""version":1},"format":"rung-credential","graceEnds":"2028-04-21","#,
      #""holder":{"id":"person-3mg3h6hkbx6g5","name":"陈雨","staffNumber":"E1008"},"#,
      #""issuer":"Riverside Customer Service (practice)","#,
      #""key":"40a2131d097721894fee5193ca73827d65dfc7b3983f1502c623d6426ba5fa73","#,
      #""number":"SANDBOX-2026-000001","reasons":[{"code":"attendance.met","#,
      #""details":{"attended":{"number":3405},"minimum":{"number":90},"percent":{"milliMarks":100000},"#,
      #""planned":{"number":3405},"track":{"text":"track.onboarding"}}},{"code":"exam.passed","#,
      #""details":{"day":{"day":"2026-03-16"},"exam":{"text":"exam.newcomer.theory"},"#,
      #""full":{"milliMarks":100000},"of":{"milliMarks":100000},"pass":{"milliMarks":80000},"#,
      #""record":{"text":"attempt-d593nfnqpp4zc"},"score":{"milliMarks":100000},"sitting":{"number":1},"#,
      #""title":{"wording":{"en":"Newcomers' theory exam","zh-Hans":"新人上岗理论考试"}}}},{"code":"exam.passed","#,
      #""details":{"day":{"day":"2026-03-19"},"exam":{"text":"exam.newcomer.practical"},"#,
      #""full":{"milliMarks":100000},"of":{"milliMarks":100000},"pass":{"milliMarks":75000},"#,
      #""record":{"text":"roleplay-4kvczqc1b0gye"},"score":{"milliMarks":96250},"sitting":{"number":1},"#,
      #""title":{"wording":{"en":"Newcomers' practical exam","zh-Hans":"新人上岗实操考试"}}}}],"#,
      #""renewalOpens":"2028-01-23","sandbox":true,"#,
      #""signature":"dedb50873a8b10eb22a3acad195f2a25dfd3ca64fb320af685c9dae1ac3d7914fafd447134045eeafdafd65"#,
      #"a25ea54d289b30b2590228f6c3848523bc1142c0e","validFrom":"2026-03-23","validUntil":"2028-03-22","#,
      #""version":1}"#,
    ].joined() + "\n"
  }
}
