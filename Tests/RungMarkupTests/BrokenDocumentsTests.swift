import Foundation
import RungCore
import RungMarkup
import Testing

/// The documents in `Broken`: each breaks one thing, and says so in a comment `<!-- expect: code -->` above the line at
/// fault.
@Suite("Broken documents")
struct BrokenDocumentsTests {
  @Test("Every fault is found on its line, and nothing else", arguments: brokenDocuments)
  func faultsAreFound(name: String) throws {
    let path = brokenFolder + "/" + name
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var reader = ContentReader(sources: [ContentSource(path: path)])
    let expected = expectations(in: bytes)
    // Testing faults are only looked for when asked.
    let isLinting = expected.contains { $0.code.hasPrefix("lint.") }
    let found = reader.check(linting: isLinting).map {
      Mark(line: $0.location.line, code: $0.code.rawValue)
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test("There are at least a hundred and fifty of them")
  func count() {
    #expect(brokenDocuments.count >= 150)
  }

  @Test("Every code of a finding is expected somewhere in them, or tested elsewhere by name")
  func codesAreCovered() throws {
    var covered = Set(findingCodesTestedElsewhere.map(\.rawValue))
    for name in brokenDocuments {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: brokenFolder + "/" + name)))
      covered.formUnion(expectations(in: bytes).map(\.code))
    }
    #expect(FindingCode.allCases.map(\.rawValue).filter { !covered.contains($0) } == [])
  }
}

/// Codes that no text file can show, with the tests that do.
private let findingCodesTestedElsewhere: [FindingCode] = [
  .fileUnreadable,  // SourceTests
  .encodingUnsupported,  // EncodingTests
  .findingsTooMany,  // LimitTests
  .findingsTooManyWarnings,  // LimitTests
]

struct Mark: Hashable, Comparable, CustomStringConvertible {
  let line: Int
  let code: String

  static func < (left: Mark, right: Mark) -> Bool { (left.line, left.code) < (right.line, right.code) }

  var description: String { "\(line): \(code)" }
}

private let brokenFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("Broken").path

private let brokenDocuments: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: brokenFolder)) ?? []).filter { $0.hasSuffix(".xml") }
  .sorted()

/// What the comments of a document announce: the code, on the next line that is no such comment. They are read whatever
/// the encoding: what is ASCII of a character pair, and nothing of the mark at the file's beginning.
private func expectations(in file: [UInt8]) -> [Mark] {
  let bytes = file.contains(0) ? file.filter { $0 != 0 } : file
  let opening = Array("<!-- expect: ".utf8)
  var marks: [Mark] = []
  var waiting: [String] = []
  for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    if line.starts(with: opening) {
      waiting.append(String(decoding: line.dropFirst(opening.count).prefix { $0 != 0x20 }, as: UTF8.self))
    } else {
      marks += waiting.map { Mark(line: index + 1, code: $0) }
      waiting = []
    }
  }
  return marks
}
