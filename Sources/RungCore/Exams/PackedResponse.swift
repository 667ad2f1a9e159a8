/// A response in the author's order, small enough for a number where it is a choice.
package enum PackedResponse: Hashable, Sendable {
  case none
  /// A bit for each option that was chosen, the author's first option first. The schema allows ten options.
  case choice(UInt16)
  case trueFalse(Bool)
  /// What does not fit into a number.
  case written(Written, [UInt8])
  /// Text that a person marks, which is not packed.
  case shortAnswer

  package enum Written: UInt16, CaseIterable, Sendable {
    case fillIn = 1
    case numeric, matching, ordering

    init?(code: UInt16) {
      guard code & PackedResponse.writtenBit != 0 else { return nil }
      self.init(rawValue: code & ~PackedResponse.writtenBit)
    }
  }

  static let writtenBit: UInt16 = 0x8000
  static let choiceBit: UInt16 = 0x4000
  static let trueCode: UInt16 = 2
  static let falseCode: UInt16 = 1
  static let shortAnswerCode: UInt16 = 3
  /// An entry of a matching for which nothing was chosen.
  private static let nothing: UInt8 = 0xFF

  var code: UInt16 {
    switch self {
    case .none: 0
    case .choice(let options): PackedResponse.choiceBit | options
    case .trueFalse(let isTrue): isTrue ? PackedResponse.trueCode : PackedResponse.falseCode
    case .written(let kind, _): PackedResponse.writtenBit | kind.rawValue
    case .shortAnswer: PackedResponse.shortAnswerCode
    }
  }

  /// What a code says that has nothing written behind it.
  init(code: UInt16) {
    if code & PackedResponse.choiceBit != 0 {
      self = .choice(code & ~PackedResponse.choiceBit)
    } else {
      self =
        switch code {
        case PackedResponse.trueCode: .trueFalse(true)
        case PackedResponse.falseCode: .trueFalse(false)
        case PackedResponse.shortAnswerCode: .shortAnswer
        default: .none
        }
    }
  }

  /// - Parameter order: The slot's order: what was shown in place `i` is the author's `order[i]`.
  package init(_ response: Response?, order: ShownOrder) {
    guard let response, !response.isEmpty else {
      self = .none
      return
    }
    func author(_ shown: Int) -> Int { order.indices.contains(shown) ? order[shown] : shown }
    switch response {
    case .choice(let shown):
      self = .choice(shown.map(author).reduce(0) { $1 < 14 ? $0 | 1 << $1 : $0 })
    case .trueFalse(let isTrue): self = .trueFalse(isTrue)
    case .fillIn(let blanks):
      var bytes: [UInt8] = []
      for blank in blanks {
        bytes.append(littleEndian: UInt16(clamping: blank.utf8.count))
        bytes += blank.utf8.prefix(Int(UInt16.max))
      }
      self = .written(.fillIn, bytes)
    case .numeric(let text): self = .written(.numeric, Array(text.utf8))
    case .matching(let right):
      self = .written(
        .matching, right.map { $0.map { UInt8(clamping: author($0)) } ?? PackedResponse.nothing })
    case .ordering(let entries):
      self = .written(.ordering, entries.map { UInt8(clamping: author($0)) })
    case .shortAnswer: self = .shortAnswer
    }
  }

  /// The response to a paper that shows everything in the author's order; `nil` for none, and for text that was not packed.
  package var response: Response? {
    switch self {
    case .none, .shortAnswer: nil
    case .choice(let options): .choice(options: (0..<14).filter { options >> $0 & 1 == 1 })
    case .trueFalse(let isTrue): .trueFalse(isTrue)
    case .written(.fillIn, let bytes): .fillIn(blanks: PackedResponse.blanks(bytes))
    case .written(.numeric, let bytes): .numeric(String(decoding: bytes, as: UTF8.self))
    case .written(.matching, let bytes):
      .matching(right: bytes.map { $0 == PackedResponse.nothing ? nil : Int($0) })
    case .written(.ordering, let bytes): .ordering(entries: bytes.map(Int.init))
    }
  }

  private static func blanks(_ bytes: [UInt8]) -> [String] {
    var blanks: [String] = []
    var place = 0
    while place + 2 <= bytes.count {
      let start = place + 2
      let end = min(start + bytes.number16(place), bytes.count)
      blanks.append(String(decoding: bytes[start..<end], as: UTF8.self))
      place = end
    }
    return blanks
  }
}
