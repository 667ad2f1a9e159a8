import RungAPI
import RungCore

// What each key does on each page.
extension ExamModel {
  mutating func press(_ key: Keystroke) -> [ExamEffect] {
    // What cannot be seen is not answered.
    guard isOver || ExamView.fits(size) || key == .control("c") else { return [] }
    let key = page == .question && focus == .field ? key : key.halfWidth
    keepsFocusInView = focus == .field || (key != .pageUp && key != .pageDown)
    if page == .question || page == .opening { passOverNotice() }
    defer { settle() }
    switch page {
    case .opening:
      if key == .control("c") { return askToLeave() }
      if scrollPage(key) { return [] }
      if [.enter, .right, .character(" "), .character("n"), .escape].contains(key) {
        page = .question
        openedAt = moment
      }
      return []
    case .question: return focus == .field ? write(key) : command(key)
    case .overview(let chosen): return survey(key, chosen)
    case .help:
      if key == .control("c") { return askToLeave() }
      if !scrollPage(key) { page = .question }
      return []
    case .confirmSubmit:
      // Not Enter: the one step that cannot be taken back is no slip of a finger.
      if key == .character("y") || key == .character("Y") { return handIn() }
      if key == .control("c") { return askToLeave() }
      if key.isNo { page = .question }
      return []
    case .confirmLeave:
      if key == .character("y") || key == .character("Y") || key == .enter || key == .control("c") {
        return answers.indices.flatMap { save($0) } + [.quit]
      }
      if key.isNo { page = hasAskedForResult ? .handingIn : .question }
      return []
    case .handingIn: return key == .control("c") ? askToLeave() : []
    case .over: return key == .enter || key == .escape || key == .control("c") || key.isNo ? [.quit] : []
    }
  }

  private mutating func passOverNotice() {
    guard let notice else { return }
    if moment >= notice.holdsUntil { self.notice = nil } else { self.notice?.isPassedOver = true }
  }

  /// Scrolls a page that does not fit.
  /// - Returns: False where the key does not scroll, or there is nothing further that way.
  private mutating func scrollPage(_ key: Keystroke) -> Bool {
    let most = ExamPages.greatestScroll(self)
    guard most > 0 else { return false }
    let step = max(1, ExamLayout(self).pageRows - 2)
    switch key {
    case .down: pageScroll += 1
    case .up: pageScroll -= 1
    case .pageDown: pageScroll += step
    case .pageUp: pageScroll -= step
    case .home: pageScroll = 0
    case .end: pageScroll = most
    case .character(" ") where pageScroll < most: pageScroll += step
    default: return false
    }
    return true
  }

  private mutating func askToLeave() -> [ExamEffect] {
    let effects = save(place)
    leaveField()
    page = .confirmLeave
    return effects
  }

  /// A key on the question, outside any field.
  private mutating func command(_ key: Keystroke) -> [ExamEffect] {
    if focus == .stimulus, let effects = scrollStimulus(key) { return effects }
    if let effects = answer(by: key) { return effects }
    switch key {
    case .right, .character("n"), .character("N"): return go(to: place + 1)
    case .left, .character("p"), .character("P"): return go(to: place - 1)
    case .tab, .backTab:
      if question.stimulus != nil { focus = focus == .stimulus ? .answer : .stimulus }
      return []
    case .pageDown: scroll += max(1, ExamLayout(self).questionRows - 1)
    case .pageUp: scroll -= max(1, ExamLayout(self).questionRows - 1)
    case .home: return go(to: 0)
    case .end: return go(to: answers.count - 1)
    case .character("f"), .character("F"), .control("f"): return toggleFlag()
    case .character("o"), .character("O"):
      typedNumber = ""
      page = .overview(chosen: place)
    case .character("s"), .character("S"): page = .confirmSubmit
    case .character("?"), .character("h"):
      pageScroll = 0
      page = .help
    case .character("i"):
      guard paper.instructions != nil else { return [] }
      pageScroll = 0
      page = .opening
    case .character("q"), .character("Q"), .control("c"): return askToLeave()
    default: break
    }
    return []
  }

  private mutating func scrollStimulus(_ key: Keystroke) -> [ExamEffect]? {
    let page = max(1, ExamLayout(self).stimulusRows - 1)
    switch key {
    case .down: stimulusScroll += 1
    case .up: stimulusScroll -= 1
    case .pageDown, .character(" "): stimulusScroll += page
    case .pageUp: stimulusScroll -= page
    case .home: stimulusScroll = 0
    case .end: stimulusScroll = Int.max / 2
    case .escape: focus = .answer
    default: return nil
    }
    return []
  }

  /// Shows another question, having saved what was being written.
  mutating func go(to target: Int) -> [ExamEffect] {
    let effects = save(place)
    leaveField()
    guard answers.indices.contains(target) else {
      say(target < 0 ? "exam.notice.first" : "exam.notice.last")
      return effects
    }
    if target != place {
      // The questions of one case share the place in its text; its end stays in view, however many lines a question
      // leaves it.
      let isSameCase = paper.questions[target].stimulus == question.stimulus
      let greatest = ExamLayout(self).greatestStimulusScroll
      if isSameCase, greatest > 0, stimulusScroll == greatest { stimulusScroll = .max / 2 }
      place = target
      openedAt = moment
      if !isSameCase {
        stimulusScroll = 0
        layStimulus()
      }
      row = 0
      scroll = 0
      typedOrder = []
      focus = .answer
    }
    page = .question
    return effects
  }

  /// A key in the overview.
  private mutating func survey(_ key: Keystroke, _ chosen: Int) -> [ExamEffect] {
    func move(_ step: Int) {
      typedNumber = ""
      page = .overview(chosen: min(max(0, chosen + step), answers.count - 1))
    }
    let perRow = ExamLayout(self).overviewPerRow
    switch key {
    case .right: move(1)
    case .left: move(-1)
    case .down: move(perRow)
    case .up: move(-perRow)
    case .home: move(-answers.count)
    case .end: move(answers.count)
    case .character(let digit) where digit.isASCII && digit.isWholeNumber:
      let number = typedNumber + String(digit)
      if let target = Int(number), answers.indices.contains(target - 1) {
        typedNumber = number
        page = .overview(chosen: target - 1)
      } else if let target = digit.wholeNumberValue, answers.indices.contains(target - 1) {
        typedNumber = String(digit)
        page = .overview(chosen: target - 1)
      }
    case .enter: return go(to: chosen)
    case .character("u"):
      let order = Array(answers.indices.dropFirst(chosen + 1)) + Array(answers.indices.prefix(chosen + 1))
      if let next = order.first(where: { answers[$0].extent != .whole }) { page = .overview(chosen: next) }
      typedNumber = ""
    case .character("s"): page = .confirmSubmit
    case .control("c"), .character("q"): return askToLeave()
    case .escape, .character("o"), .character(" "), .tab: page = .question
    default: break
    }
    return []
  }

  /// Keeps the scrolled places within the text, and what is highlighted or written in view.
  mutating func settle() {
    let layout = ExamLayout(self)
    scroll = layout.settledScroll
    pageScroll = min(max(0, pageScroll), ExamPages.greatestScroll(self))
    stimulusScroll = min(max(0, stimulusScroll), layout.greatestStimulusScroll)
  }
}

extension Keystroke {
  /// A full-width letter, digit or sign as its ASCII form: an input method may be on while answers are chosen.
  var halfWidth: Keystroke {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
      character.unicodeScalars.count == 1, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return .character(Character(narrow))
  }

  var isNo: Bool {
    self == .escape || self == .character("n") || self == .character("N") || self == .character("q")
      || self == .backspace
  }
}
