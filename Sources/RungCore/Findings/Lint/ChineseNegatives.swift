/// Where a Chinese clause denies what it has denied, at most ten characters on: 不得不, 并非不, 不属于…不….
func chineseDoubleNegative(_ words: [String]) -> ClosedRange<Int>? {
  let places = words.indices.filter { isNegative(words, $0) }
  for (first, second) in zip(places, places.dropFirst()) {
    let between = words[(first + 1)..<second]
    guard between.count <= 10, !isCoordinate(words, first, second) else { continue }
    return first...min(second + 1, words.count - 1)
  }
  return nil
}

private func isNegative(_ words: [String], _ place: Int) -> Bool {
  guard ["不", "没", "未", "无", "非", "勿"].contains(words[place]) else { return false }
  let rest = words[place...]
  if denials.count(atStartOf: rest) == nil, harmless.count(atStartOf: rest) != nil { return false }
  if isQuestion(words, place) { return false }
  switch words[place] {
  // A prefix of nouns elsewhere: 非工作时间, 无线.
  case "非": return place > 0 && ["并", "绝", "决", "而"].contains(words[place - 1])
  case "无": return place + 1 < words.count && ["不", "需", "须", "法", "权"].contains(words[place + 1])
  default: return true
  }
}

/// Words that begin with a negative and deny nothing, or name a thing or a mood.
private let harmless = Phrases(
  """
  不但,不仅,不只,不光,不单,不过,不久,不妨,不断,不少,不管,不论,不如,不时,不同,没收,未来,非常,无论,\
  不适,不安,不满,不便,不良,不足,不动产,不可抗力
  """)

/// Words that begin like those and do deny.
private let denials = Phrases("不适用,不适合,不适当,不适宜,不满意,不足以,不安排,不安装,不便宜,不同意,不时常,不断开")

/// `是不是`, `有没有`, `满意不满意`: a question, not a denial.
private func isQuestion(_ words: [String], _ place: Int) -> Bool {
  (1...2).contains { count in
    place >= count && place + count < words.count
      && words[place - count..<place] == words[place + 1...place + count]
  }
}

/// `不卑不亢`, `不催促也不打断`: one denial beside another.
private func isCoordinate(_ words: [String], _ first: Int, _ second: Int) -> Bool {
  if ["也", "又", "且", "或", "而", "并", "和", "与", "及", "更"].contains(words[second - 1]) { return true }
  return second == first + 2 && !modals.contains(words[first + 1])
}

private let modals: Set<String> = [
  "得", "能", "可", "会", "应", "该", "必", "是", "想", "愿", "肯", "敢", "要", "许", "宜", "须", "准", "让",
]
