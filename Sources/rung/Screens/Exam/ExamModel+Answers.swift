import RungCore

// Answering by keys: choices, true or false, matching, ordering.
extension ExamModel {
  /// What `key` does to the answer, or `nil` where it means something else.
  mutating func answer(by key: Keystroke) -> [ExamEffect]? {
    switch question.interaction {
    case .choice(let options, let multiple):
      return rows(key, options.count) ?? choose(key, options.count, multiple: multiple)
    case .trueFalse: return rows(key, 2) ?? judge(key)
    case .matching(let left, let right): return rows(key, left.count) ?? match(key, left.count, right.count)
    case .ordering(let entries): return order(key, entries.count)
    case .fillIn(let blanks): return rows(key, blanks) ?? beginWriting(key)
    case .numeric, .shortAnswer: return beginWriting(key)
    }
  }

  /// Moves the highlight.
  private mutating func rows(_ key: Keystroke, _ count: Int) -> [ExamEffect]? {
    switch key {
    case .down: row = min(row + 1, count - 1)
    case .up: row = max(row - 1, 0)
    default: return nil
    }
    return []
  }

  private mutating func choose(_ key: Keystroke, _ count: Int, multiple: Bool) -> [ExamEffect]? {
    let target: Int
    let isToggle: Bool
    if key == .character(" ") || key == .enter {
      target = row
      isToggle = key == .character(" ") || multiple
    } else if let letter = key.place(below: count) {
      target = letter
      isToggle = multiple
    } else {
      return nil
    }
    row = target
    var chosen: [Int] = if case .choice(let options) = answer.response { options } else { [] }
    if chosen.contains(target) {
      guard isToggle else { return [] }
      chosen.removeAll { $0 == target }
    } else {
      chosen = multiple ? (chosen + [target]).sorted() : [target]
    }
    return answer(.choice(options: chosen))
  }

  private mutating func judge(_ key: Keystroke) -> [ExamEffect]? {
    let verdict: Bool
    switch key {
    case .character("t"), .character("T"), .character("对"), .character("1"), .character("√"): verdict = true
    case .character("f"), .character("F"), .character("错"), .character("2"), .character("×"): verdict = false
    case .character(" "), .enter: verdict = row == 0
    default: return nil
    }
    row = verdict ? 0 : 1
    if answer.response == .trueFalse(verdict) { return key == .character(" ") ? answer(nil) : [] }
    return answer(.trueFalse(verdict))
  }

  private mutating func match(_ key: Keystroke, _ left: Int, _ right: Int) -> [ExamEffect]? {
    var chosen = [Int?](repeating: nil, count: left)
    if case .matching(let earlier) = answer.response, earlier.count == left { chosen = earlier }
    switch key {
    case .backspace, .delete, .character("-"): chosen[row] = nil
    default:
      guard let letter = key.place(below: right) else { return nil }
      chosen[row] = letter
      row = min(row + 1, left - 1)
    }
    return answer(.matching(right: chosen))
  }

  /// The order in which the entries of an ordering stand now.
  package var order: [Int] {
    guard case .ordering(let entries) = question.interaction else { return [] }
    if case .ordering(let order) = answer.response, order.count == entries.count { return order }
    return Array(entries.indices)
  }

  private mutating func order(_ key: Keystroke, _ count: Int) -> [ExamEffect]? {
    switch key {
    case .shiftUp, .character("K"): return shift(-1, count)
    case .shiftDown, .character("J"): return shift(1, count)
    case .enter:
      // The order as it stands is the answer.
      typedOrder = []
      return answer(.ordering(entries: order))
    case .backspace:
      if typedOrder.popLast() == nil { return answer.response == nil ? [] : answer(nil) }
      return []
    case .escape:
      typedOrder = []
      return []
    default: break
    }
    if let effects = rows(key, count) { return effects }
    guard let letter = key.place(below: count) else { return nil }
    if typedOrder.contains(letter) {
      say("exam.notice.typed-twice", ["letter": .text(letterName(letter))])
      return []
    }
    typedOrder.append(letter)
    guard typedOrder.count == count else { return [] }
    let whole = typedOrder
    typedOrder = []
    return answer(.ordering(entries: whole))
  }

  private mutating func shift(_ step: Int, _ count: Int) -> [ExamEffect] {
    typedOrder = []
    guard (0..<count).contains(row + step) else { return [] }
    var entries = order
    entries.swapAt(row, row + step)
    row += step
    return answer(.ordering(entries: entries))
  }
}

/// The letter of an entry: A for 0. Past Z there is none, and the number stands for it.
package func letterName(_ place: Int) -> String {
  guard place < 26, let scalar = Unicode.Scalar(UInt32(65 + place)) else { return String(place + 1) }
  return String(Character(scalar))
}

extension Keystroke {
  /// The entry that a letter or a digit names, if there are more than that many: A and 1 name the first, 0 the
  /// tenth. Letters from N on are commands.
  func place(below count: Int) -> Int? {
    guard case .character(let character) = self, let ascii = character.asciiValue else { return nil }
    let place: Int
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "m"): place = Int(ascii - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "M"): place = Int(ascii - UInt8(ascii: "A"))
    case UInt8(ascii: "1")...UInt8(ascii: "9"): place = Int(ascii - UInt8(ascii: "1"))
    case UInt8(ascii: "0"): place = 9
    default: return nil
    }
    return place < count ? place : nil
  }
}
