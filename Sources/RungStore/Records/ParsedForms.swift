import RungCore
import Synchronization

/// Papers that were read before. An attempt's paper is looked into at every answer saved, on the one writer, and parsing
/// it would take longer than the save.
package final class ParsedForms: Sendable {
  /// As many as may be sat at once; a paper that is pushed out is parsed anew.
  private static let most = 1024

  /// By the text they are stored as.
  private let forms = Mutex<[String: Form]>([:])
  /// By the attempt.
  private let attempts = Mutex<[String: Form]>([:])

  package init() {}

  /// The paper that `text` says.
  func form(_ text: String) throws -> Form {
    if let form = forms.withLock({ $0[text] }) { return form }
    let form: Form = try fromJSON(text)
    keep(form, as: text)
    return form
  }

  /// Notes that `text` says `form`.
  func keep(_ form: Form, as text: String) {
    forms.withLock { forms in
      if forms.count >= ParsedForms.most { forms = [:] }
      forms[text] = form
    }
  }

  /// The paper of an attempt as it was first read, for whom it is enough that papers never change: its text, which is
  /// longer than all else in the row, is then left where it is.
  func form(ofAttempt id: String, _ text: () throws -> String) throws -> Form {
    if let form = attempts.withLock({ $0[id] }) { return form }
    let form = try form(try text())
    attempts.withLock { attempts in
      if attempts.count >= ParsedForms.most { attempts = [:] }
      attempts[id] = form
    }
    return form
  }
}
