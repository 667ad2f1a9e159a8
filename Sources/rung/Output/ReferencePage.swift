import RungCore
import RungMarkup

/// A page of the reference in Markdown: what one kind of document may hold, in one language.
struct ReferencePage {
  let reference: SchemaReference
  let catalogue: Catalogue

  var text: String {
    let kind = reference.kind.rawValue
    var lines = ["# `\(kind)` · \(catalogue("detail.kind.\(kind)"))", ""]
    lines += ["[\(catalogue("reference.list"))](README.md) · `rung content schema \(kind)`", ""]
    for element in reference.elements { lines += section(element) }
    lines += ["## " + catalogue("reference.types"), ""]
    for type in reference.types { lines += section(type) }
    return lines.joined(separator: "\n")
  }

  private func said(_ note: LocalizedText) -> String { note.text(catalogue.language) }

  private func section(_ element: SchemaReference.Element) -> [String] {
    var lines = ["## `<\(element.name)>`", "", said(element.note), ""]
    if let text = element.text {
      lines += [catalogue("reference.text.\(text.lowercased())"), ""]
    }
    if !element.content.isEmpty { lines += [catalogue("reference.content") + "`\(element.content)`", ""] }
    guard !element.attributes.isEmpty else { return lines }
    lines.append(
      "| \(catalogue("reference.attribute")) | \(catalogue("reference.type")) |  | \(catalogue("reference.meaning")) |"
    )
    lines.append("|---|---|---|---|")
    for attribute in element.attributes {
      let need = attribute.isRequired ? catalogue("reference.required") : catalogue("reference.optional")
      var meaning = said(attribute.note)
      if !attribute.values.isEmpty { meaning += " " + words(attribute.values) }
      lines.append("| `\(attribute.name)` | \(attribute.type) | \(need) | \(meaning) |")
    }
    return lines + [""]
  }

  private func section(_ type: SchemaReference.ValueType) -> [String] {
    var line = "- **\(type.name)**: \(said(type.note))"
    if !type.form.isEmpty { line += " (\(type.form))" }
    if !type.values.isEmpty { line += " " + words(type.values) }
    return [line]
  }

  private func words(_ values: [SchemaReference.Value]) -> String {
    values.map { value in "`\(value.word)`" + (value.note.map { " \(said($0))" } ?? "") }
      .joined(separator: catalogue("punctuation.semicolon"))
  }
}
