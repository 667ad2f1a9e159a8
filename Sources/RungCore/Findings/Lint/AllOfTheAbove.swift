/// No option says that all, none or some of the other options are right: it is chosen on half the knowledge,
/// and has no meaning once options are shuffled.
func allOfTheAbove(_ question: Question) -> [Fault] {
  guard case .choice(let options, _) = question.interaction else { return [] }
  return options.enumerated().flatMap { number, option in
    Language.allCases.compactMap { language in
      guard let text = option.text[language], speaksOfOptions(lintWords(text)) else { return nil }
      return Fault(
        .allOfTheAbove, at: [.child("option", number), .wording("text", language)],
        ["language": .text(language.rawValue), "text": .text(text)])
    }
  }
}

/// Whether an option says something of other options.
func speaksOfOptions(_ words: [String]) -> Bool {
  wholes.contains(words) || parts.range(in: words) != nil || namesLetters(words) || pointsUp(words)
}

/// Options that are nothing else.
private let wholes = Phrases(
  """
  all of these,none of these,both of these,neither of these,any of these,all are correct,all are right,\
  all are true,all are wrong,all correct,none are correct,none is correct,none is right,none are right,\
  both are correct,both are right,neither is correct,both,neither,\
  都对,都不对,都是,都不是,都正确,都不正确,都错,都可以,都不可以,都行,都不行,全对,全错,全是,全不是,\
  全部正确,全部错误,全部都对,全部都是,均正确,均不正确,均可,均不可,皆是,皆非,皆可,\
  两者都是,两者都不是,两者都对,两者都不对,两者均可,两者皆是,两者皆可,二者都是,二者都不是,二者皆可
  """)

/// What an option says of others, wherever it stands in it.
private let parts = Phrases(
  """
  all of the above,none of the above,any of the above,both of the above,neither of the above,\
  either of the above,some of the above,all the above,all above,none above,\
  all of the options,none of the options,all options are,all answers are,none of the other,\
  all of the others,所有选项,全部选项,所有答案,以上所有,以上全部,上述所有,没有正确答案,没有正确选项
  """)

/// `A and B`, `both A and C`, `A、B都对`.
private func namesLetters(_ words: [String]) -> Bool {
  let letters: Set<String> = ["a", "b", "c", "d", "e", "f"]
  let joints: Set<String> = [
    "and", "or", "both", "only", "options", "option", "answers", "are", "correct", "right",
    "和", "与", "及", "或", "都", "均", "皆", "项", "选", "是", "对", "正", "确",
  ]
  return words.count { letters.contains($0) } >= 2
    && words.allSatisfy { letters.contains($0) || joints.contains($0) }
}

/// `以上三项都对`, `上述说法均不正确`.
private func pointsUp(_ words: [String]) -> Bool {
  guard let head = heads.count(atStartOf: words[...]) else { return false }
  var rest = words.dropFirst(head)
  while let noun = nouns.count(atStartOf: rest) { rest = rest.dropFirst(noun) }
  return rest.first.map { ["都", "均", "皆", "全", "无", "没"].contains($0) } == true
}

private let heads = Phrases("以上,上述,前述,前面")
private let nouns = Phrases("选项,答案,说法,做法,各项,几项,两项,三项,四项,各种,几种,两种,三种,情况,情形,内容,的")
