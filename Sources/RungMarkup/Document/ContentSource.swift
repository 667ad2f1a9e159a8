/// A document to be read: bytes already at hand, or a file that is opened and streamed when its turn comes.
package struct ContentSource: Sendable {
  /// What findings call it; for a file also where it is.
  package let path: String
  let bytes: [UInt8]?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String) {
    self.path = path
    bytes = nil
  }
}
