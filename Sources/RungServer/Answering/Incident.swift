import RungCore

/// An error that is nobody's refusal: our fault. The caller is given its number, and the log what happened.
struct Incident {
  let number: ID<Incident>
  /// For the log alone.
  let account: String

  /// - Parameter token: the visitor's, struck out of the account should it stand there.
  init(_ error: any Error, token: String?) {
    var chance = SplitMix64(seed: UInt64.random(in: .min ... .max))
    number = ID(prefix: "incident", from: &chance)
    account = Incident.account(of: error, without: token)
  }

  /// What the caller learns.
  var refusal: Refusal {
    Refusal(.serverFailed, ["incident": .text(number.text)])
  }

  /// The error's type and its own words, at most 500 characters. A value that could not be written is not told:
  /// it may be an answer or a password.
  private static func account(of error: any Error, without token: String?) -> String {
    let type = String(reflecting: type(of: error))
    if case EncodingError.invalidValue(_, let context) = error {
      return type + " at " + context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    var words = String(describing: error)
    if let token, !token.isEmpty {
      words = words.split(separator: token, omittingEmptySubsequences: false).joined(separator: "…")
    }
    return type + ": " + words.prefix(500)
  }
}
