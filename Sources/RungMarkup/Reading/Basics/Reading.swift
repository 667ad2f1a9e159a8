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
    references.append(
      ContentIndex.Reference(kind: kind, id: id.text, place: element.place(of: attribute), topic: topic))
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
      references.append(ContentIndex.Reference(kind: kind, id: id.text, place: place))
      return id
    }
  }

  /// Reports that an attribute holds what its type does not allow.
  func refuse(_ element: Element, _ attribute: AttributeName, _ value: String, type: String) {
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
