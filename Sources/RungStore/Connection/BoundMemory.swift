/// Memory in which SQLite finds the texts and blobs that are bound to a statement while it runs: one after the other, and
/// used again by the next one.
@safe struct BoundMemory: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
  private var used = 0

  deinit {
    unsafe memory.deallocate()
  }

  /// Whether a text of so many bytes is better left where it is, since it would be copied for nothing.
  static func isLarge(_ count: Int) -> Bool { count > 1 << 20 }

  /// Makes room for what is bound next. What was laid out before is gone.
  mutating func clear(for arguments: [SQLValue]) {
    used = 0
    // Each has an address even where it is empty.
    var needed = 1
    for argument in arguments {
      switch argument {
      case .text(let text): needed += BoundMemory.isLarge(text.utf8.count) ? 0 : text.utf8.count
      case .blob(let blob): needed += blob.count
      case .integer, .null: break
      }
    }
    guard unsafe needed > memory.count else { return }
    unsafe memory.deallocate()
    unsafe memory = .allocate(byteCount: needed, alignment: 1)
  }

  /// Lays out bytes that there is room for.
  /// - Returns: Where they lie, until the next ones are made room for.
  @unsafe mutating func lay(_ bytes: some Collection<UInt8>) -> UnsafeRawBufferPointer {
    let place = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + bytes.count])
    unsafe place.copyBytes(from: bytes)
    used += bytes.count
    return UnsafeRawBufferPointer(place)
  }
}
