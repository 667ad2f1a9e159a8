/// The English catalogue, one part a subject.
enum English {
  static let parts: [String] = [
    commands, options, columns, names, details, replies, findings, explanations, lint, refusals, reasons,
    examScreen, demo,
  ]
}
