/// The English catalogue, one part a subject.
enum English {
  static let parts: [String] = [
    accounts, service, commands, options, columns, names, details, replies, findings, explanations, lint,
    refusals, reasons,
    commands, attempts, options, columns, names, details, replies, findings, explanations, lint, refusals,
    reasons,
    examScreen, demo,
    commands, options, columns, names, details, replies, findings, explanations, lint, refusals, reasons,
    examScreen, demo, operation,
    examScreen, demo, marking,
  ]
}
