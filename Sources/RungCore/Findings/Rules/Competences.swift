/// An item's competence is one of its topic's.
func foreignCompetences(_ index: ContentIndex) -> [Finding] {
  let known = index.frameworks.flatMap(\.value.topics)
  let names = Set(known.map(\.id))
  var topics: [String: [String]] = [:]
  for topic in known {
    for competence in topic.competences { topics[competence.id.text, default: []].append(topic.id.text) }
  }
  return index.references.compactMap { reference in
    // An unknown topic is another rule's.
    guard reference.kind == .competence, let topic = reference.topic, names.contains(topic),
      let owners = topics[reference.id],
      !owners.contains(topic.text)
    else { return nil }
    return Finding(
      .competenceForeign, at: reference.place,
      [
        "competence": .text(reference.id), "topic": .text(topic.text),
        "owner": .text(owners.joined(separator: ", ")),
      ])
  }
}

/// Where there are courses, each competence is built by some lesson.
func untaughtCompetences(_ index: ContentIndex) -> [Finding] {
  guard !index.courses.isEmpty else { return [] }
  var taught: Set<String> = []
  for lesson in index.courses.flatMap(\.value.lessons) { taught.formUnion(lesson.competences.map(\.text)) }
  let untaught = index.entries.filter { $0.kind == .competence && !taught.contains($0.id) }
  guard !untaught.isEmpty else { return [] }
  // What examines it all the same, if anything does.
  var examined: [String: Place] = [:]
  for reference in index.references where reference.kind == .competence && examined[reference.id] == nil {
    examined[reference.id] = reference.place
  }
  return untaught.map {
    Finding(.competenceUntaught, at: $0.place, related: examined[$0.id], ["competence": .text($0.id)])
  }
}
