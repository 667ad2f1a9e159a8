/// What a rule found wrong in one value, before anyone knows where in its file that stands: the rules of a single
/// value know its shape, the reader knows its places.
package struct Fault: Hashable, Sendable {
  package let code: FindingCode
  /// From the value's element down to the part at fault; empty for the element itself.
  package let path: [Step]
  package let details: [String: Detail]
  /// A second part that has to do with it: the first of two equal ids.
  package let related: [Step]?

  package enum Step: Hashable, Sendable {
    /// The child element of that name, counted from 0 among its namesakes.
    case child(String, Int)
    case attribute(String)
    /// The child element of that name in that language.
    case wording(String, Language)
  }

  package init(
    _ code: FindingCode, at path: [Step] = [], related: [Step]? = nil, _ details: [String: Detail] = [:]
  ) {
    self.code = code
    self.path = path
    self.details = details
    self.related = related
  }

  /// The same fault, seen from the element around.
  func within(_ step: Step) -> Fault {
    Fault(code, at: [step] + path, related: related.map { [step] + $0 }, details)
  }
}
