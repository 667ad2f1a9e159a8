package import RungCore

/// What became of each piece of content from one set to another, in the order of kinds and ids.
package func differences(
  from old: some Sequence<(kind: ContentKind, id: String, canonical: [UInt8])>,
  to new: some Sequence<(kind: ContentKind, id: String, canonical: [UInt8])>
) -> [ContentDifference] {
  var pairs: [Name: (old: [UInt8]?, new: [UInt8]?)] = [:]
  for piece in old { pairs[Name(kind: piece.kind, id: piece.id), default: (nil, nil)].old = piece.canonical }
  for piece in new { pairs[Name(kind: piece.kind, id: piece.id), default: (nil, nil)].new = piece.canonical }
  return pairs.sorted { $0.key < $1.key }.compactMap { name, pair in
    let fate: ContentDifference.Fate
    var changes: [ContentChange] = []
    switch pair {
    case (let old?, let new?):
      guard old != new else { return nil }
      fate = .changed
      changes = RungMarkup.changes(from: old, to: new)
    case (nil, _): fate = .added
    case (_, nil): fate = .removed
    }
    return ContentDifference(kind: name.kind, id: name.id, fate: fate, changes: changes)
  }
}

private struct Name: Hashable, Comparable {
  let kind: ContentKind
  let id: String

  static func < (left: Name, right: Name) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}

/// Every change between two canonical bodies of one piece of content, in the order of the newer one.
package func changes(from old: [UInt8], to new: [UInt8]) -> [ContentChange] {
  guard let old = ElementTree(canonical: old), let new = ElementTree(canonical: new) else { return [] }
  return compare(old, new, at: [])
}

private func compare(_ old: ElementTree, _ new: ElementTree, at path: [ContentChange.Step]) -> [ContentChange]
{
  guard old != new else { return [] }
  var changes = attributeChanges(old, new, at: path)
  if old.text != nil || new.text != nil {
    let texts = (old.summary, new.summary)
    if texts.0 != texts.1 {
      changes.append(ContentChange(path: path, kind: .text, before: texts.0, after: texts.1))
    }
    return changes
  }
  return changes + childChanges(old, new, at: path)
}

private func attributeChanges(
  _ old: ElementTree, _ new: ElementTree, at path: [ContentChange.Step]
) -> [ContentChange] {
  let names = old.attributes.map(\.name) + new.attributes.map(\.name).filter { old.value(of: $0) == nil }
  return names.compactMap { name in
    let (before, after) = (old.value(of: name), new.value(of: name))
    guard before != after else { return nil }
    return ContentChange(path: path, kind: .attribute(name.rawValue), before: before, after: after)
  }
}

/// Children are paired by their labels; those without one by being equal, and then by their order.
private func childChanges(
  _ old: ElementTree, _ new: ElementTree, at path: [ContentChange.Step]
) -> [ContentChange] {
  let partners = pairing(old.children, new.children)
  var changes: [ContentChange] = []
  for (place, child) in new.children.enumerated() {
    let step = step(to: place, in: new.children)
    if let partner = partners[place] {
      changes += compare(old.children[partner], child, at: path + [step])
    } else {
      changes.append(ContentChange(path: path + [step], kind: .added, before: nil, after: child.summary))
    }
  }
  let kept = Set(partners.compactMap { $0 })
  for place in old.children.indices where !kept.contains(place) {
    let step = step(to: place, in: old.children)
    changes.append(
      ContentChange(path: path + [step], kind: .removed, before: old.children[place].summary, after: nil))
  }
  return changes + moves(partners, old.children, new.children, at: path)
}

/// For each new child the old one it goes with.
private func pairing(_ old: [ElementTree], _ new: [ElementTree]) -> [Int?] {
  var partners = [Int?](repeating: nil, count: new.count)
  var isTaken = [Bool](repeating: false, count: old.count)
  func pair(_ fits: (ElementTree, ElementTree) -> Bool) {
    for place in new.indices where partners[place] == nil {
      let partner = old.indices.first {
        !isTaken[$0] && old[$0].tag == new[place].tag && fits(old[$0], new[place])
      }
      guard let partner else { continue }
      partners[place] = partner
      isTaken[partner] = true
    }
  }
  pair { $0.label != nil && $0.label == $1.label }
  pair { $0 == $1 }
  pair { $0.label == nil && $1.label == nil }
  return partners
}

/// Those that stand in another order among the ones that were there before; the fewest that explain it.
private func moves(
  _ partners: [Int?], _ old: [ElementTree], _ new: [ElementTree], at path: [ContentChange.Step]
) -> [ContentChange] {
  let pairs = new.indices.compactMap { place in partners[place].map { (place: place, partner: $0) } }
  let inOrder = Set(longestRising(pairs.map(\.partner)).map { pairs[$0].place })
  return pairs.filter { !inOrder.contains($0.place) }.map { pair in
    ContentChange(
      path: path + [step(to: pair.place, in: new)], kind: .moved,
      before: String(number(of: pair.partner, in: old)), after: String(number(of: pair.place, in: new)))
  }
}

/// The places of a longest rising run among `numbers`.
private func longestRising(_ numbers: [Int]) -> [Int] {
  // For each length, the place whose number ends such a run lowest; and before each place, the one it follows.
  var ends: [Int] = []
  var before = [Int?](repeating: nil, count: numbers.count)
  for (place, number) in numbers.enumerated() {
    let length = ends.firstIndex { numbers[$0] >= number } ?? ends.count
    before[place] = length > 0 ? ends[length - 1] : nil
    if length < ends.count { ends[length] = place } else { ends.append(place) }
  }
  var run: [Int] = []
  var place = ends.last
  while let now = place {
    run.append(now)
    place = before[now]
  }
  return run.reversed()
}

private func step(to place: Int, in children: [ElementTree]) -> ContentChange.Step {
  let child = children[place]
  let isAlone = children.count { $0.tag == child.tag } == 1
  return ContentChange.Step(
    element: child.tag.rawValue,
    label: child.label ?? (isAlone ? nil : String(number(of: place, in: children))))
}

/// Which of its namesakes it is, from 1.
private func number(of place: Int, in children: [ElementTree]) -> Int {
  children[...place].count { $0.tag == children[place].tag }
}
