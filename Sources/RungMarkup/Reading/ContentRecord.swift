package import RungCore

/// One piece of content as it is loaded: an item, a bank's shell, or a document of another kind.
package struct ContentRecord: Sendable {
  package let value: ContentValue
  /// The form in which it is stored and hashed.
  package let canonical: [UInt8]
  package let place: Place
}
