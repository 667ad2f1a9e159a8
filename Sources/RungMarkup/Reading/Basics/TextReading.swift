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
  // Inlined so that it is made for each kind of content: every line of text passes here.
  @inline(__always)
  private func localized<Content>(
    _ parent: Element, _ tag: Tag, _ read: (Element) -> Content
  ) -> Localized<Content>? {
    var chinese: Content?
    var english: Content?
    var first: Element?
    var isClear = true
    for element in parent.children where element.tag == tag {
      if first == nil { first = element }
      let content = read(element)
      switch element.language {
      case .chinese where chinese == nil: chinese = content
      case .english where english == nil: english = content
      case let language?: reportRepeated(element, language)
      case nil:
        isClear = false
        reportLanguage(of: element)
      }
    }
    guard let first else { return nil }
    if isClear, chinese == nil { reportMissing(first, .chinese) }
    if isClear, english == nil { reportMissing(first, .english) }
    return Localized(chinese: chinese, english: english)
  }

  private func reportRepeated(_ element: Element, _ language: Language) {
    report(.languageRepeated, at: element.place(of: .language), languageDetails(element, language.rawValue))
  }

  private func reportMissing(_ first: Element, _ language: Language) {
    report(.languageMissing, at: first.place, languageDetails(first, language.rawValue))
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
