/// 简体中文目录，一个主题一个部分。
enum Chinese {
  static let parts: [String] = [
    commands, options, columns, names, details, replies, findings, explanations, refusals, reasons,
    examScreen, demo,
  ]
}
