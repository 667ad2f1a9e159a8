/// How the machine of a candidate lets it be known that it is there.
package enum Heartbeat {
  /// Seconds between two beats; the server's reply says so to whoever beats.
  package static let every = 5
  /// After so many seconds without a sign a candidate counts as disconnected: three beats lost, and some patience.
  package static let silence = 20
  /// The most losses of focus that one beat can add to the record: more are no news.
  package static let mostLosses = 100
}
