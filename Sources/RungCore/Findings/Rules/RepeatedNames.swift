/// An id names one thing of its kind in the whole set.
func repeatedNames(_ index: ContentIndex) -> [Finding] {
  guard hasRepeatedNames(index) else { return [] }
  var first: [ContentKind: [String: Place]] = [:]
  var findings: [Finding] = []
  for entry in index.entries {
    if let earlier = first[entry.kind]?[entry.id] {
      findings.append(
        Finding(
          .idDuplicate, at: entry.place, related: earlier,
          ["kind": .text(entry.kind.rawValue), "id": .text(entry.id)]))
    } else {
      first[entry.kind, default: [:]][entry.id] = entry.place
    }
  }
  return findings
}

/// Sound sets have none, and are large: where each name stands is not gathered for nothing.
private func hasRepeatedNames(_ index: ContentIndex) -> Bool {
  var names: [ContentKind: Set<String>] = [:]
  return !index.entries.allSatisfy { names[$0.kind, default: []].insert($0.id).inserted }
}
