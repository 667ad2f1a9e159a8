import RungCore

/// The reading of one record: what it brings to light besides its value.
///
/// It takes the schema's word for the record's shape: where something is missing all the same, it reads a neutral
/// value, since the schema's own finding keeps the record from being loaded.
final class Reading {
  private(set) var findings: [Finding] = []
  /// Names that stand inside the document and can be referred to.
  private(set) var entries: [ContentIndex.Entry] = []
  private(set) var references: [ContentIndex.Reference] = []

  /// Whether some value could not be read, so that the rules would judge a neutral one.
  private(set) var hasUnreadableValue = false

  /// Whether the schema found no fault: a value that cannot be read is then reported here.
  private let isSound: Bool

  init(isSound: Bool) {
    self.isSound = isSound
  }

  func report(_ code: FindingCode, at place: Place, related: Place? = nil, _ details: [String: Detail] = [:])
  {
    findings.append(Finding(code, at: place, related: related, details))
  }

  func name<Subject>(_ kind: ContentKind, _ id: ID<Subject>, at element: Element) {
    entries.append(ContentIndex.Entry(kind: kind, id: id.text, place: element.place(of: .id)))
  }

  /// Reads the id in `attribute` and notes that it names something of `kind`; for a competence, of which topic.
  func reference<Subject>(
    _ element: Element, _ attribute: AttributeName, to kind: ContentKind, of topic: ID<Topic>? = nil
  ) -> ID<Subject> {
    let id: ID<Subject> = self.id(element, attribute)
    note(id.text, of: kind, at: element.place(of: attribute), topic: topic)
    return id
  }

  /// Reads a list of ids in the same way.
  func references<Subject>(
    _ element: Element, _ attribute: AttributeName, to kind: ContentKind
  ) -> [ID<Subject>] {
    guard let list = element.attribute(attribute) else { return [] }
    let place = element.place(of: attribute)
    return list.split(separator: " ").map { word in
      let id = ID<Subject>(String(word))
      note(id.text, of: kind, at: place, topic: nil)
      return id
    }
  }

  private func note(_ id: String, of kind: ContentKind, at place: Place, topic: ID<Topic>?) {
    // What cannot be an id was reported as such.
    guard isSound || isID(id) else { return }
    references.append(ContentIndex.Reference(kind: kind, id: id, place: place, topic: topic))
  }

  /// Reports that an attribute holds what its type does not allow.
  func refuse(_ element: Element, _ attribute: AttributeName, _ value: String, type: String) {
    hasUnreadableValue = true
    guard isSound else { return }
    report(
      .valueInvalid, at: element.place(of: attribute),
      [
        "element": .text(element.tag?.rawValue ?? ""), "attribute": .text(attribute.rawValue),
        "value": .text(value),
        "rule": .text("type"), "expected": .text(type),
      ])
  }
}

/// Whether `text` is made as the schema's `Id` is: lower-case words joined by dots and hyphens.
private func isID(_ text: String) -> Bool {
  let words = text.utf8.split(omittingEmptySubsequences: false) {
    $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
  }
  let areWords = words.allSatisfy { word in
    !word.isEmpty
      && word.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
  return areWords && text.utf8.first.map { $0 >= UInt8(ascii: "a") } == true
}
