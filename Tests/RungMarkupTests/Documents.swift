import RungCore
import RungMarkup

/// Small documents that tests are made of.
enum Documents {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  static let stems = "<stem xml:lang=\"zh-Hans\">题干</stem><stem xml:lang=\"en\">Stem</stem>"

  /// The column at which an item's level stands.
  static func levelColumn(_ id: String) -> Int {
    "<true-false id=\"\(id)\" topic=\"flow\" competence=\"flow.steps\" ".count + 1
  }

  /// A bank whose items begin on its third line.
  static func bank(_ items: String, declaration: String = declaration) -> String {
    declaration + "<bank xmlns=\"urn:rung:content:1\" id=\"bank.one\"><title xml:lang=\"zh-Hans\">题库</title>"
      + "<title xml:lang=\"en\">Bank</title>\n" + items + "</bank>\n"
  }

  static func item(_ id: String, level: String = "1", stems: String = stems) -> String {
    "<true-false id=\"\(id)\" topic=\"flow\" competence=\"flow.steps\" level=\"\(level)\" author=\"lin.yue\""
      + " status=\"draft\" key=\"true\">\(stems)</true-false>\n"
  }
}

/// What reading `bytes` brings to light.
func check(_ bytes: [UInt8], limits: Limits = .standard) -> [LocatedFinding] {
  var reader = ContentReader(sources: [ContentSource(path: "test.xml", bytes: bytes)], limits: limits)
  return reader.check()
}

func check(_ text: String, limits: Limits = .standard) -> [LocatedFinding] {
  check(Array(text.utf8), limits: limits)
}

/// What reading each of many files brings to light, with the schema made ready once.
func checkAll(_ files: [[UInt8]]) -> [[LocatedFinding]] {
  var reader = ContentReader(sources: files.enumerated().map { ContentSource(path: String($0), bytes: $1) })
  var findings = [[LocatedFinding]](repeating: [], count: files.count)
  for finding in reader.check() {
    if let file = Int(finding.location.path) { findings[file].append(finding) }
  }
  return findings
}

/// The records in `bytes` that can be loaded.
func records(_ bytes: [UInt8]) -> [ContentRecord] {
  var reader = ContentReader(sources: [ContentSource(path: "test.xml", bytes: bytes)])
  var records: [ContentRecord] = []
  _ = reader.read { records.append($0) }
  return records
}
