import Dispatch
import Glibc

/// A connection that sends bytes as it likes, as no well-behaved client does.
final class RawConnection: Sendable {
  private let socket: Int32

  struct Failed: Error {}

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    // A peer that hangs is given up after two minutes.
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard result == 0 else { throw Failed() }
  }

  deinit {
    close(socket)
  }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    let sent = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard sent == bytes.count else { throw Failed() }
  }

  /// What comes next; empty where the other end has closed. It waits on a thread of its own: the server under test needs
  /// those of the tests.
  func receive() async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { [self] in continuation.resume(with: Result { try receiveNow() }) }
    }
  }

  private func receiveNow() throws -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
    if count < 0, errno == ECONNRESET { return "" }
    guard count >= 0 else { throw Failed() }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
