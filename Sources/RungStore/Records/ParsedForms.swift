import RungCore
import Synchronization

/// Papers that were read before: an attempt's paper is looked into again and again, and reading it would take longer than
/// what it is looked into for.
package final class ParsedForms: Sendable {
  /// As many as may be sat at once; a paper that is pushed out is parsed anew.
  private static let most = 1024

  let versions = VersionNumbers()
  /// By the text they are stored as.
  private let forms = Mutex<[StoredText: Form]>([:])
  /// By the attempt.
  private let attempts = Mutex<[String: Form]>([:])

  package init() {}

  /// The paper that `text` says.
  func form(_ text: String, _ connection: any Connection) throws -> Form {
    if let form = forms.withLock({ $0[StoredText(text: text)] }) { return form }
    let form = try FormText(versions: versions, connection: connection).form(text)
    forms.withLock { forms in
      if forms.count >= ParsedForms.most { forms = [:] }
      forms[StoredText(text: text)] = form
    }
    return form
  }

  /// The text that says `form`.
  func text(_ form: Form, _ connection: any Connection) throws -> String {
    try FormText(versions: versions, connection: connection).text(form)
  }

  /// Whether the rows that a text names are still those that were found.
  func isCurrent(_ text: PreparedText) -> Bool { text.generation == versions.generation }

  /// The paper of an attempt as it was first read, for whom it is enough that papers never change: its text, which is
  /// longer than all else in the row, is then left where it is.
  func form(ofAttempt id: String, _ connection: any Connection, _ text: () throws -> String) throws -> Form {
    if let form = attempts.withLock({ $0[id] }) { return form }
    let form = try form(try text(), connection)
    attempts.withLock { attempts in
      if attempts.count >= ParsedForms.most { attempts = [:] }
      attempts[id] = form
    }
    return form
  }

  /// Forgets everything: what was read may have been undone.
  func forget() {
    forms.withLock { $0 = [:] }
    attempts.withLock { $0 = [:] }
    versions.forget()
  }
}

/// A form's text, found by its beginning, where the seed is, and by some bytes from all over it: it is long, and hardly any two
/// agree in them.
private struct StoredText: Hashable {
  let text: String

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8
    for byte in bytes.prefix(48) { hasher.combine(byte) }
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 48)) {
      hasher.combine(bytes[bytes.index(bytes.startIndex, offsetBy: place)])
    }
  }
}
