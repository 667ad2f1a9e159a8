import Foundation
import Testing

/// The arrows between modules that ARCHITECTURE.md draws: nothing imports what it may not.
@Suite struct ArrowsTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// For each module, what it may never import.
  private static let forbidden: [(module: String, imports: [String])] = [
    (
      "RungCore",
      ["Foundation", "Glibc", "GRDB", "NIO", "Crypto", "Hummingbird", "CLibXML2", "Rung", "ArgumentParser"]
    ),
    ("RungMarkup", ["Foundation", "GRDB", "NIO", "Crypto", "RungStore", "RungAPI", "RungService"]),
    ("RungStore", ["CLibXML2", "Hummingbird", "RungAPI", "RungMarkup", "RungService", "RungExchange"]),
    ("RungExchange", ["RungStore", "NIO", "GRDB", "RungAPI", "RungService"]),
    ("RungAPI", ["RungStore", "RungMarkup", "NIO", "GRDB", "RungService", "RungExchange"]),
    (
      "RungService", ["Hummingbird", "ArgumentParser", "GRDB", "CLibXML2", "NIO", "RungServer", "RungClient"]
    ),
    ("RungServer", ["RungStore", "RungService", "RungMarkup", "RungExchange", "RungClient", "GRDB"]),
    ("RungClient", ["RungStore", "RungService", "RungMarkup", "RungExchange", "RungServer", "GRDB"]),
    ("rung", ["GRDB", "CLibXML2"]),
  ]

  @Test(arguments: forbidden.map(\.module))
  func aModuleImportsOnlyWhatItMay(module: String) throws {
    let folder = Self.sources.appending(path: module)
    let forbidden = try #require(Self.forbidden.first { $0.module == module }).imports
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else {
          continue
        }
        let imported = words[place + 1]
        // A name ending in what stands for a family (NIO, Rung) forbids all of it.
        let isForbidden = forbidden.contains {
          imported == $0 || (["NIO", "Rung"].contains($0) && imported.hasPrefix($0))
        }
        #expect(!isForbidden, "\(module)/\(file) imports \(imported)")
      }
    }
  }
}
