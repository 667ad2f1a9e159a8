/// Who asked, when, and with what seed: made once at the edge for each request, stored with what changed.
package struct Stamp: Sendable {
  package let caller: ID<Person>
  package let instant: Instant
  /// The source of every id and draw of the request.
  package let seed: UInt64

  package init(caller: ID<Person>, instant: Instant, seed: UInt64) {
    self.caller = caller
    self.instant = instant
    self.seed = seed
  }
}
