import Glibc

/// Whether something keeps this machine's clock right, as the kernel has been told.
enum ClockSynchrony {
  case kept, left
  /// The kernel does not say, as in some containers.
  case unknown

  /// Asks the kernel by adjtimex(2), which changes nothing where no mode is given. Its declaration does not reach Swift: it
  /// is looked up by name, and its structure, 208 bytes on 64 bits, is a piece of memory that starts as zeros.
  static func asked() -> ClockSynchrony {
    typealias Call = @convention(c) (UnsafeMutableRawPointer) -> CInt
    guard let symbol = unsafe dlsym(nil, "adjtimex") else { return .unknown }
    let call = unsafe unsafeBitCast(symbol, to: Call.self)
    let size = 512
    let status = 40
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    defer { unsafe memory.deallocate() }
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    let state = unsafe call(memory)
    guard state >= 0 else { return .unknown }
    // TIME_ERROR and STA_UNSYNC of <sys/timex.h>.
    let isOff = unsafe state == 5 || memory.load(fromByteOffset: status, as: CInt.self) & 0x40 != 0
    return isOff ? .left : .kept
  }
}
