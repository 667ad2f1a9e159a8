package import RungCore

/// A form as it is stored: what it is made of by the numbers of the rows that hold it, since every start of an attempt waits
/// for it on the one writer. A version's row never changes, and so the text says the same for ever.
///
/// The first line names the format. The second has the rows of exam and blueprint, the seed, and whether items are
/// repeated; a line for each slot follows, with the section, the row of the item, its part, the thousandths of a mark, and the
/// order. `-` stands for what is not there.
struct FormText {
  private static let head = "rung form 2\n"

  let versions: VersionNumbers
  let connection: any Connection

  /// The text of a form. One of content that the store does not hold is written out in full, as all once were.
  func text(_ form: Form) throws -> String {
    try FormText.text(form, versions, connection) ?? json(form)
  }

  /// - Parameter connection: `nil` to do with the versions found before.
  /// - Returns: `nil` where a version is not found.
  static func text(
    _ form: Form, _ versions: VersionNumbers, _ connection: (any Connection)?
  ) throws -> String? {
    guard let exam = try versions.number(of: form.exam, .exam, connection),
      let blueprint = try versions.number(of: form.blueprint, .blueprint, connection)
    else { return nil }
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(64 + 32 * form.slots.count)
    bytes.append(decimal: Int64(exam))
    bytes.append(" ")
    bytes.append(decimal: Int64(blueprint))
    bytes.append(" ")
    bytes.append(decimal: form.seed)
    bytes.append(form.repeatsItems ? " 1\n" : " 0\n")
    for slot in form.slots {
      guard let item = try versions.number(of: slot.item, .item, connection) else { return nil }
      bytes.append(decimal: Int64(slot.section))
      bytes.append(" ")
      bytes.append(decimal: Int64(item))
      bytes.append(" ")
      if let part = slot.part { bytes.append(decimal: Int64(part)) } else { bytes.append("-") }
      bytes.append(" ")
      bytes.append(decimal: Int64(slot.marks.milli))
      bytes.append(slot.order.isEmpty ? " -" : " ")
      bytes.append(list: slot.order)
      bytes.append("\n")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The form that a text says.
  /// - Throws: `DamagedRow` for a text that is none.
  func form(_ text: String) throws -> Form {
    guard text.hasPrefix(FormText.head) else { return try fromJSON(text) }
    let lines = text.utf8.dropFirst(FormText.head.utf8.count).split(separator: UInt8(ascii: "\n"))
    guard let top = lines.first.map(FormText.fields), top.count == 4, let exam = Int(top[0]),
      let blueprint = Int(top[1]), let seed = UInt64(top[2])
    else { throw FormText.damaged }
    return Form(
      exam: try versions.version(exam, connection), blueprint: try versions.version(blueprint, connection),
      seed: seed, slots: try lines.dropFirst().map(slot), repeatsItems: top[3] == "1")
  }

  /// The row of the blueprint, without reading the rest; `nil` for a form that is written out.
  static func blueprint(of text: String) -> Int? {
    guard text.hasPrefix(head) else { return nil }
    let line = text.utf8.dropFirst(head.utf8.count).prefix { $0 != UInt8(ascii: "\n") }
    let top = fields(line)
    return top.count == 4 ? Int(top[1]) : nil
  }

  private func slot(_ line: Substring.UTF8View) throws -> Form.Slot {
    let fields = FormText.fields(line)
    guard fields.count == 5, let section = Int(fields[0]), let item = Int(fields[1]),
      let milli = Int(fields[3])
    else { throw FormText.damaged }
    let order = fields[4] == "-" ? [] : fields[4].split(separator: ",").map { Int($0) }
    let numbers = order.compactMap(\.self)
    let part = Int(fields[2])
    guard numbers.count == order.count, part != nil || fields[2] == "-" else { throw FormText.damaged }
    return Form.Slot(
      section: section, item: try versions.version(item, connection), part: part, marks: Marks(milli: milli),
      order: numbers)
  }

  private static func fields(_ line: Substring.UTF8View) -> [Substring] {
    line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  private static var damaged: DamagedRow { DamagedRow(expected: "Form") }
}

/// A form's text, written beside the one writer before the form is stored.
package struct PreparedText: Sendable {
  let text: String
  /// That of the numbers in it.
  let generation: Int
}

extension Store {
  /// The text that a form will be stored as, if all that it is made of is known.
  package func prepared(_ form: Form) -> PreparedText? {
    let generation = forms.versions.generation
    guard let text = try? FormText.text(form, forms.versions, nil) else { return nil }
    return PreparedText(text: text, generation: generation)
  }
}
