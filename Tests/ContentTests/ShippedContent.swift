import Foundation
import RungCore
import RungMarkup

/// What the repository ships, read once.
enum ShippedContent {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func sources() throws -> [ContentSource] {
    try ["Curriculum", "Exams"].flatMap { folder in
      let base = root.appending(path: folder).path
      return try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(".xml") }
        .sorted()
        .map { ContentSource(path: base + "/" + $0) }
    }
  }

  static let values: [ContentValue] = {
    guard let sources = try? sources() else { return [] }
    var reader = ContentReader(sources: sources)
    var values: [ContentValue] = []
    _ = reader.read { values.append($0.value) }
    return values
  }()

  static let items: [(item: Item, bank: ID<Bank>)] = values.compactMap {
    if case .item(let item, let bank) = $0 { (item, bank) } else { nil }
  }
  static let lessons: [Lesson] = values.flatMap { value -> [Lesson] in
    if case .course(let course) = value { course.lessons } else { [] }
  }
  static let tracks: [Track] = values.compactMap { if case .track(let track) = $0 { track } else { nil } }
  static let exams: [Exam] = values.compactMap { if case .exam(let exam) = $0 { exam } else { nil } }
  static let blueprints: [Blueprint] = values.compactMap {
    if case .blueprint(let blueprint) = $0 { blueprint } else { nil }
  }
  static let scenarios: [Scenario] = values.compactMap {
    if case .scenario(let scenario) = $0 { scenario } else { nil }
  }
  static let topics: [Topic] = values.flatMap { value -> [Topic] in
    if case .framework(let framework) = value { framework.topics } else { [] }
  }

  /// Items with the items of cases in their place.
  static let questions: [Item] = items.flatMap { pair -> [Item] in
    if case .group(_, let parts) = pair.item.content { parts } else { [pair.item] }
  }
}

extension Passage {
  /// Its words, with nothing of their form.
  var plain: String {
    blocks.map { block in
      switch block {
      case .paragraph(let spans): spans.plain
      case .list(let points, _): points.map(\.plain).joined(separator: "\n")
      case .table(let rows):
        rows.map { $0.cells.map(\.plain).joined(separator: "\n") }.joined(separator: "\n")
      case .turn(_, let spans): spans.plain
      case .image(_, let alternative): alternative
      }
    }.joined(separator: "\n")
  }
}

extension [Span] {
  var plain: String {
    map { span in
      switch span {
      case .plain(let text), .stressed(let text): text
      case .blank: "＿"
      }
    }.joined()
  }
}
