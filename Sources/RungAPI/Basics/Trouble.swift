package import RungCore

/// How a refusal travels: the only body of an answer that is not 200.
package struct Trouble: Codable, Sendable, Hashable {
  package let error: Refusal

  package init(_ refusal: Refusal) {
    error = refusal
  }
}

extension RefusalCode.Kind {
  /// The HTTP status of a refusal.
  package var httpStatus: Int {
    switch self {
    case .usage: 400
    case .notAllowed: 403
    case .notFound: 404
    case .notPossible: 409
    case .unavailable: 503
    }
  }

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
