extension Chinese {
  /// 内容文件的问题和改法。
  static let findings = """
    finding.file.unreadable = 无法读取文件：{reason}。
    finding.file.unreadable.hint = 请检查文件的路径和权限。
    finding.encoding.invalid = 此处的字节不符合[文件声明的编码 {encoding}|文件的编码]。
    finding.encoding.invalid.hint = 请将文件存为 UTF-8，并声明 encoding="UTF-8" 或不声明。
    finding.encoding.unsupported = 不支持编码 {encoding}。
    finding.encoding.unsupported.hint = 请将文件存为 UTF-8、UTF-16 或 GB18030。
    finding.xml.malformed = XML 有误：{problem}。
    finding.xml.malformed.hint = 请先改这里，其后的内容没有读取。文字中的 < 写作 &lt;，& 写作 &amp;。
    finding.xml.doctype = 内容文件不能使用文档类型声明（DOCTYPE）。
    finding.xml.doctype.hint = 请删去 <!DOCTYPE …>。
    finding.xml.entity = 不认识实体 &{entity};。
    finding.xml.entity.hint = 请直接写出字符。可用的只有 &lt; &gt; &amp; &quot; 和 &apos;。
    finding.xml.truncated = 文件不完整[，<{element}> 没有结束]。
    finding.xml.truncated.hint = 请[用 </{element}> 结束|补全文件]，或换一份完整的文件。
    finding.xml.too-deep = <{element}> 的嵌套超过 {limit} 层。
    finding.xml.too-deep.hint = 请检查前面是否漏写了结束标签。
    finding.xml.too-large = {part}超过 {limit} 字节。
    finding.xml.too-large.hint = 请拆分，或检查是否有引号或标签没有结束。
    finding.xml.mismatched-tag = 此处是 </{found}>，但尚未结束的是 <{open}>。
    finding.xml.mismatched-tag.hint = 请先用 </{open}> 结束 <{open}>，或删去 </{found}>。
    finding.xml.duplicate-attribute = 同一标签中属性 {attribute} 出现了两次。
    finding.xml.duplicate-attribute.hint = 请只保留一个。
    finding.findings.too-many = 本文件另有 {count} 处错误，只列出前 {limit} 处问题。
    finding.findings.too-many.hint = 请改正后重新检查。
    finding.findings.too-many-warnings = 本文件另有 {count} 处警告，只列出前 {limit} 处问题。
    finding.findings.too-many-warnings.hint = 请改正后重新检查。
    finding.root.unknown = <{element}> 不是命名空间 {expected} 中的文档。
    finding.root.unknown.hint = 请以 <bank xmlns="{expected}" …> 之类的元素开头，全部种类见 rung content schema。
    finding.element.unexpected = [<{parent}> 中]此处不能出现 <{element}>。
    finding.element.unexpected.hint = [此处可写：{expected}。|请删去。]
    finding.element.missing = <{element}> 中缺少内容。
    finding.element.missing.hint = [请在 </{element}> 之前补上其中一个：{expected}。|请参看 rung content schema。]
    finding.attribute.unknown = <{element}> 没有属性 {attribute}。
    finding.attribute.unknown.hint = 请检查拼写或删去，可用的属性见 rung content schema。
    finding.attribute.missing = <{element}> 缺少属性 {attribute}。
    finding.attribute.missing.hint = 请为 <{element}> 加上 {attribute}="…"。
    finding.value.invalid = [<{element}> 的属性 {attribute} 不能是“{value}”。|<{element}> 的属性 {attribute} 为空。]
    finding.value.invalid.hint = [{rule}：{expected}。|请参看 rung content schema。]
    finding.text.unexpected = <{element}> 中不能直接写文字。
    finding.text.unexpected.hint = 请放进子元素，如正文中的 <p>，或删去。
    finding.language.missing = <{element}> 缺少{language}。
    finding.language.missing.hint = 请再写一个 <{element}>，填上译文和对应的 xml:lang。
    finding.language.unknown = <{element}> 的语言 {language} 不受支持。
    finding.language.unknown.hint = 请写 xml:lang="zh-Hans" 或 xml:lang="en"。
    finding.language.repeated = <{element}> 的{language}出现了两次。
    finding.language.repeated.hint = 请删去一个，或改正其中一个的 xml:lang。
    finding.id.duplicate = {kind}的标识 {id} 重复。
    finding.id.duplicate.hint = 请为其中一个换一个标识；已经导入过的标识不要改。
    finding.reference.unknown = 没有标识为 {id} 的{kind}。
    finding.reference.unknown.hint = [是不是想写 {nearest}？|请检查拼写，或连同它所在的文件一起检查、导入。]
    finding.track.cycle = 培训计划互为前置，成了循环：{ids}。
    finding.track.cycle.hint = 请从 requires 中去掉一个。
    finding.certification.cycle = 认证互为前置，成了循环：{ids}。
    finding.certification.cycle.hint = 请从 <requires> 中去掉一个 <certificate>。
    finding.competence.foreign = 能力项 {competence} 属于主题 {owner}，不属于 {topic}。
    finding.competence.foreign.hint = 请改用 {topic} 的能力项，或把主题改为 {owner}。
    finding.competence.untaught = 没有哪节课讲授能力项 {competence}。
    finding.competence.untaught.hint = 请把 {competence} 加到某节课的 competences 中，或从能力框架中删去。
    finding.key.missing = 没有标出正确选项。
    finding.key.missing.hint = 请为正确选项加上 key="true"。
    finding.key.too-many = 单选题只能有一个正确选项，这里有 {found} 个。
    finding.key.too-many.hint = 请只保留一个 key="true"，或改为多选题 <multiple-choice>。
    finding.key.all = {found} 个选项全部正确，无从选择。
    finding.key.all.hint = 请去掉某个选项的 key="true"，或补一个错误选项。
    finding.blank.unanswered = 空 {blank} 没有答案。
    finding.blank.unanswered.hint = 请补上 <answer blank="{blank}"> 及可接受的答案。
    finding.blank.unknown = 第一个题干中没有空 {blank}。
    finding.blank.unknown.hint = 请改用第一个题干中 <blank> 的标识，或在其中加上 <blank id="{blank}"/>。
    finding.blank.repeated = 空 {blank} 出现了两次。
    finding.blank.repeated.hint = 同一题干中每个空只出现一次，并且只有一个 <answer>。
    finding.blank.missing = 这个语言的题干中缺少空 {blank}。
    finding.blank.missing.hint = 请在相应位置加上 <blank id="{blank}"/>。
    finding.option.duplicate = “{text}”在{language}中出现了两次。
    finding.option.duplicate.hint = 请修改或删去其中一个，否则答题人无法区分。
    finding.penalty.idle = 扣分 {penalty}% 不会起作用：本题得分不低于零。
    finding.penalty.idle.hint = 若要答错倒扣其他题的得分，请写 floor="paper"；否则删去 penalty。
    finding.floor.idle = 没有写 penalty，floor="paper" 不会起作用。
    finding.floor.idle.hint = 请用 penalty 写明答错扣多少，或删去 floor。
    finding.reviewer.same = 作者和审题人都是 {reviewer}。
    finding.reviewer.same.hint = 请由他人审题，并写入 reviewer。
    finding.reviewer.missing = 试题已发布，但没有人审过。
    finding.reviewer.missing.hint = 请用 reviewer="…" 写明审题人，或改为 status="draft"。
    finding.cell.short = 组卷需要 {needed} 道{type}（主题 {topic}，难度 {level}），题库中只有 {found} 道。
    finding.cell.short.hint = 请发布更多此类试题，或减少 count，或放宽难度。
    finding.cells.overlap = 两个组卷单元会用到同一批试题（主题 {topic}，{type}）。
    finding.cells.overlap.hint = 请合并两个单元，或用难度把它们分开。
    finding.cells.contested = 任何一份试卷都放不下 {needed} 道{type}（主题 {topic}，难度 {level}）：现有的 {found} 道题中互相提示的太多。
    finding.cells.contested.hint = 请发布不与其他题互相提示的题目，或从 enemies="…" 中去掉并无提示作用的题目。
    finding.fixed.unavailable = {item} 要出现在每份试卷上，但在蓝图所用的题库中没有发布。
    finding.fixed.unavailable.hint = 请发布该题，或在 banks 中加上它的题库，或删去这个 <fixed>。案例中的小题随案例一起固定。
    finding.fixed.enemies = {item} 与 {other} 互相提示答案，却都要出现在每份试卷上。
    finding.fixed.enemies.hint = 请删去其中一道。
    finding.exposure.tight = 一道题最多出现在 {limit}% 的试卷上，但 {found} 道{type}（主题 {topic}，难度 {level}）平均每道要出现在 {least}% 的试卷上。
    finding.exposure.tight.hint = 请发布更多此类试题，或减少 count，或把 exposure 提高到 {least} 以上。
    finding.blueprint.total = 考试满分为 {found} 分，组卷方案 {blueprint} 合计为 {needed} 分。
    finding.blueprint.total.hint = 请写 out-of="{needed}"，或调整组卷单元的分值或题数。
    finding.pass-mark.too-high = 合格线为 {found} 分，满分为 {limit} 分，无法判定合格。
    finding.pass-mark.too-high.hint = out-of 应大于 0，pass-mark 不应超过 out-of。
    finding.weights.total = 各 <{element}> 的权重合计为 {found}，应为 {needed}。
    finding.weights.total.hint = 请调整权重，使合计为 {needed}。
    finding.levels.unordered = 此处是 {found}，应为 {needed}。
    finding.levels.unordered.hint = 等级应按 1、2、3……编号，等级越高，得分比例不应越低。
    finding.minimum.too-high = 最低要求为 {found}%，而最高等级只得 {limit}%，无人能达到。
    finding.minimum.too-high.hint = 请把最低要求降到 {limit} 以内，或提高最高等级的得分比例。
    finding.scenarios.short = 考试要抽 {needed} 个{family}类情景，已发布的只有 {found} 个。
    finding.scenarios.short.hint = 请发布更多此类情景，或减少 count。
    finding.cue-sheet.missing = 情景缺少{part}的提示卡。
    finding.cue-sheet.missing.hint = 请为这一方补上 <cue-sheet>，其中不能透露评分要点。
    finding.days.unordered = 此处是第 {found} 天，应为第 {needed} 天。
    finding.days.unordered.hint = 各阶段的天数应连续编号：1、2、3……
    finding.range.reversed = 结束（{to}）早于开始（{from}）。
    finding.range.reversed.hint = 请对调两者，或改正写错的一个。
    finding.date.outside-year = {day} 不在 {year} 年内。
    finding.date.outside-year.hint = 请移到所属的年份，或改正日期。
    finding.year.guessed = {year} 年的放假安排尚未公布，却列出了日期，只能是猜测。
    finding.year.guessed.hint = 公布后请写 announced="true"，在此之前请删去这些日期。
    finding.room.missing = 培训场地 {venue} 没有{room}。
    finding.room.missing.hint = 请在场地中加上此类房间，或把这次课安排到别处。
    finding.day.too-long = 第 {day} 天共 {found} 分钟，工作时间只有 {limit} 分钟。
    finding.day.too-long.hint = 请缩短某次课，或移到另一天。
    finding.mark.order = 延长试用线 {found} 分高于转正线 {limit} 分。
    finding.mark.order.hint = 请把 extend-mark 降到 {limit} 以内。
    finding.ladder.cycle = 这些岗位互相作为晋升来源，形成了循环：{ids}。
    finding.ladder.cycle.hint = 去掉其中一条 <promotion>。
    finding.anchor.unscored = 范例没有给评分标准中的 {criterion} 评分。
    finding.anchor.unscored.hint = 补上 <score criterion="{criterion}" …>。
    finding.anchor.unknown = 评分标准 {rubric} 中没有{kind} {id}。
    finding.anchor.unknown.hint = 改用评分标准里有的内容，或改用另一份评分标准。
    finding.assignment.day = 作业在第 {found} 天交，可以填第 {from} 至 {to} 天。
    finding.assignment.day.hint = hand-in 填布置当天或之后的培训日。
    finding.outcomes.unordered = 这里是 {found}；结果运用应从 0 开始依次升高，此处至少应为 {needed}。
    finding.outcomes.unordered.hint = 第一条写 from="0"，其余从低到高排列。
    """
}
