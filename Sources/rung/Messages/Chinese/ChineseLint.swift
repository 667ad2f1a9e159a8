extension Chinese {
  /// 命题缺陷、改法，以及规则的用意。
  static let lint = """
    finding.allow.unknown = 没有可以豁免的规则 {rule}。
    finding.allow.unknown.hint = 请写以 lint. 开头的规则代码，即报告中方括号里的代码。
    finding.lint.allow-unused = 此处没有违反 {rule}，这条豁免没有用处。
    finding.lint.allow-unused.hint = 请删去这个 <allow>。
    finding.lint.absolute-word = {language}中的“{word}”说得太绝对，等于提示此项是错的。
    finding.lint.absolute-word.hint = 请换一种不绝对的说法，让错项错在内容上。
    finding.lint.all-of-the-above = “{text}”说的是其他选项。
    finding.lint.all-of-the-above.hint = 请改为独立成立的选项，或改为多选题 <multiple-choice>。
    finding.lint.cell-thin = 组卷单元要抽 {needed} 道{type}（主题 {topic}，难度 {level}），题库中只有 {found} 道，各份试卷会大同小异。
    finding.lint.cell-thin.hint = 请至少备有 {limit} 道此类已发布试题，最好是一份试卷所需的五倍；或减少 count。
    finding.lint.cue = 这个题干的{language}泄露了 {item} 的答案：“{text}”。
    finding.lint.cue.hint = 请在此处换一种说法，或在两题的 enemies 中互相写上对方，使它们不出现在同一份试卷。
    finding.lint.double-negative = 题干的{language}用了双重否定：“{text}”。
    finding.lint.double-negative.hint = 请正面说明，或只保留一处否定。
    finding.lint.item-unused = 没有任何命题蓝图会抽到这道题：{type}，主题 {topic}，难度 {level}，题库 {bank}。
    finding.lint.item-unused.hint = 请在引用该题库的蓝图中为它设一个单元，或把状态改为 draft 或 retired。
    finding.lint.long-key = {language}的正确选项有 {found} 个字（字母），其次长的选项只有 {limit} 个，凭长短就能猜中。
    finding.lint.long-key.hint = 请缩短正确选项，或充实其他选项。
    finding.lint.longest-key = {language}中，{count} 道选择题有 {found} 道的最长选项是正确选项；随机情况下约为 {expected} 道。
    finding.lint.longest-key.hint = 请缩短正确选项或加长干扰项，使正确选项很少是最长的一项。
    finding.lint.key-positions = {count} 道 {options} 个选项的单选题中，{found} 道的答案在 {position}；均匀分布应约为 {expected} 道。
    finding.lint.key-positions.hint = 请调整选项顺序，使答案在各个位置出现的次数大致相同。
    finding.lint.option-alike = 在{language}中，“{text}”与“{first}”意思相同。
    finding.lint.option-alike.hint = 请让两个选项在内容上有区别，或删去其中一个。
    finding.lint.stem-alike = 题干的{language}与 {first} 几乎相同。
    finding.lint.stem-alike.hint = 请另设考点，或删去其中一题，或在两题的 enemies 中互相写上对方。
    finding.lint.too-long = {language}的阅读量为 {found} 字（词），不宜超过 {limit}。
    finding.lint.too-long.hint = 请删去与作答无关的内容。
    finding.lint.true-false-balance = 题库的 {count} 道判断题中，正确的有 {true} 道，错误的有 {false} 道。
    finding.lint.true-false-balance.hint = 请改写其中一些，使正确与错误大致各占一半。
    explain.allow.unknown = <allow rule="…" reason="…"/> 在所在元素及其内部豁免一条命题检查规则，以规则代码指明。
     错误不能豁免，lint.allow-unused 也不能。
    explain.lint.allow-unused = 试题改好之后，豁免还留着，会掩盖下一个缺陷。
     题目之间的关系和未被使用的题目，只有与命题蓝图一起检查才能判断，因此没有蓝图时不判断这类豁免；内容有错误时一律不判断。
    explain.lint.absolute-word = 服务工作中很少有一成不变的事，考生知道这一点：选项里有“一律”“从不”“所有”之类的词，就会被当作错项；判断题里有这类词，就会被当作错误。
     如果正确选项也含有这类词，则不算缺陷。
    explain.lint.all-of-the-above = 知道其中两项正确，就能选“以上都对”；知道其中一项错误，就能排除它。况且选项会打乱顺序，没有“以上”可言。
    explain.lint.cell-thin = 可抽的题目不到一份试卷所需的三倍，邻座的试卷就会大同小异，补考也会遇到做过的题。
     题量充足是防止泄题最省事的办法，建议达到五倍。
    explain.lint.cue = 两道题可能出现在同一份试卷中，而一道题的题干里有另一道题的答案原文（至少 6 个汉字或 4 个英文单词），却没有它的任何干扰项。
     互为 enemies 的题目不会相遇。案例材料可以回答它自己的小题。
    explain.lint.double-negative = “下列哪项不属于不可……”考的是阅读，不是业务。引号里的话和对话不受此限。
    explain.lint.item-unused = 题目已经编写、审核并发布，但没有任何蓝图单元会从它的题库中抽取这一主题、难度和题型。
     常见原因是 banks="…" 漏写了题库，或单元的难度改过。
    explain.lint.long-key = 出题人力求正确选项严谨，写着写着就长了。超过 12 个汉字或 40 个英文字母、又比其次长的选项长出四成以上的正确选项，凭外观就能猜中。
    explain.lint.longest-key = 总是选最长的一项，得分不应高于随机猜测。本规则只统计有唯一最长选项的选择题。
     如果随机形成这样的题库的可能性不到百分之一，且数量比随机预期多出五分之一以上，就会报告。
    explain.lint.key-positions = 总是选同一个字母，得分不应高于随机猜测。选项不打乱顺序时，或印成纸质试卷时，这一点很重要。
     每个位置平均至少五题才会判断；某个位置偏离太多，且随机形成这样的题库的可能性不到百分之一，就会报告。
    explain.lint.option-alike = 除了标点、空格、冠词、助词或数字写法之外，两个选项完全相同。一个对，另一个也就对。
     选项之间只差一个词或一个数字是允许的，不算缺陷。
    explain.lint.stem-alike = 两个题干有四分之三的相邻字对（中文）或词对（英文）相同：同一道题写了两遍，或只换了人名。
     有意编写的同类题请互相写入 enemies，同一份试卷就不会两题都有。
    explain.lint.too-long = 题干连同选项不超过 220 个汉字或 150 个英文单词，案例材料不超过 500 个汉字或 330 个英文单词。再长，考的就是阅读速度。
    explain.lint.true-false-balance = 全部答“正确”，得分不应高于随机猜测。出题人写的正确陈述往往多于错误陈述。
     某一种超过 64%，且随机形成这样的题库的可能性不到百分之一，就会报告。
    """
}
