/// Each Chinese number written in Arabic digits: 二十四 is 24, 一百零五 is 105, 两 is 2, 三点五 is 3.5, 二〇二六 is 2026.
///
/// What is no well-formed number, or can be read in two ways, is left as it is: 三五 (three to five, or 35),
/// 一百五 (said for 150), 二十两 (a weight), 5十, 百分.
func arabicNumerals(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var place = 0
  while place < scalars.count {
    let run = numeralRun(scalars, from: place)
    guard !run.isEmpty else {
      result.append(scalars[place])
      place += 1
      continue
    }
    var end = run.endIndex
    var number = chineseInteger(run)
    // 点 is a decimal point only before digits read one by one; in 九点三十 it is the hour.
    if let integer = number, end < scalars.count, scalars[end] == "点" {
      let fraction = numeralRun(scalars, from: end + 1)
      let digits = fraction.compactMap { $0 == "两" ? nil : chineseDigit($0) }
      if !fraction.isEmpty, digits.count == fraction.count {
        number = integer + "." + digits.map(String.init).joined()
        end = fraction.endIndex
      }
    }
    let touchesDigits =
      (place > 0 && isArabicDigit(scalars[place - 1])) || (end < scalars.count && isArabicDigit(scalars[end]))
    if let number, !touchesDigits {
      result.append(contentsOf: number.unicodeScalars)
    } else {
      result.append(contentsOf: scalars[place..<end])
    }
    place = end
  }
  return result
}

/// Whether `scalar` is a Chinese digit or one of 十, 百, 千, 万.
func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool {
  chineseDigit(scalar) != nil || chineseUnit(scalar) != nil
}

private func numeralRun(_ scalars: [Unicode.Scalar], from start: Int) -> ArraySlice<Unicode.Scalar> {
  scalars[min(start, scalars.count)...].prefix(while: isChineseNumeral)
}

private func isArabicDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .decimalNumber
}

private func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "零", "〇": 0
  case "一", "壹": 1
  case "二", "两", "贰": 2
  case "三", "叁": 3
  case "四", "肆": 4
  case "五", "伍": 5
  case "六", "陆": 6
  case "七", "柒": 7
  case "八", "捌": 8
  case "九", "玖": 9
  default: nil
  }
}

private func chineseUnit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "十", "拾": 10
  case "百", "佰": 100
  case "千", "仟": 1000
  case "万": 10_000
  default: nil
  }
}

/// The Arabic digits of a Chinese whole number under 100 million, or `nil` where it is not well formed.
private func chineseInteger(_ run: ArraySlice<Unicode.Scalar>) -> String? {
  let digits = run.compactMap(chineseDigit)
  if digits.count == run.count {
    // Digits alone are read one by one. Two of them without a zero are an estimate, and 两 is never one of
    // several.
    guard run.count == 1 || (!run.contains("两") && (run.count > 2 || digits.contains(0))) else { return nil }
    return digits.map(String.init).joined()
  }
  guard let myriad = run.firstIndex(where: { chineseUnit($0) == 10_000 }) else {
    return chineseSection(run, isLower: false).map(String.init)
  }
  let lower = run[(myriad + 1)...]
  guard let high = run[..<myriad] == ["两"] ? 2 : chineseSection(run[..<myriad], isLower: false),
    let low = lower.isEmpty ? 0 : chineseSection(lower, isLower: true)
  else { return nil }
  return String(high * 10_000 + low)
}

/// A number under 10,000 with its units, or a single digit.
/// - Parameter isLower: Whether it follows 万; then it may begin with 零, and a bare digit needs one.
private func chineseSection(_ run: ArraySlice<Unicode.Scalar>, isLower: Bool) -> Int? {
  var total = 0
  var digit: Unicode.Scalar?
  var lastUnit = 10_000
  var followsZero = false
  for (place, scalar) in zip(run.indices, run) {
    if let unit = chineseUnit(scalar) {
      // 十五 stands for 一十五 at the head of a number; 两 counts hundreds and more.
      let count =
        digit.map { $0 == "两" && unit == 10 ? 0 : chineseDigit($0) ?? 0 }
        ?? (unit == 10 && total == 0 ? 1 : 0)
      guard unit < lastUnit, count > 0 else { return nil }
      total += count * unit
      lastUnit = unit
      digit = nil
      followsZero = false
    } else if chineseDigit(scalar) == 0 {
      guard digit == nil, !followsZero, lastUnit > 10, isLower || place > run.startIndex else { return nil }
      followsZero = true
    } else {
      guard digit == nil else { return nil }
      digit = scalar
    }
  }
  guard let digit else { return followsZero || total == 0 ? nil : total }
  // 一百五 is said for 150: the ones stand after 十, after 零, or alone.
  guard followsZero || lastUnit == 10 || (run.count == 1 && !isLower), digit != "两" else { return nil }
  return total + (chineseDigit(digit) ?? 0)
}
