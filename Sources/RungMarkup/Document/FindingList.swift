import RungCore

/// The findings of one file as they come up.
final class FindingList {
  let file: Int
  private let limit: Int
  private(set) var findings: [Finding] = []

  init(file: Int, limit: Int) {
    self.file = file
    self.limit = limit
  }

  var isFull: Bool { findings.count >= limit }

  func add(_ finding: Finding) {
    guard findings.count < limit else { return }
    findings.append(finding)
    if isFull { findings.append(Finding(.findingsTooMany, at: finding.place, ["limit": .number(limit)])) }
  }

  func add(_ code: FindingCode, offset: Int, related: Int? = nil, _ details: [String: Detail] = [:]) {
    add(
      Finding(
        code, at: Place(file: file, offset: offset), related: related.map { Place(file: file, offset: $0) },
        details))
  }
}
