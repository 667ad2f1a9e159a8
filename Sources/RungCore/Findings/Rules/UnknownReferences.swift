/// A reference leads to something in the set or in the store.
///
/// Without a store, a reference to a kind of which the set holds nothing at all is taken to lead elsewhere, so that a
/// part of the content can be checked alone.
func unknownReferences(_ index: ContentIndex, known: KnownContent?) -> [Finding] {
  var names: [ContentKind: Set<String>] = [:]
  for entry in index.entries { names[entry.kind, default: []].insert(entry.id) }
  return index.references.compactMap { reference in
    let namesakes = names[reference.kind]
    if namesakes?.contains(reference.id) == true { return nil }
    if let known {
      if known.contains(reference.kind, reference.id) { return nil }
    } else if namesakes == nil {
      return nil
    }
    return Finding(
      .referenceUnknown, at: reference.place,
      ["kind": .text(reference.kind.rawValue), "id": .text(reference.id)])
  }
}
