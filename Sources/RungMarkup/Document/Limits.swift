/// How large a document may be before it is refused. Honest content stays far below.
package struct Limits: Sendable {
  /// Elements within elements.
  package var depth = 64
  /// Bytes of one attribute's value.
  package var attributeBytes = 8 << 10
  /// Bytes of one run of text, and of one tag.
  package var textBytes = 1 << 20
  /// Bytes of one record: an item, or a document other than a bank.
  package var recordBytes = 64 << 20
  /// Bytes of a whole file, as UTF-8.
  package var fileBytes = 1 << 30
  /// Findings of one file that are kept; what follows is read and counted.
  package var findings = 10_000

  package init() {}

  package static let standard = Limits()
}
