@unsafe @preconcurrency import Glibc
import RungCore

/// Writes what has been printed and is still buffered; whether all that was ever printed could be written. A full
/// disk refuses it without a word.
func flushOutput() -> Bool {
  unsafe fflush(stdout) == 0 && ferror(stdout) == 0
}

/// Standard output did not take what was printed.
var outputFailed: Refusal { Refusal(.storageFailed, ["cause": .text("standard output")]) }
