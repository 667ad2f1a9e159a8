/// What a load speaks for: the files it brings, and the folders it brings whole. Content that came from there and is
/// not there any more was taken out.
package struct LoadScope: Sendable {
  private let files: Set<String>
  private let folders: [String]

  package init(files: [String], folders: [String]) {
    self.files = Set(files.map(LoadScope.plain))
    self.folders = folders.map { LoadScope.plain($0) + "/" }
  }

  package func covers(_ path: String) -> Bool {
    files.contains(path) || folders.contains { path.hasPrefix($0) || $0 == "./" && !path.hasPrefix("/") }
  }

  /// A path without what does not tell one from another: `./` in front and `/` behind.
  package static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
    while path.hasSuffix("/"), path.count > 1 { path = path.dropLast() }
    return String(path)
  }
}
