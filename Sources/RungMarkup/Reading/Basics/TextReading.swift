import RungCore

extension Reading {
  /// The line of text in each language among the children `tag` of `parent`.
  func line(_ parent: Element, _ tag: Tag) -> LocalizedText {
    localized(parent, tag) { $0.text } ?? Localized()
  }

  /// The same where the line may be missing altogether.
  func optionalLine(_ parent: Element, _ tag: Tag) -> LocalizedText? {
    localized(parent, tag) { $0.text }
  }

  /// The words of an element that holds `text` once in each language.
  func wording(_ element: Element) -> LocalizedText {
    line(element, .text)
  }

  func wordings(_ parent: Element, _ tag: Tag) -> [LocalizedText] {
    parent.children(tag).map(wording)
  }

  func passage(_ parent: Element, _ tag: Tag, blanks: [String] = []) -> LocalizedPassage {
    optionalPassage(parent, tag, blanks: blanks) ?? Localized()
  }

  /// - Parameter blanks: the ids of the blanks that the passage may hold, in their order.
  func optionalPassage(_ parent: Element, _ tag: Tag, blanks: [String] = []) -> LocalizedPassage? {
    localized(parent, tag) { passage($0, blanks: blanks) }
  }

  /// Reads one child for each language, and reports languages that are unknown, repeated or missing.
  private func localized<Content>(_ parent: Element, _ tag: Tag, _ read: (Element) -> Content) -> Localized<
    Content
  >? {
    var versions = Localized<Content>()
    var first: Element?
    var isClear = true
    for element in parent.children where element.tag == tag {
      if first == nil { first = element }
      let content = read(element)
      guard let language = element.language else {
        isClear = false
        reportLanguage(of: element)
        continue
      }
      if versions[language] == nil {
        versions[language] = content
      } else {
        report(
          .languageRepeated, at: element.place(of: .language), languageDetails(element, language.rawValue))
      }
    }
    guard let first else { return nil }
    if isClear {
      for language in Language.allCases where versions[language] == nil {
        report(.languageMissing, at: first.place, languageDetails(first, language.rawValue))
      }
    }
    return versions
  }

  /// Reports that the element's language is not one that Rung speaks, or not said at all.
  func reportLanguage(of element: Element) {
    if let code = element.attribute(.language) {
      report(.languageUnknown, at: element.place(of: .language), languageDetails(element, code))
    } else {
      report(
        .attributeMissing, at: element.place,
        ["element": .text(element.tag?.rawValue ?? ""), "attribute": .text(AttributeName.language.rawValue)])
    }
  }

  private func languageDetails(_ element: Element, _ language: String) -> [String: Detail] {
    ["element": .text(element.tag?.rawValue ?? ""), "language": .text(language)]
  }
}
