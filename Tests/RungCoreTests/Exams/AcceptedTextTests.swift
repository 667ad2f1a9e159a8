import RungCore
import Testing

/// An accepted form, what a candidate types, and whether the two are the same under the declared folds.
struct TextCase: CustomTestStringConvertible, Sendable {
  let form: String
  let typed: String
  let isSame: Bool
  let folds: TextFolds

  init(_ form: String, _ typed: String, _ isSame: Bool, _ folds: TextFolds) {
    self.form = form
    self.typed = typed
    self.isSame = isSame
    self.folds = folds
  }

  var testDescription: String { "\(form) \(isSame ? "=" : "≠") \(typed)" }
}

@Suite("Accepted texts")
struct AcceptedTextTests {
  static let all: TextFolds = [.width, .letterCase, .space, .punctuation, .numerals]

  private func check(_ text: TextCase) {
    let key = AcceptedText(forms: ["全不相干", text.form], folds: text.folds)
    #expect(key.accepts(text.typed) == text.isSame)
    // What counts as the same does so from either side.
    #expect(AcceptedText(forms: [text.typed], folds: text.folds).accepts(text.form) == text.isSame)
  }

  @Test(
    "with every fold declared, only what means the same is the same",
    arguments: [
      // Never by similarity: the pairs that M4 names, and their kin.
      TextCase("可以退款", "可以退款", true, all),
      TextCase("可以退款", "不可以退款", false, all),
      TextCase("可以退款", "可以退", false, all),
      TextCase("可以退款", "可以退货", false, all),
      TextCase("可以退款", "可以不退款", false, all),
      TextCase("七天", "十天", false, all),
      TextCase("七天", "七日", false, all),
      TextCase("15", "115", false, all),
      TextCase("15", "1.5", false, all),
      TextCase("15", "51", false, all),
      TextCase("15", "15天", false, all),
      TextCase("15", "015", false, all),
      TextCase("24小时", "48小时", false, all),
      TextCase("refund", "refunds", false, all),
      TextCase("refund", "no refund", false, all),
      TextCase("accept", "except", false, all),
      // Numerals.
      TextCase("24小时", "二十四小时", true, all),
      TextCase("24小时", "24 小时", true, all),
      TextCase("24小时", "２４小时", true, all),
      TextCase("15", "十五", true, all),
      TextCase("15", "一十五", true, all),
      TextCase("10", "十", true, all),
      TextCase("20", "二十", true, all),
      TextCase("99", "九十九", true, all),
      TextCase("100", "一百", true, all),
      TextCase("105", "一百零五", true, all),
      TextCase("105", "一百〇五", true, all),
      TextCase("105", "一百五", false, all),
      TextCase("150", "一百五", false, all),
      TextCase("150", "一百五十", true, all),
      TextCase("115", "一百一十五", true, all),
      TextCase("1005", "一千零五", true, all),
      TextCase("1050", "一千零五十", true, all),
      TextCase("1500", "一千五百", true, all),
      TextCase("1500", "一千五", false, all),
      TextCase("1005", "一千五", false, all),
      TextCase("10000", "一万", true, all),
      TextCase("10005", "一万零五", true, all),
      TextCase("15000", "一万五", false, all),
      TextCase("10005", "一万五", false, all),
      TextCase("15000", "一万五千", true, all),
      TextCase("100000", "十万", true, all),
      TextCase("20000", "两万", true, all),
      TextCase("12345678", "一千二百三十四万五千六百七十八", true, all),
      TextCase("2026", "二〇二六", true, all),
      TextCase("2026", "二零二六", true, all),
      TextCase("2026年3月2日", "二〇二六年三月二日", true, all),
      TextCase("12315", "一二三一五", true, all),
      TextCase("3.5", "三点五", true, all),
      TextCase("3.14", "三点一四", true, all),
      TextCase("12.5", "十二点五", true, all),
      TextCase("0.5", "零点五", true, all),
      TextCase("35", "三点五", false, all),
      TextCase("2", "两", true, all),
      TextCase("两", "二", true, all),
      TextCase("2个工作日", "两个工作日", true, all),
      TextCase("200字", "两百字", true, all),
      TextCase("2000", "两千", true, all),
      TextCase("0", "零", true, all),
      TextCase("100", "壹佰", true, all),
      TextCase("2小时", "贰小时", true, all),
      TextCase("上午9点", "上午九点", true, all),
      TextCase("9点30分", "九点三十分", true, all),
      TextCase("2点", "两点", true, all),
      // Estimates, weights and halves are no numbers.
      TextCase("35天", "三五天", false, all),
      TextCase("三五天", "三五天", true, all),
      TextCase("23天", "两三天", false, all),
      TextCase("78个", "七八个", false, all),
      TextCase("22两", "二十两", false, all),
      TextCase("12", "十两", false, all),
      TextCase("22", "二两", false, all),
      TextCase("22一组", "两两一组", false, all),
      TextCase("156", "十五六", false, all),
      TextCase("230", "二三十", false, all),
      TextCase("15", "十零五", false, all),
      // Digits and numerals do not run into one figure.
      TextCase("510", "5十", false, all),
      TextCase("50", "5十", false, all),
      TextCase("105", "十5", false, all),
      TextCase("215", "2十五", false, all),
      TextCase("35", "3五", false, all),
      TextCase("1万", "1万", true, all),
      TextCase("1万", "10000", false, all),
      // Per cent and full marks.
      TextCase("100分", "一百分", true, all),
      TextCase("100分", "百分", false, all),
      TextCase("百分之5", "百分之五", true, all),
      TextCase("百分之80", "百分之八十", true, all),
      TextCase("80%", "百分之八十", false, all),
      TextCase("80%", "八十%", true, all),
      TextCase("80%", "80％", true, all),
      TextCase("80%", "80 %", true, all),
      TextCase("80%", "80", false, all),
      TextCase("5‰", "5", false, all),
      TextCase("5‰", "5%", false, all),
      TextCase("百分百", "百分百", true, all),
      TextCase("千万", "一千万", false, all),
      TextCase("万一", "10001", false, all),
      // Width.
      TextCase("CRM", "ＣＲＭ", true, all),
      TextCase("15", "１５", true, all),
      TextCase("3.5", "３．５", true, all),
      TextCase("¥100", "￥１００", true, all),
      TextCase("£5", "￡5", true, all),
      TextCase("¥100", "$100", false, all),
      // Case.
      TextCase("CRM", "crm", true, all),
      TextCase("WeChat", "wechat", true, all),
      TextCase("VPN", "vpm", false, all),
      TextCase("ÉCOLE", "école", true, all),
      // Space.
      TextCase("first response", "firstresponse", true, all),
      TextCase("first response", "  first   response\n", true, all),
      TextCase("24小时", "24\u{3000}小时", true, all),
      TextCase("400 800 1234", "4008001234", true, all),
      // Punctuation.
      TextCase("您好，请问", "您好 请问！", true, all),
      TextCase("先道歉，再解决", "先道歉再解决。", true, all),
      TextCase("“同理心”", "同理心", true, all),
      TextCase("（24）小时", "24小时", true, all),
      TextCase("e-mail", "email", true, all),
      TextCase("Yes.", "yes", true, all),
      TextCase("don't", "dont", true, all),
      TextCase("50%。", "50%", true, all),
      TextCase("10,000", "10000", true, all),
      TextCase("1,234,567", "1234567", true, all),
      TextCase("1，000", "1000", true, all),
      // A sign that belongs to a figure stays.
      TextCase("1/2", "12", false, all),
      TextCase("24/7", "247", false, all),
      TextCase("9:30", "930", false, all),
      TextCase("9:30", "9：30", true, all),
      TextCase("1,5", "15", false, all),
      TextCase("1,50", "150", false, all),
      TextCase("12,34,567", "1234567", false, all),
      TextCase("1234,567", "1234567", false, all),
      TextCase("1、2", "12", false, all),
      TextCase("三、五", "35", false, all),
      TextCase("三、五", "三五", false, all),
      TextCase("3...5", "35", false, all),
      TextCase("15-20", "1520", false, all),
      TextCase("15–20", "1520", false, all),
      TextCase("15—20", "1520", false, all),
      TextCase("15~20", "1520", false, all),
      TextCase("-5", "5", false, all),
      TextCase("-5", "－５", true, all),
      TextCase("(-5)", "-5", true, all),
      TextCase(".5", "5", false, all),
      TextCase("1.5", "15", false, all),
      TextCase("2026-03-02", "20260302", false, all),
      TextCase("+5", "5", false, all),
      TextCase("≥95%", "95%", false, all),
      TextCase("<5%", "5%", false, all),
    ])
  func everyFold(text: TextCase) {
    check(text)
  }

  @Test(
    "a difference that is not declared counts",
    arguments: [
      TextCase("CRM", "crm", false, []),
      TextCase("CRM", "ＣＲＭ", false, [.letterCase]),
      TextCase("CRM", "ｃｒｍ", true, [.letterCase, .width]),
      TextCase("24小时", "24 小时", false, [.width]),
      TextCase("24小时", " 24小时 ", true, []),
      TextCase("24小时", "\u{3000}24小时\n", true, []),
      TextCase("24小时", "二十四小时", false, [.width, .letterCase, .space, .punctuation]),
      TextCase("24小时", "二十四小时", true, [.numerals]),
      TextCase("两", "二", false, [.width, .letterCase, .space, .punctuation]),
      TextCase("您好！", "您好", false, [.width, .letterCase, .space, .numerals]),
      TextCase("您好！", "您好", true, [.punctuation]),
      TextCase("（您好）", "您好", true, [.punctuation]),
      TextCase("( 24 )", "24", true, [.punctuation]),
      TextCase("80%", "80％", false, [.punctuation]),
      TextCase("1，000", "1000", false, [.punctuation]),
      TextCase("10,000", "10000", false, [.width, .letterCase, .space, .numerals]),
      TextCase("十5", "十５", false, [.numerals]),
      TextCase("可以退款", "不可以退款", false, []),
      TextCase("15", "115", false, [.numerals]),
      // The same letter, composed or not, is the same letter.
      TextCase("caf\u{E9}", "cafe\u{301}", true, []),
    ])
  func declaredOnly(text: TextCase) {
    check(text)
  }

  @Test("nothing typed, or nothing but what is folded away, is never accepted")
  func emptiness() {
    let key = AcceptedText(forms: ["", "。", "好"], folds: Self.all)
    for typed in ["", " ", "。", "……", "\u{3000}"] {
      #expect(!key.accepts(typed))
    }
    #expect(key.accepts("好"))
    #expect(!AcceptedText(forms: [], folds: Self.all).accepts("好"))
  }

  @Test("every number under 100,000 is the same in Chinese numerals, and the same as no other")
  func numerals() {
    let folds: TextFolds = [.numerals]
    for number in stride(from: 0, to: 100_000, by: 7) {
      let chinese = Self.chinese(number)
      if folds.fold(chinese) != String(number) { Issue.record("\(chinese) is \(folds.fold(chinese))") }
      if number < 10_000 {
        let year = String(number).map { String(Array("〇一二三四五六七八九")[Int(String($0)) ?? 0]) }.joined()
        if number >= 100, folds.fold(year) != String(number) {
          Issue.record("\(year) is \(folds.fold(year))")
        }
      }
    }
  }

  /// A number under 100,000 as it is written with units, from the textbook: a 零 for each gap, none at the
  /// end.
  private static func chinese(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number > 0 else { return "零" }
    var text = ""
    var hasGap = false
    for (unit, name) in [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        hasGap = !text.isEmpty
      } else {
        text += (hasGap ? "零" : "") + digits[digit] + name
        hasGap = false
      }
    }
    return text.hasPrefix("一十") ? String(text.dropFirst()) : text
  }

  @Test("folding twice changes nothing more, and no text crashes it, over 1,000 seeds")
  func idempotent() {
    let pieces = [
      "一", "二", "两", "十", "百", "千", "万", "零", "〇", "点", "5", "0", "５", ".", ",", "-", "%", "、", "。", " ", "a",
      "Ａ", "天", "(", ")",
    ]
    for seed in thousandSeeds {
      var random = SplitMix64(seed: seed)
      let text = (0..<random.draw(below: 9)).map { _ in pieces[random.draw(below: pieces.count)] }.joined()
      let folds: TextFolds = [.width, .letterCase, .punctuation]
      #expect(folds.fold(folds.fold(text)) == folds.fold(text), "\(text)")
      _ = Self.all.fold(text)
    }
  }

  @Test("the names of the folds are those of the schema")
  func names() {
    let named = ["width", "case", "space", "punctuation", "numerals", "units"].compactMap {
      TextFolds(name: $0)
    }
    #expect(named == [.width, .letterCase, .space, .punctuation, .numerals, .units])
    #expect(TextFolds(name: "similar") == nil)
  }
}
