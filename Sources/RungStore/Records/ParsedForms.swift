import RungCore
import Synchronization

/// Papers by the text they are stored as. An attempt's paper is read at every answer saved, on the one writer, and
/// parsing it would take longer than the save.
package final class ParsedForms: Sendable {
  /// As many as may be sat at once; a paper that is pushed out is parsed anew.
  private static let most = 1024

  private let forms = Mutex<[String: Form]>([:])

  package init() {}

  /// The paper that `text` says.
  func form(_ text: String) throws -> Form {
    if let form = forms.withLock({ $0[text] }) { return form }
    let form: Form = try fromJSON(text)
    forms.withLock { forms in
      if forms.count >= ParsedForms.most { forms = [:] }
      forms[text] = form
    }
    return form
  }
}
