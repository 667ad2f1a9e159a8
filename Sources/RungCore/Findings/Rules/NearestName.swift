/// The name that `text` was most likely meant to be: the nearest by letters that are left out, put in, exchanged or wrong,
/// as long as no more than a few are; of equally near ones the first.
package func nearestName<Names: Sequence<String>>(to text: String, among names: Names) -> String? {
  let sought = Array(text.utf8)
  let limit = max(1, min(3, sought.count / 4))
  var best: (name: String, distance: Int)?
  for name in names where abs(name.utf8.count - sought.count) <= limit {
    let distance = editDistance(sought, Array(name.utf8), atMost: (best?.distance ?? limit + 1) - 1)
    if let distance { best = (name, distance) }
  }
  return best?.name
}

/// The least number of letters to leave out, put in, replace or exchange with their neighbour that makes one of the other
/// (optimal string alignment); `nil` where it is more than `limit`.
private func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
  guard limit >= 0 else { return nil }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in left.indices {
    var line = [row + 1] + last.dropFirst()
    for column in right.indices {
      let cost = left[row] == right[column] ? 0 : 1
      line[column + 1] = min(last[column + 1] + 1, line[column] + 1, last[column] + cost)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        line[column + 1] = min(line[column + 1], beforeLast[column - 1] + 1)
      }
    }
    guard line.contains(where: { $0 <= limit }) else { return nil }
    (beforeLast, last) = (last, line)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
