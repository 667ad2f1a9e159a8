/// Units behind numbers, each spelling of one for the same sign: 24小时, 24个小时, 24h and 24 hours; 80%, 80 percent and
/// 百分之80; ¥100 and 100元.
///
/// A unit counts only right behind a number in Arabic digits (Chinese numerals are read before), and nothing is ever
/// converted: 1天 is not 24小时. 日 is a day unless a month stands before it; 年 is a length of time behind one or two digits;
/// 分 is a mark as well as a minute, and stays.
func unitSigns(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var place = 0
  while place < scalars.count {
    guard let number = numberRun(scalars, from: place) else {
      result.append(scalars[place])
      place += 1
      continue
    }
    let isPercentage = result.suffix(3) == percentPrefix
    let isYuan = result.last == "¥"
    if isPercentage { result.removeLast(3) }
    let unit = unit(scalars, from: number.endIndex, behind: number, after: result.last)
    let isPrice = isYuan && (unit?.sign ?? ["元"]) == ["元"]
    if isPrice { result.removeLast() }
    result += number
    place = number.endIndex
    if isPercentage {
      result.append("%")
    } else if let unit {
      result += unit.sign
      place += unit.length
    } else if isPrice {
      result.append("元")
    }
  }
  return result
}

private let percentPrefix: ArraySlice<Unicode.Scalar> = ["百", "分", "之"]

/// Digits with points or commas between them.
private func numberRun(_ scalars: [Unicode.Scalar], from start: Int) -> ArraySlice<Unicode.Scalar>? {
  guard isDigit(scalars[start]) else { return nil }
  var end = start + 1
  while end < scalars.count {
    if isDigit(scalars[end]) {
      end += 1
    } else if end + 1 < scalars.count, scalars[end] == "." || scalars[end] == ",", isDigit(scalars[end + 1]) {
      end += 2
    } else {
      break
    }
  }
  return scalars[start..<end]
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func unit(
  _ scalars: [Unicode.Scalar], from start: Int, behind number: ArraySlice<Unicode.Scalar>,
  after before: Unicode.Scalar?
) -> (sign: [Unicode.Scalar], length: Int)? {
  var space = start
  while space < scalars.count, scalars[space] == " " { space += 1 }
  let rest = scalars[min(space, scalars.count)...]
  for (spelling, sign) in spellings where rest.starts(with: spelling) {
    let end = space + spelling.count
    // A Latin unit ends where the word ends: 5s is five seconds, 5second half is not.
    let isLatin = spelling.last?.isASCII == true && spelling.last?.properties.isAlphabetic == true
    if isLatin, end < scalars.count, scalars[end].properties.isAlphabetic, scalars[end].isASCII { continue }
    if spelling == ["日"], before == "月" { return nil }
    if spelling == ["年"], number.count > 2 { return nil }
    return (sign, end - start)
  }
  return nil
}

/// Each spelling with its sign, the longest first.
private let spellings: [(spelling: [Unicode.Scalar], sign: [Unicode.Scalar])] = [
  ("h", ["小时", "个小时", "钟头", "个钟头", "h", "hr", "hrs", "hour", "hours"]),
  ("min", ["分钟", "min", "mins", "minute", "minutes"]),
  ("s", ["秒", "秒钟", "s", "sec", "secs", "second", "seconds"]),
  ("天", ["天", "日", "day", "days"]),
  (
    "工作日",
    [
      "工作日", "个工作日", "workday", "workdays", "working day", "working days", "workingday", "workingdays",
      "business day", "business days", "businessday", "businessdays",
    ]
  ),
  ("周", ["周", "个星期", "星期", "个礼拜", "礼拜", "week", "weeks"]), ("个月", ["个月", "month", "months"]),
  ("yr", ["年", "year", "years"]), ("元", ["元", "块", "块钱", "圆", "元人民币", "rmb", "cny", "yuan"]),
  ("%", ["%", "percent", "per cent", "pct"]), ("字", ["字", "个字", "character", "characters"]),
  ("次", ["次", "time", "times"]), ("人", ["人", "名", "位", "个人", "people", "persons", "person"]),
  ("kg", ["kg", "公斤", "千克"]), ("g", ["g", "克"]), ("km", ["km", "公里", "千米"]), ("cm", ["cm", "厘米"]),
  ("m", ["m", "米"]), ("ml", ["ml", "毫升"]), ("℃", ["°c", "°C", "摄氏度"]),
].flatMap { sign, spellings in
  spellings.map { (Array($0.unicodeScalars), Array(sign.unicodeScalars)) }
}.sorted { $0.spelling.count > $1.spelling.count }
