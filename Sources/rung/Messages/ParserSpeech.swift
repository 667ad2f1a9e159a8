import Foundation
package import RungCore

/// What the parser of arguments says, in the language of the one it speaks to: the library itself speaks English. A line that is
/// not known here stays as it is.
package enum ParserSpeech {
  /// A complaint about arguments, or the help of a command.
  package static func spoken(_ text: String, in language: Language) -> String {
    guard language == .chinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { inChinese(String($0)) }
      .joined(separator: "\n")
  }

  private static func inChinese(_ line: String) -> String {
    for (english, chinese) in sentences {
      guard let parts = ParserSpeech.parts(of: line, by: english) else { continue }
      var text = chinese
      for (place, part) in parts.enumerated() {
        text = text.replacing("{\(place + 1)}", with: english == "Error: {}" ? inChinese(part) : listed(part))
      }
      return text
    }
    return remarks.reduce(line) { $0.replacing($1.0, with: $1.1) }
  }

  /// What stood between quotes, of which a list has some inside.
  private static func listed(_ part: String) -> String {
    part.replacing("', '", with: "、").replacing("' and '", with: "、").replacing("' or '", with: "、")
      .trimmingCharacters(in: ["'"])
  }

  /// What stands in a line where a pattern has `{}`; `nil` where it is not of this pattern.
  private static func parts(of line: String, by pattern: String) -> [String]? {
    let fixed = pattern.components(separatedBy: "{}")
    guard let first = fixed.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var parts: [String] = []
    for (place, piece) in fixed.enumerated().dropFirst() {
      let isLast = place == fixed.count - 1
      if isLast, piece.isEmpty {
        parts.append(String(rest))
        return parts
      }
      guard let found = isLast ? lastRange(of: piece, in: rest) : rest.firstRange(of: piece) else {
        return nil
      }
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  private static func lastRange(of piece: String, in text: Substring) -> Range<Substring.Index>? {
    text.hasSuffix(piece) ? text.index(text.endIndex, offsetBy: -piece.count)..<text.endIndex : nil
  }

  /// The more particular before the less.
  private static let sentences = [
    ("Error: {}", "错误：{1}"),
    ("Usage: {}", "用法：{1}"),
    ("Help:  {}", "说明：{1}"),
    ("  See '{}' for more information.", "  详细说明：{1}"),
    ("  See '{}' for detailed help.", "  详细说明：{1}"),
    ("Missing expected argument '{}'", "缺少参数 {1}"),
    ("Missing one of: '{}'", "缺少以下之一：{1}"),
    ("Missing value for '{}'", "缺少 {1} 的值"),
    ("Missing required subcommand.", "缺少子命令。"),
    ("Unknown option '{}'. Did you mean '{}'?", "没有选项 {1}。是否想用 {2}？"),
    ("Unknown option '{}'", "没有选项 {1}"),
    ("Invalid option: {}", "没有选项 {1}"),
    ("Unexpected argument '{}'", "多出了参数 {1}"),
    ("{} unexpected arguments: '{}'", "多出了 {1} 个参数：{2}"),
    ("The value '{}' is invalid for '{}'. Please provide one of the following:", "{2} 不能是“{1}”，可选："),
    ("The value '{}' is invalid for '{}'. Please provide one of {}.", "{2} 不能是“{1}”，可选：{3}"),
    ("The value '{}' is invalid for '{}': {}", "{2} 不能是“{1}”：{3}"),
    ("The value '{}' is invalid for '{}'", "{2} 不能是“{1}”"),
    ("The option '{}' does not take any value, but '{}' was specified.", "选项 {1} 后面不带值，却写了“{2}”。"),
    ("Value to be set with {} had already been set with {}", "{1} 与 {2} 只能给一个"),
    ("OVERVIEW: {}", "概述：{1}"),
    ("USAGE: {}", "用法：{1}"),
    ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
  ]

  /// What may stand anywhere in a line.
  private static let remarks = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("Show subcommand help information.", "显示子命令的帮助。"), ("(default: ", "(默认："),
    ("(values: ", "(可选："), ("; default: ", "；默认："),
  ]
}
