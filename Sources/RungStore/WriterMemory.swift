import RungCore

/// What the writer remembers from one write to the next, so as not to read it again. All of it can be read anew.
final class WriterMemory: Sendable {
  let forms: ParsedForms
  let packedNumbers = PackedNumbers()
  let attempts = KnownAttempts()
  let paperCounts = PaperCounts()

  init(forms: ParsedForms) {
    self.forms = forms
  }

  /// Another process has written: what changes in the store may have changed.
  func forgetWhatChanges() {
    attempts.forget()
  }

  /// Writes were undone: what was seen of them never was.
  func forget() {
    forms.forget()
    attempts.forget()
    paperCounts.forget()
  }
}
