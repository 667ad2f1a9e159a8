/// A reference leads to something in the set or in the store.
///
/// Without a store, a reference to a kind of which the set holds nothing at all is taken to lead elsewhere, so that a
/// part of the content can be checked alone. Where the set has an id that is nearly the same, the finding names it and
/// where it stands.
func unknownReferences(_ index: ContentIndex, known: KnownContent?) -> [Finding] {
  var names: [ContentKind: Set<String>] = [:]
  let kinds = Set(index.references.lazy.map(\.kind))
  for entry in index.entries where kinds.contains(entry.kind) {
    names[entry.kind, default: []].insert(entry.id)
  }
  var entries: [ContentKind: [ContentIndex.Entry]] = [:]
  // Each look is over all names of the kind; past a few dozen it is no spelling mistake.
  var looksLeft = 50
  return index.references.compactMap { reference in
    let namesakes = names[reference.kind]
    if namesakes?.contains(reference.id) == true { return nil }
    if let known {
      if known.contains(reference.kind, reference.id) { return nil }
    } else if namesakes == nil {
      return nil
    }
    looksLeft -= 1
    let namedAlike = entries[reference.kind] ?? index.entries.filter { $0.kind == reference.kind }
    entries[reference.kind] = namedAlike
    let nearest = looksLeft >= 0 ? nearestName(to: reference.id, among: namedAlike.lazy.map(\.id)) : nil
    var details: [String: Detail] = ["kind": .text(reference.kind.rawValue), "id": .text(reference.id)]
    details["nearest"] = nearest.map { .text($0) }
    return Finding(
      .referenceUnknown, at: reference.place, related: namedAlike.first { $0.id == nearest }?.place, details)
  }
}
