import RungCore
import Testing
import rung

@Suite struct TextEditorTests {
  private func editor(_ text: String = "", limit: Int = 100, isMultiline: Bool = true) -> TextEditor {
    TextEditor(text, limit: limit, isMultiline: isMultiline)
  }

  private func press(_ keys: [Keystroke], in editor: inout TextEditor, columns: Int = 20) {
    for key in keys { _ = editor.apply(key, columns: columns) }
  }

  @Test func `text is typed, moved in and taken away`() {
    var field = editor()
    press([.character("退"), .character("货"), .left, .character("换"), .end, .character("!")], in: &field)
    #expect(field.text == "退换货!")
    press([.backspace, .home, .delete], in: &field)
    #expect(field.text == "换货")
    press([.right, .enter, .character("x")], in: &field)
    #expect(field.text == "换\nx货")
  }

  @Test func `words are jumped over and deleted, Chinese and Latin`() {
    var field = editor("please wait 请稍候，谢谢")
    press([.wordLeft], in: &field)
    #expect(field.cursor == 16)
    press([.wordLeft, .wordLeft], in: &field)
    #expect(field.cursor == 12)
    press([.wordDelete], in: &field)
    #expect(field.text == "please 请稍候，谢谢")
    press([.wordRight], in: &field)
    #expect(field.cursor == 10)
    press([.control("u")], in: &field)
    #expect(field.text == "，谢谢")
    press([.control("k")], in: &field)
    #expect(field.text == "")
  }

  @Test func `a paste over the limit is refused whole, and says by how much`() {
    var field = editor("12345", limit: 10)
    #expect(field.apply(.paste("六七八九十百"), columns: 20) == .refused(excess: 1))
    #expect(field.text == "12345")
    #expect(field.apply(.paste("六七八九十"), columns: 20) == .changed)
    #expect(field.length == 10)
    #expect(field.apply(.character("x"), columns: 20) == .refused(excess: 1))
  }

  @Test func `length is counted as the paper counts it`() {
    var field = editor(limit: 9)
    press([.paste("👩‍💻e\u{301}中文")], in: &field)
    #expect(field.length == 7)
    let interaction = PaperInteraction.shortAnswer(limit: 7)
    #expect(interaction.accepts(.shortAnswer(field.text)))
    press([.character("a")], in: &field)
    #expect(!interaction.accepts(.shortAnswer(field.text)))
  }

  @Test func `line breaks of a paste become one kind, or spaces in a field of one line`() {
    var many = editor()
    press([.paste("a\r\nb\rc\nd\u{1B}e\tf")], in: &many)
    #expect(many.text == "a\nb\nc\nde f")
    var one = editor(isMultiline: false)
    press([.paste("a\r\nb"), .enter], in: &one)
    #expect(one.text == "a b")
  }

  @Test func `a mark joins the character before it and the cursor stays after both`() {
    var field = editor("x")
    press([.home, .character("e"), .character("\u{301}")], in: &field)
    #expect(field.text == "e\u{301}x")
    #expect(field.cursor == 1)
    press([.backspace], in: &field)
    #expect(field.text == "x")
  }

  @Test func `up and down keep their column over lines of wide characters`() {
    var field = editor("一二三四五六七八九十\nab\n甲乙丙丁")
    press([.up, .up], in: &field, columns: 30)
    #expect(field.place(columns: 30) == (0, 8))
    press([.down], in: &field, columns: 30)
    #expect(field.place(columns: 30) == (1, 2))
    press([.down], in: &field, columns: 30)
    #expect(field.place(columns: 30) == (2, 8))
  }

  @Test func `home and end go to the ends of the line that is seen`() {
    var field = editor("一二三四五六七八")
    #expect(field.lines(columns: 9) == [0..<4, 4..<8])
    press([.home], in: &field, columns: 9)
    #expect(field.cursor == 4)
    press([.left, .home], in: &field, columns: 9)
    #expect(field.cursor == 0)
    press([.end], in: &field, columns: 9)
    #expect(field.place(columns: 9) == (0, 6))
  }

  /// The same keys on a plain array of characters.
  private struct Reference {
    var characters: [Character] = []
    var cursor = 0

    mutating func press(_ key: Keystroke, limit: Int) {
      switch key {
      case .character(let character): insert([character], limit)
      case .paste(let text): insert(Array(text), limit)
      case .enter: insert(["\n"], limit)
      case .backspace where cursor > 0:
        cursor -= 1
        characters.remove(at: cursor)
      case .delete where cursor < characters.count: characters.remove(at: cursor)
      case .left: cursor = max(0, cursor - 1)
      case .right: cursor = min(characters.count, cursor + 1)
      default: break
      }
    }

    private mutating func insert(_ new: [Character], _ limit: Int) {
      guard characters.count + new.count <= limit else { return }
      characters.insert(contentsOf: new, at: cursor)
      cursor += new.count
    }
  }

  @Test func `a thousand scripts of keys give the text that a plain array gives`() {
    let keys: [Keystroke] = [
      .character("a"), .character("客"), .character("，"), .character(" "), .character("9"), .paste("服务 ok"),
      .enter,
      .backspace, .delete, .left, .left, .right, .character("好"),
    ]
    for seed in 0..<1000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var field = editor(limit: 40)
      var reference = Reference()
      for _ in 0..<(10 + random.draw(below: 60)) {
        let key = keys[random.draw(below: keys.count)]
        reference.press(key, limit: 40)
        _ = field.apply(key, columns: 12)
      }
      #expect(field.characters == reference.characters && field.cursor == reference.cursor, "seed \(seed)")
    }
  }

  @Test func `whatever the keys, the cursor stays in the field and the text within its limit and lines`() {
    let keys: [Keystroke] = [
      .character("a"), .character("客"), .character("\u{301}"), .character("\u{200D}"), .character("👩"),
      .character("💻"),
      .character("🇨"), .character("🇳"), .paste("“引号”\r\n——"), .enter, .backspace, .delete, .left, .right, .up,
      .down,
      .home, .end, .wordLeft, .wordRight, .wordDelete, .control("u"), .control("k"), .pageUp, .pageDown,
    ]
    for seed in 0..<1000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var field = editor(limit: 30)
      for _ in 0..<25 {
        _ = field.apply(keys[random.draw(below: keys.count)], columns: 10)
        let place = field.place(columns: 10)
        let lines = field.lines(columns: 10)
        guard field.length <= 30, (0...field.characters.count).contains(field.cursor),
          lines.indices.contains(place.row), (0..<10).contains(place.column),
          Array(field.text) == field.characters,
          lines.allSatisfy({ field.characters[$0].reduce(0) { $0 + $1.displayColumns } <= 9 })
        else {
          Issue.record("seed \(seed): \(field)")
          return
        }
      }
    }
  }
}
