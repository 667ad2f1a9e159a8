package import RungCore

/// How a refusal travels: the only body of an answer that is not 200.
package struct Trouble: Codable, Sendable, Hashable {
  package let error: Refusal

  package init(_ refusal: Refusal) {
    error = refusal
  }
}

extension RefusalCode {
  /// The HTTP status of a refusal. A kind has one status, but for the codes that HTTP has a word of its own for.
  package var httpStatus: Int {
    switch (kind, self) {
    case (.usage, .requestUnknown): 404
    case (.usage, _): 400
    case (.notAllowed, .loginNeeded): 401
    case (.notAllowed, .loginWait), (.unavailable, .requestsTooMany): 429
    case (.notAllowed, _): 403
    case (.notFound, _): 404
    case (.notPossible, _): 409
    case (.unavailable, .serverFailed): 500
    case (.unavailable, _): 503
    }
  }
}

extension Refusal {
  /// Seconds after which to ask again, where the refusal is one of the moment: HTTP's `Retry-After`.
  package var retryAfter: Int? {
    guard [429, 503].contains(code.httpStatus) else { return nil }
    if case .number(let seconds) = details["seconds"] { return max(1, seconds) }
    return 1
  }
}

extension RefusalCode.Kind {
  /// The exit code of a command that met the refusal.
  package var exitCode: Int32 {
    switch self {
    case .usage: 2
    case .notAllowed: 3
    case .notFound: 4
    case .notPossible: 5
    case .unavailable: 6
    }
  }
}
