import Dispatch
import RungCore

/// The parsing of a set of files on a thread of its own.
final class Parsing: Sendable {
  /// What was parsed, in the order of the files.
  let stretches = Handover<Stretch>(capacity: 4)
  private let sources: [ContentSource]
  private let limits: Limits

  init(_ sources: [ContentSource], limits: Limits) {
    self.sources = sources
    self.limits = limits
  }

  func start() {
    DispatchQueue(label: "rung.content.xml").async { self.parse() }
  }

  private func parse() {
    let validator = CompiledSchema().flatMap { SchemaValidator($0) }
    for file in sources.indices {
      guard parse(file, validator) else { return }
    }
    stretches.finish()
  }

  /// False where nothing more is wanted.
  private func parse(_ file: Int, _ validator: SchemaValidator?) -> Bool {
    var records = RecordBatch()
    let parser = DocumentParser(sources[file], file: file, validator: validator, limits: limits) {
      records.add($0)
    }
    var sent = 0
    var counted = FindingList.Rest()
    var isMore = true
    while isMore {
      // Waking another thread takes as long as parsing a page or two.
      for _ in 0..<4 where isMore { isMore = parser.advance() }
      let (findings, rest) = (parser.findings.findings, parser.findings.rest)
      let stretch = Stretch(
        file: file, findings: Array(findings[sent...]), rest: rest - counted, records: records)
      (sent, counted) = (findings.count, rest)
      records = RecordBatch()
      guard stretches.send(stretch) else { return false }
    }
    return true
  }
}
