/// A document to be read: bytes already at hand, or a file that is opened and streamed when its turn comes.
package struct ContentSource: Sendable {
  /// What findings call it.
  package let path: String
  /// Where a file is.
  let place: String
  let bytes: [UInt8]?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    place = path
    self.bytes = bytes
  }

  /// - Parameter place: where it is, if that is not what findings call it.
  package init(path: String, at place: String? = nil) {
    self.path = path
    self.place = place ?? path
    bytes = nil
  }
}
