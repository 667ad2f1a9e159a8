import Synchronization

/// How fast requests may come by one session or, without one, from one address: a bucket that fills at a steady pace and
/// from which each request takes one.
final class RequestPace: Sendable {
  private struct Bucket {
    var left: Double
    var seen: ContinuousClock.Instant
  }

  private let buckets = Mutex<[String: Bucket]>([:])
  private let perSecond: Double
  private let burst: Double
  /// Beyond so many, buckets that have filled up are forgotten.
  private let mostBuckets = 20_000

  /// - Parameter perSecond: 0 sets no pace.
  init(perSecond: Int, burst: Int) {
    self.perSecond = Double(perSecond)
    self.burst = Double(max(burst, 1))
  }

  /// Seconds after which `sender` may ask again; `nil` where the request may pass.
  func wait(of sender: String, at now: ContinuousClock.Instant) -> Int? {
    guard perSecond > 0 else { return nil }
    return buckets.withLock { buckets in
      if buckets.count >= mostBuckets { buckets = buckets.filter { !isFull($0.value, at: now) } }
      var bucket = buckets[sender] ?? Bucket(left: burst, seen: now)
      bucket.left = level(of: bucket, at: now)
      bucket.seen = now
      defer { buckets[sender] = bucket }
      guard bucket.left >= 1 else { return max(1, Int(((1 - bucket.left) / perSecond).rounded(.up))) }
      bucket.left -= 1
      return nil
    }
  }

  private func level(of bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
    min(burst, bucket.left + (now - bucket.seen) / .seconds(1) * perSecond)
  }

  private func isFull(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Bool {
    level(of: bucket, at: now) >= burst
  }
}
