/// What can be asked for in the plain exam, in either language.
enum PlainCommand: Hashable, Sendable {
  case next, previous, go(Int), flag, clear, overview, time, again, help, submit, yes, no, quit

  /// The command that `line` is, if it is one; an empty line goes on to the next question.
  /// - Parameter isAsked: Whether yes or no is expected, of which a letter is enough.
  init?(_ line: String, isAsked: Bool = false) {
    let parts = line.lowercased().split(separator: " ")
    switch parts.first {
    case nil where line.isEmpty: self = .next
    case "next", "下一题": self = .next
    case "previous", "back", "上一题": self = .previous
    case "flag", "标记": self = .flag
    case "clear", "清除": self = .clear
    case "overview", "总览": self = .overview
    case "time", "时间": self = .time
    case "again", "重读": self = .again
    case "help", "帮助", "?", "？": self = .help
    case "submit", "交卷": self = .submit
    case "yes", "确认": self = .yes
    case "no", "取消": self = .no
    case "y" where isAsked, "是" where isAsked: self = .yes
    case "n" where isAsked, "否" where isAsked: self = .no
    case "quit", "离开": self = .quit
    case "go", "转到":
      guard parts.count == 2, let number = Int(parts[1]) else { return nil }
      self = .go(number)
    default: return nil
    }
    if parts.count > 1, case .go = self {} else if parts.count > 1 { return nil }
  }
}
