/// References in the order in which they were read. A large bank names the same few topics and competences again and
/// again, so each name is held once, and of each reference only its place.
package struct References: Sequence, Sendable {
  private struct Name: Hashable {
    let kind: ContentKind
    let id: String
    let topic: ID<Topic>?
  }

  private struct Mention {
    let name: Int32
    let file: Int32
    let offset: Int
  }

  private var names: [Name] = []
  private var numbers: [Name: Int32] = [:]
  private var mentions: [Mention] = []

  mutating func append(_ reference: ContentIndex.Reference) {
    let name = Name(kind: reference.kind, id: reference.id, topic: reference.topic)
    let number = numbers[name] ?? Int32(names.count)
    if Int(number) == names.count {
      names.append(name)
      numbers[name] = number
    }
    mentions.append(
      Mention(name: number, file: Int32(reference.place.file), offset: reference.place.offset))
  }

  package func makeIterator() -> some IteratorProtocol<ContentIndex.Reference> {
    mentions.lazy.map { mention in
      let name = names[Int(mention.name)]
      return ContentIndex.Reference(
        kind: name.kind, id: name.id, place: Place(file: Int(mention.file), offset: mention.offset),
        topic: name.topic)
    }.makeIterator()
  }
}
