import Foundation

/// The calls to the system that a pseudo-terminal needs. All unsafe code of the harness is here.
enum PtyCalls {
  /// Linux's requests for the number of a slave and for its unlocking (asm-generic/ioctls.h). The functions around
  /// them, `ptsname_r` and `unlockpt`, are not in the module.
  private static let numberOfSlave: UInt = 0x8004_5430
  private static let lockOfSlave: UInt = 0x4004_5431

  /// A new pseudo-terminal of that size: its master's end, its slave's, and the slave's path.
  static func open(columns: Int, rows: Int) throws -> (master: Int32, slave: Int32, path: String) {
    let master = unsafe Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var lock: Int32 = 0
    guard master >= 0, unsafe ioctl(master, lockOfSlave, &lock) == 0,
      unsafe ioctl(master, numberOfSlave, &number) == 0
    else { throw PseudoTerminal.Failed(description: "no pseudo-terminal: \(errno)") }
    let path = "/dev/pts/\(number)"
    let slave = unsafe Foundation.open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw PseudoTerminal.Failed(description: "\(path) does not open: \(errno)") }
    resize(master, columns: columns, rows: rows)
    return (master, slave, path)
  }

  static func resize(_ master: Int32, columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Starts a program with the slave as its three standard files. It leads a session of its own (POSIX_SPAWN_SETSID),
  /// so that the first terminal it opens, which is the slave, becomes its controlling terminal.
  static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], on path: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    _ = unsafe posix_spawn_file_actions_init(&actions)
    _ = unsafe posix_spawnattr_init(&attributes)
    defer {
      _ = unsafe posix_spawn_file_actions_destroy(&actions)
      _ = unsafe posix_spawnattr_destroy(&attributes)
    }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    _ = unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // The tests' own process may block or ignore signals; the program must not inherit that.
    var none = sigset_t()
    var all = sigset_t()
    _ = unsafe sigemptyset(&none)
    _ = unsafe sigfillset(&all)
    _ = unsafe posix_spawnattr_setsigmask(&attributes, &none)
    _ = unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    let setsid: Int32 = 0x80
    _ = unsafe posix_spawnattr_setflags(
      &attributes, Int16(setsid | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let settings = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + settings).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, program, &actions, &attributes, words, settings)
    guard failure == 0 else {
      throw PseudoTerminal.Failed(description: "\(program) does not start: \(failure)")
    }
    return process
  }

  static func write(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Foundation.write(file, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// What there is to read, waiting so long for it; empty where there is nothing, or nobody writes any more.
  static func read(from file: Int32, milliseconds: Int32) -> [UInt8] {
    var source = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&source, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Foundation.read(file, $0.baseAddress, $0.count)
    }
    return Array(buffer.prefix(max(0, count)))
  }

  static func modes(of slave: Int32) -> PseudoTerminal.Modes {
    var modes = termios()
    _ = unsafe tcgetattr(slave, &modes)
    return PseudoTerminal.Modes(
      input: modes.c_iflag, output: modes.c_oflag, control: modes.c_cflag, local: modes.c_lflag)
  }

  /// The exit status of `process`, or 128 and its signal; `nil` while it runs.
  static func wait(for process: pid_t, blocking: Bool) -> Int32? {
    var status: Int32 = 0
    guard unsafe waitpid(process, &status, blocking ? 0 : WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
