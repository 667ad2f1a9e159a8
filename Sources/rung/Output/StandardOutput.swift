@unsafe @preconcurrency import Glibc
import RungCore

/// Writes what has been printed and is still buffered; whether all that was ever printed could be written. A full
/// disk refuses it without a word.
func flushOutput() -> Bool {
  unsafe fflush(stdout) == 0 && ferror(stdout) == 0
}

/// Standard output did not take what was printed. Does not return where that is because its reader has gone.
func outputFailure() -> Refusal {
  if readerHasGone { endUnread() }
  return Refusal(.storageFailed, ["cause": .text("standard output")])
}

/// Whether standard output is a pipe or a connection at whose other end nobody is any more, as in `rung … | head`.
private var readerHasGone: Bool {
  guard isatty(STDOUT_FILENO) == 0 else { return false }
  var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
  return unsafe poll(&output, 1, 0) == 1 && output.revents & Int16(POLLERR | POLLHUP) != 0
}

/// Ends without a word as the signal of a broken pipe ends a program, which a shell calls 141: also where whoever started
/// this process, or a network library in it, has the signal ignored.
private func endUnread() -> Never {
  signal(SIGPIPE, SIG_DFL)
  raise(SIGPIPE)
  // Where the signal is blocked.
  exit(128 + SIGPIPE)
}
