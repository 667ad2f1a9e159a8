package import RungCore

/// A certificate outside the workplace: a signed JSON document that anyone can verify with no database and no
/// network.
///
/// The document is one canonical line: an object with the format's name and version, the issuer, the
/// certificate's facts, the public key and an Ed25519 signature (RFC 8032). Signed is the same line without
/// the signature. Because there is one way only to write a credential, a change of any byte shows.
package enum Credential {
  /// The document's `format`.
  package static let format = "rung-credential"
  /// The document's `version`. It rises when a fact is added or means something else.
  package static let version = 1
  /// The version of a document that also says how the certificate stood when it was sealed.
  package static let versionWithStanding = 2

  /// How a certificate stood when it was sealed; what came later a document cannot know.
  package enum Standing: String, CaseIterable, Sendable {
    case inForce = "in-force"
    case underReview = "under-review"
    case revoked

    package init(_ standing: CertificateStanding?) {
      self = standing?.revoked != nil ? .revoked : standing?.isUnderReview == true ? .underReview : .inForce
    }
  }

  /// What verification finds.
  package enum Verdict: Hashable, Sendable {
    /// Signed, unaltered, and by the trusted key where one was named. Without one, the fingerprint has to be
    /// compared with the issuer's, which is on record elsewhere.
    case valid(Certificate, standing: Standing, issuer: String, fingerprint: String)
    /// Not a document of this format at all.
    case notACredential
    /// Written by a release that puts down more than this one can read.
    case unknownVersion(Int)
    /// Not byte for byte as Rung writes it.
    case altered
    /// The facts are not those that were signed, or not signed with the key beside them.
    case signatureWrong
    /// Well signed, by someone else than the issuer who is trusted.
    case keyUntrusted(fingerprint: String)
  }

  /// The signed document.
  /// - Parameter issuer: The organisation's name, as it is printed.
  package static func seal(
    _ certificate: Certificate, standing: Standing = .inForce, issuer: String, with key: SigningKey
  ) throws -> [UInt8] {
    var members = members(of: certificate, standing: standing, issuer: issuer, key: key.publicKey)
    let signature = try key.signature(for: line(members))
    members["signature"] = .text(Hexadecimal.text(signature))
    return line(members)
  }

  /// Whether `bytes` are a credential as it was sealed, and what it says.
  /// - Parameter trusted: The issuer's key as known from elsewhere; `nil` takes the one in the document,
  ///   which shows that the document is whole, and leaves it to the reader whose key that is.
  package static func verify(_ bytes: [UInt8], trusting trusted: VerifyingKey?) -> Verdict {
    guard case .object(var members) = JSON(bytes), members["format"] == .text(format),
      case .number(let number) = members["version"]
    else { return .notACredential }
    guard [version, versionWithStanding].contains(number) else { return .unknownVersion(number) }
    guard line(members) == bytes else { return .altered }
    guard case .text(let signed) = members.removeValue(forKey: "signature"),
      case .text(let hex) = members["key"], let signature = Hexadecimal.bytes(signed),
      Hexadecimal.text(signature) == signed, let key = VerifyingKey(hex: hex)
    else { return .altered }
    guard key.accepts(signature, for: line(members)) else { return .signatureWrong }
    guard trusted == nil || trusted == key else { return .keyUntrusted(fingerprint: key.fingerprint) }
    guard let (certificate, standing, issuer) = certificate(from: members) else {
      return .unknownVersion(number)
    }
    // Whole and well signed, yet not what this release would write from the same facts.
    var again = Self.members(of: certificate, standing: standing, issuer: issuer, key: key)
    again["signature"] = .text(signed)
    guard line(again) == bytes else { return .unknownVersion(number) }
    return .valid(certificate, standing: standing, issuer: issuer, fingerprint: key.fingerprint)
  }

  private static func line(_ members: [String: JSON]) -> [UInt8] {
    JSON.object(members).canonical + [UInt8(ascii: "\n")]
  }
}
