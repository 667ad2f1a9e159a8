import RungCore

/// The findings of one file as they come up: so many are kept, the others are counted.
final class FindingList {
  let file: Int
  private let limit: Int
  /// Those that are kept.
  private(set) var findings: [Finding] = []
  private(set) var rest = Rest()

  /// How many findings were not kept.
  struct Rest: Sendable {
    var errors = 0
    var warnings = 0

    static func - (left: Rest, right: Rest) -> Rest {
      Rest(errors: left.errors - right.errors, warnings: left.warnings - right.warnings)
    }
  }

  init(file: Int, limit: Int) {
    self.file = file
    self.limit = limit
  }

  func add(_ finding: Finding) {
    guard findings.count >= limit else {
      findings.append(finding)
      return
    }
    switch finding.severity {
    case .error: rest.errors += 1
    case .warning: rest.warnings += 1
    }
  }

  func add(_ code: FindingCode, offset: Int, related: Int? = nil, _ details: [String: Detail] = [:]) {
    add(
      Finding(
        code, at: Place(file: file, offset: offset), related: related.map { Place(file: file, offset: $0) },
        details))
  }

  /// Counts findings that another list did not keep.
  func count(_ more: Rest) {
    rest.errors += more.errors
    rest.warnings += more.warnings
  }

  var hasErrors: Bool { rest.errors > 0 || findings.contains { $0.severity == .error } }

  /// Those that are kept, and after the last of them how many more there are.
  var all: [Finding] {
    guard let last = findings.map(\.place).max() else { return [] }
    let counted: [(FindingCode, Int)] = [
      (.findingsTooMany, rest.errors), (.findingsTooManyWarnings, rest.warnings),
    ]
    return findings
      + counted.filter { $0.1 > 0 }.map { code, count in
        Finding(code, at: last, ["count": .number(count), "limit": .number(limit)])
      }
  }
}
