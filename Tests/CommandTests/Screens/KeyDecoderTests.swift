import Testing
import rung

@Suite struct KeyDecoderTests {
  static let table: [(String, [Keystroke])] = [
    ("a", [.character("a")]), ("客", [.character("客")]), ("😀", [.character("😀")]), ("é", [.character("é")]),
    ("e\u{301}", [.character("e"), .character("\u{301}")]), ("\r", [.enter]), ("\n", [.enter]),
    ("\t", [.tab]),
    ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{3}", [.control("c")]),
    ("\u{1A}", [.control("z")]),
    ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
    ("\u{1B}OA", [.up]), ("\u{1B}OH", [.home]), ("\u{1B}[H", [.home]), ("\u{1B}[F", [.end]),
    ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[3~", [.delete]), ("\u{1B}[5~", [.pageUp]),
    ("\u{1B}[6~", [.pageDown]), ("\u{1B}[Z", [.backTab]), ("\u{1B}[1;2A", [.shiftUp]),
    ("\u{1B}[1;2B", [.shiftDown]),
    ("\u{1B}[1;5C", [.wordRight]), ("\u{1B}[1;3D", [.wordLeft]), ("\u{1B}b", [.wordLeft]),
    ("\u{1B}f", [.wordRight]),
    ("\u{1B}\u{7F}", [.wordDelete]),
    ("\u{1B}[200~您好\r\n世界\u{1B}[31m!\u{1B}[201~x", [.paste("您好\r\n世界\u{1B}[31m!"), .character("x")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]), ("\u{1B}[99;7q", []), ("\u{1B}客", []), ("\0", []),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}[O\u{1B}[I", [.focusLost, .focusGained]),
    // What a keypad sends is no word of the window.
    ("\u{1B}OI", []), ("\u{1B}[5I", []),
    ("ab客\u{1B}[Bc", [.character("a"), .character("b"), .character("客"), .down, .character("c")]),
  ]

  @Test(arguments: table) func `a sequence is its key`(bytes: String, keys: [Keystroke]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == keys)
    #expect(!decoder.isWaiting)
  }

  @Test func `bytes may be cut anywhere`() {
    for (text, keys) in Self.table {
      let bytes = Array(text.utf8)
      for cut in 0...bytes.count {
        var decoder = KeyDecoder()
        #expect(
          decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == keys, "\(bytes) cut at \(cut)")
      }
      var decoder = KeyDecoder()
      #expect(bytes.flatMap { decoder.decode([$0]) } == keys, "\(bytes) byte by byte")
    }
  }

  @Test func `an Escape alone waits, and is then the key`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.giveUpWaiting() == [.escape])
    #expect(decoder.decode("[".utf8) == [.character("[")])
  }

  @Test func `a sequence that has begun is not given up, or its letter would be an answer`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B, 0x5B]).isEmpty)
    #expect(!decoder.isWaiting)
    #expect(decoder.giveUpWaiting().isEmpty)
    #expect(decoder.decode("A".utf8) == [.up])
  }

  @Test func `bytes that are no text are dropped and the text after them is not`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode([0xFF, 0x61, 0xC3, 0x28, 0xE5, 0xAE, 0x62]) == [
        .character("a"), .character("("), .character("b"),
      ])
  }
}
