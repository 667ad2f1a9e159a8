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
    try FormText.text(form, versions, connection) {
      try versions.number(of: form.slots[$0].item, .item, connection)
    } ?? json(form)
  }

  /// - Parameters:
  ///   - connection: `nil` to do with the versions found before.
  ///   - item: The row of the item at a slot.
  /// - Returns: `nil` where a version is not found.
  static func text(
    _ form: Form, _ versions: VersionNumbers, _ connection: (any Connection)?,
    item: (Int) throws -> Int?
  ) throws -> String? {
    guard let exam = try versions.number(of: form.exam, .exam, connection),
      let blueprint = try versions.number(of: form.blueprint, .blueprint, connection)
    else { return nil }
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(64 + 32 * form.slots.count)
    bytes.append(decimal: Int64(exam))
    bytes.append(UInt8(ascii: " "))
    bytes.append(decimal: Int64(blueprint))
    bytes.append(UInt8(ascii: " "))
    bytes.append(decimal: form.seed)
    bytes.append(form.repeatsItems ? " 1\n" : " 0\n")
    for (place, slot) in form.slots.enumerated() {
      guard let item = try item(place) else { return nil }
      bytes.append(decimal: Int64(slot.section))
      bytes.append(UInt8(ascii: " "))
      bytes.append(decimal: Int64(item))
      bytes.append(UInt8(ascii: " "))
      if let part = slot.part { bytes.append(decimal: Int64(part)) } else { bytes.append(UInt8(ascii: "-")) }
      bytes.append(UInt8(ascii: " "))
      bytes.append(decimal: Int64(slot.marks.milli))
      bytes.append(UInt8(ascii: " "))
      if slot.order.isEmpty { bytes.append(UInt8(ascii: "-")) } else { bytes.append(slot.order) }
      bytes.append(UInt8(ascii: "\n"))
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

  /// The rows of the blueprint and of each slot's item, without reading the rest; `nil` for a form that is written out, and
  /// where a line does not look like one.
  static func rows(of text: String) -> (blueprint: Int, items: [Int])? {
    guard text.hasPrefix(head), text.utf8.last == UInt8(ascii: "\n") else { return nil }
    // The second number of each line.
    var rows: [Int] = []
    rows.reserveCapacity(text.utf8.count / 16)
    var field = 0
    var number = 0
    for byte in Array(text.utf8)[head.utf8.count...] {
      switch byte {
      case UInt8(ascii: " "):
        if field == 1 { rows.append(number) }
        field += 1
      case UInt8(ascii: "\n"):
        guard field == (rows.count == 1 ? 3 : 4) else { return nil }
        field = 0
        number = 0
      case _ where field != 1: break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard number < Int.max / 16 else { return nil }
        number = 10 * number + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    return rows.first.map { ($0, Array(rows.dropFirst())) }
  }

  private func slot(_ line: Substring.UTF8View) throws -> Form.Slot {
    let fields = FormText.fields(line)
    guard fields.count == 5, let section = Int(fields[0]), let item = Int(fields[1]),
      let milli = Int(fields[3])
    else { throw FormText.damaged }
    let order = fields[4] == "-" ? [] : fields[4].split(separator: ",").map { Int($0) }
    let numbers = order.compactMap(\.self)
    let part = Int(fields[2])
    guard numbers.count == order.count, numbers.allSatisfy({ $0 >= 0 }), part != nil || fields[2] == "-"
    else { throw FormText.damaged }
    return Form.Slot(
      section: section, item: try versions.version(item, connection), part: part, marks: Marks(milli: milli),
      order: ShownOrder(numbers))
  }

  private static func fields(_ line: Substring.UTF8View) -> [Substring] {
    line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  private static var damaged: DamagedRow { DamagedRow(expected: "Form") }
}

/// A form's text, written beside the one writer before the form is stored.
package struct PreparedText: Sendable {
  let text: String
  /// Those of the items at the slots.
  let rows: [Int]
  /// That of the numbers in it.
  let generation: Int
}

extension Store {
  /// The text that a form will be stored as, if all that it is made of is known.
  package func prepared(_ form: LaidOutForm) -> PreparedText? {
    let versions = forms.versions
    let generation = versions.generation
    var rows: [Int] = []
    rows.reserveCapacity(form.form.slots.count)
    let text = try? FormText.text(form.form, versions, nil) { place in
      let row = try form.record(at: place) { try versions.number(of: $0, .item, nil) }
      if let row { rows.append(row) }
      return row
    }
    return text.map { PreparedText(text: $0, rows: rows, generation: generation) }
  }
}
