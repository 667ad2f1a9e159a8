import Foundation
import RungCore

/// The XML files that paths name: a file itself, or all in a folder and below it.
enum ContentFiles {
  /// In byte order of their paths, so that the same set is read in the same order everywhere.
  static func below(_ paths: [String]) throws -> [String] {
    var files: Set<String> = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Refusal(.fileUnreadable, ["path": .text(path)])
      }
      guard isFolder.boolValue else {
        files.insert(path)
        continue
      }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init()
      where name.hasSuffix(".xml") {
        files.insert(folder + "/" + name)
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Says on a terminal what takes a while: files of many megabytes.
  static func announce(_ paths: [String], at desk: Desk) {
    let bytes = paths.reduce(0) { total, path in
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return total + (size ?? 0)
    }
    guard bytes > 20_000_000, isatty(STDERR_FILENO) == 1 else { return }
    desk.say(words("content.reading", ["megabytes": .number(bytes / 1_000_000)]))
  }

  static func folders(among paths: [String]) -> [String] {
    paths.filter { path in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// Whether it is a plain file, which can be read stretch by stretch and more than once; a pipe is read at once.
  static func canStream(_ path: String) -> Bool {
    guard FileManager.default.isReadableFile(atPath: path) else { return false }
    let type = try? URL(filePath: path).resolvingSymlinksInPath().resourceValues(
      forKeys: [.isRegularFileKey])
    return type?.isRegularFile == true
  }
}
