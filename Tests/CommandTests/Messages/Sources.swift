import Foundation

/// The program's own source files, for tests of what they name.
enum Sources {
  struct File {
    let path: String
    let text: String
  }

  /// All of the program but its sentences.
  static let speaking = files(below: "Sources/rung").filter {
    !$0.path.contains("/Messages/English/") && !$0.path.contains("/Messages/Chinese/")
  }

  /// The Swift files in a folder of the package and below it, in the order of their paths.
  static func files(below folder: String) -> [File] {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let start = root.appending(path: folder).path
    let names = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      let url = URL(filePath: start + "/" + name)
      return (try? String(contentsOf: url, encoding: .utf8)).map { File(path: url.path, text: $0) }
    }
  }
}
