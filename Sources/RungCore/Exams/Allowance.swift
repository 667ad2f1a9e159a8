/// An author's word that a lint rule has nothing to say here, and why not. It covers the element that it
/// stands in and all within.
package struct Allowance: Hashable, Sendable {
  /// The rule's code, as the author wrote it.
  package let rule: String
  package let reason: String

  package init(rule: String, reason: String) {
    self.rule = rule
    self.reason = reason
  }
}
