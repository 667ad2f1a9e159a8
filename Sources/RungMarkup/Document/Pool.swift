/// Plain values one after the other, in memory that grows and is kept when they are dropped. Its owner frees it.
struct Pool<Value: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Value>
  private var capacity: Int
  /// How many values it holds. Lowering it drops the last ones.
  var count = 0

  init() {
    capacity = 256
    base = .allocate(capacity: capacity)
  }

  func free() {
    base.deallocate()
  }

  /// - Precondition: `index` is below `count`.
  subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count, "outside the pool")
      return base[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count, "outside the pool")
      base[index] = newValue
    }
    nonmutating _modify {
      precondition(index >= 0 && index < count, "outside the pool")
      yield &base[index]
    }
  }

  func swapAt(_ left: Int, _ right: Int) {
    let value = self[left]
    self[left] = self[right]
    self[right] = value
  }

  mutating func append(_ value: Value) {
    reserve(1)
    (base + count).initialize(to: value)
    count += 1
  }

  mutating func append(contentsOf values: UnsafeBufferPointer<Value>) {
    guard let source = values.baseAddress else { return }
    reserve(values.count)
    (base + count).initialize(from: source, count: values.count)
    count += values.count
  }

  mutating func append(contentsOf values: [Value]) {
    values.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// The values from `start` to before `end`.
  func slice(_ start: Int32, _ end: Int32) -> UnsafeBufferPointer<Value> {
    precondition(start >= 0 && start <= end && Int(end) <= count, "outside the pool")
    return UnsafeBufferPointer(start: base + Int(start), count: Int(end - start))
  }

  /// The values from `start` on.
  func rest(from start: Int) -> UnsafeBufferPointer<Value> { slice(Int32(start), Int32(count)) }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<Value>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}

extension Pool<UInt8> {
  /// Whether there is nothing but white space in that part.
  func isBlank(from start: Int, to end: Int) -> Bool {
    slice(Int32(start), Int32(end)).allSatisfy(isWhiteSpace)
  }
}
