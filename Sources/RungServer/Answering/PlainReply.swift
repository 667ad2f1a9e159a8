import RungAPI
import RungCore

/// A request whose reply is written by hand, because it comes often or is large: when an exam begins everybody asks for a paper
/// at once, and a general encoder takes ten times as long over one as all else does.
protocol PlainlyReplied: RungAPI.Request {
  /// The bytes that the general way gives as well.
  static func plain(_ reply: Reply) -> [UInt8]
}

extension StartAttempt: PlainlyReplied {
  static func plain(_ reply: Reply) -> [UInt8] {
    var json = PlainWriter()
    reply.write(to: &json)
    return json.bytes
  }
}

extension SaveAnswer: PlainlyReplied {
  static func plain(_ reply: Reply) -> [UInt8] {
    var json = PlainWriter()
    json.object { object in
      object("deadline", reply.deadline)
      object("now", reply.now)
      object("sequence", reply.sequence)
    }
    return json.bytes
  }
}

/// What can be written by hand, with the keys of each object in order.
protocol PlainValue {
  func write(to json: inout PlainWriter)
}

/// JSON as bytes, without white space.
struct PlainWriter {
  fileprivate(set) var bytes: [UInt8] = []
  /// Whether nothing stands in the object or list yet.
  private var isEmpty = true

  /// - Parameter members: writes the members, in the order of their names.
  mutating func object(_ members: (inout PlainWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isEmpty = true
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    isEmpty = false
  }

  mutating func list(_ entries: some Collection<some PlainValue>) {
    bytes.append(UInt8(ascii: "["))
    isEmpty = true
    for entry in entries {
      separate()
      entry.write(to: &self)
    }
    bytes.append(UInt8(ascii: "]"))
    isEmpty = false
  }

  /// A member of an object; one without a value is left out.
  mutating func callAsFunction(_ name: String, _ value: (some PlainValue)?) {
    guard let value else { return }
    self.name(name)
    value.write(to: &self)
  }

  mutating func callAsFunction(_ name: String, _ values: [some PlainValue]) {
    self.name(name)
    list(values)
  }

  mutating func callAsFunction(_ name: String, _ values: [[some PlainValue]]) {
    self.name(name)
    bytes.append(UInt8(ascii: "["))
    isEmpty = true
    for value in values {
      separate()
      list(value)
    }
    bytes.append(UInt8(ascii: "]"))
    isEmpty = false
  }

  private mutating func name(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append("\":")
  }

  private mutating func separate() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }
}

// MARK: - Texts and numbers

extension String: PlainValue {
  func write(to json: inout PlainWriter) { json.bytes.append(quoted: self) }
}

extension Int: PlainValue {
  func write(to json: inout PlainWriter) { json.bytes.append(decimal: Int64(self)) }
}

extension Bool: PlainValue {
  func write(to json: inout PlainWriter) { json.bytes.append(self ? "true" : "false") }
}

extension ID: PlainValue {
  func write(to json: inout PlainWriter) { text.write(to: &json) }
}

extension Instant: PlainValue {
  func write(to json: inout PlainWriter) {
    json.bytes.append(UInt8(ascii: "\""))
    append(to: &json.bytes)
    json.bytes.append(UInt8(ascii: "\""))
  }
}

extension Digest: PlainValue {
  func write(to json: inout PlainWriter) {
    json.bytes.append(UInt8(ascii: "\""))
    appendHex(to: &json.bytes)
    json.bytes.append(UInt8(ascii: "\""))
  }
}

extension Marks: PlainValue {
  func write(to json: inout PlainWriter) { milli.write(to: &json) }
}

extension PassMark: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("mark", mark)
      object("outOf", outOf)
    }
  }
}

extension Localized: PlainValue where Content: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("en", self[.english])
      object("zh-Hans", self[.chinese])
    }
  }
}

extension Passage: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in object("blocks", blocks) }
  }
}

extension Passage.Block: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      switch self {
      case .paragraph(let spans):
        object("spans", spans)
        object("type", "paragraph")
      case .list(let items, let isOrdered):
        object("items", items)
        object("ordered", isOrdered)
        object("type", "list")
      case .table(let rows):
        object("rows", rows)
        object("type", "table")
      case .turn(let speaker, let spans):
        object("spans", spans)
        object("speaker", speaker)
        object("type", "turn")
      case .image(let path, let alternative):
        object("alternative", alternative)
        object("path", path)
        object("type", "image")
      }
    }
  }
}

extension Passage.Row: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("cells", cells)
      object("isHeader", isHeader)
    }
  }
}

extension Span: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      switch self {
      case .plain(let text):
        object("text", text)
        object("type", "plain")
      case .stressed(let text):
        object("text", text)
        object("type", "stressed")
      case .blank(let place):
        object("place", place)
        object("type", "blank")
      }
    }
  }
}

// MARK: - A paper and its answers

extension StartAttempt.Reply: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("answers", answers)
      object("attempt", attempt)
      object("deadline", deadline)
      object("focusLosses", focusLosses)
      object("isClosedBook", isClosedBook)
      object("isResumed", isResumed)
      object("now", now)
      object("paper", paper)
      object("place", place)
      object("repeatsItems", repeatsItems)
      object("sequence", sequence)
    }
  }
}

extension SavedAnswer: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("isFlagged", isFlagged)
      object("question", question)
      object("response", response)
    }
  }
}

extension Response: PlainValue {
  func write(to json: inout PlainWriter) { json.bytes.append(self.json) }
}

extension Paper: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("exam", exam)
      object("formDigest", formDigest)
      object("fullMarks", fullMarks)
      object("instructions", instructions)
      object("passMark", passMark)
      object("questions", questions)
      object("title", title)
    }
  }
}

extension PaperQuestion: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      object("interaction", interaction)
      object("marks", marks)
      object("section", section)
      object("stem", stem)
      object("stimulus", stimulus)
    }
  }
}

extension PaperInteraction: PlainValue {
  func write(to json: inout PlainWriter) {
    json.object { object in
      switch self {
      case .choice(let options, let isMultiple):
        object("multiple", isMultiple)
        object("options", options)
        object("type", "choice")
      case .trueFalse: object("type", "true-false")
      case .fillIn(let blanks):
        object("blanks", blanks)
        object("type", "fill-in")
      case .numeric(let unit):
        object("type", "numeric")
        object("unit", unit)
      case .matching(let left, let right):
        object("left", left)
        object("right", right)
        object("type", "matching")
      case .ordering(let entries):
        object("entries", entries)
        object("type", "ordering")
      case .shortAnswer(let limit):
        object("limit", limit)
        object("type", "short-answer")
      }
    }
  }
}
