extension Chinese {
  /// 内容规则的详细说明。
  static let explanations = """
    explain.file.unreadable = 按这个路径读不到文件，其内容没有检查。
     路径从当前文件夹算起；写文件夹表示其下所有 .xml 文件。
    explain.encoding.invalid = 文件的字节必须符合首行声明的编码；没有声明时按 UTF-8 读取。
     常见原因：首行写着 UTF-8，编辑器却存成了 GB18030。请另存为 UTF-8，或把首行改为 encoding="GB18030"。
    explain.encoding.unsupported = 可读取的编码有 UTF-8、UTF-16（有无字节序标记均可）和 GB18030（包含 GBK、GB2312）。
     可以先转换：iconv -f BIG5 -t UTF-8 旧.xml > 新.xml，并改掉首行的声明。
    explain.xml.malformed = 文件从这里起不是格式良好的 XML，之后的内容无从检查。
     最常见的是：文字里直接写了 & 或 <（应写 &amp; 和 &lt;），属性少了引号，或结束标签被截断。
    explain.xml.doctype = 内容文件不用文档类型声明。DOCTYPE 可以定义无限膨胀的实体，也可以读取别的文件，因此一概不收。
     格式定义已经内置；编辑器要用时请执行 rung content schema。
    explain.xml.entity = 内容文件只有五个实体：&lt; &gt; &amp; &quot; &apos;。&nbsp; 一类 HTML 实体没有定义。
     请直接写字符本身，或写编号，如 &#160; 表示不换行空格。
    explain.xml.truncated = 文件结束时还有元素没有关闭，多半是复制或保存时被截断。请与原文件比对大小。
    explain.xml.too-deep = 元素嵌套的层数超过了任何真实文档，几乎都是反复漏写结束标签造成的。
    explain.xml.too-large = 单个属性值、文字或记录超过上限。上限用来防止损坏或恶意的文件占满内存。
     如果确实是正文，请分成多个段落或多节课。
    explain.xml.mismatched-tag = 结束标签与当前打开的元素不一致：名称写错了，或前面有元素没有关闭。
    explain.xml.duplicate-attribute = 同一标签里一个属性只能写一次；写了两次就无法知道以哪个为准。
    explain.findings.too-many = 问题太多，继续列出已无帮助；整个文件都已读完，其余错误只计数。后面的问题常常由第一处引起。
    explain.findings.too-many-warnings = 问题太多，继续列出已无帮助；整个文件都已读完，其余警告只计数。
     请先改正前面几处，再重新检查。
    explain.root.unknown = 文件以命名空间 urn:rung:content:1 中的一个文档开头，如 <bank>、<course>、<exam>，或用 <collection> 装入多个文档。
     没有写 xmlns 的元素不属于任何命名空间，因此不被识别。
    explain.element.unexpected = 每个元素有规定的位置和顺序；认识的元素放错位置同样不接受。
     请参看 docs/content 中该种文档的说明，或 rung content schema 种类。
    explain.element.missing = 缺少必需的内容，例如题目没有题干，评分标准没有总体评级。
    explain.attribute.unknown = 该元素没有这个属性。属性名一律小写，用连字符连接：写 pass-mark，不写 passMark。
    explain.attribute.missing = 缺少这个属性就无法理解该元素：题目要有主题，培训路径要有日历。
    explain.value.invalid = 属性值不符合类型。标识是用点或连字符连接的小写单词（flow.steps.001）；
     时长写 PT2H、PT45M；期限写 P7D、P3M、P2Y；日期写 2026-12-18；分值最多三位小数。
    explain.text.unexpected = 这里只能放元素。文字应写在 <text>、<p> 等元素里；一段正文要么全是文字，要么全是段落、列表等块，不能混用。
    explain.language.missing = 给人看的文字每种语言各写一次。缺少的语言会以另一种语言代替显示。
     这是警告，草稿阶段可以暂缺；正式内容应当两种语言齐全。
    explain.language.unknown = 支持 zh-Hans 和 en 两种语言，xml:lang 请照此书写。
    explain.language.repeated = 同一语言写了两次，只能显示其中一个。
    explain.id.duplicate = 一起导入的内容里，每个标识只能表示一件东西：记录、试卷和证书多年后仍要靠它查找。
     两处位置都已列出。请给较新的一个换个标识；导入过的标识不要改作他用。
    explain.reference.unknown = 属性所指的内容既不在本次检查的文件里，也不在工作区里。
     单独检查一个文件时，可以引用整套文件中完全没有的种类；只要出现了一个该种类的内容，同类引用就都必须找得到。
     如有非常接近的标识，提示里会列出。
    explain.track.cycle = requires 写的是须先完成的培训路径；形成循环就没有人能从任何一个开始。循环两端都会列出。
    explain.certification.cycle = 认证如果直接或间接以自己为前提，就永远无法取得。
    explain.ladder.cycle = 晋升是向上的；形成循环就会晋升回原来的岗位。
    explain.competence.foreign = 每项能力属于能力框架中的一个主题。题目同时写主题和能力，两者必须一致，否则按主题和按能力统计的结果会不同。
    explain.competence.untaught = 能力框架列出了这项能力，却没有一节课的 competences 包含它，等于没教就考。
    explain.key.missing = 选择题至少要有一个选项写 key="true"，否则怎么答都是错。
    explain.key.too-many = 单选题只有一个正确选项。如果两个选项都对，应改为 <multiple-choice>，或者其中一个其实不对。
    explain.key.all = 多选题如果所有选项都对，全部选上就能得分，考不出任何东西。
    explain.blank.unanswered = 题干中的每个 <blank id="…"/> 都要有对应的 <answer blank="…">，写明可接受的答案。
    explain.blank.unknown = <answer> 所指的空格在第一个题干中不存在：写错了，或该空格已被删去。
    explain.blank.repeated = 每种语言的题干中一个空格出现一次，并只有一个 <answer>；其他可接受的写法放在该答案的 <accept> 里。
    explain.blank.missing = 各语言的题干要有相同的空格，否则某一语言的考生会少答。
    explain.option.duplicate = 两个选项读起来一样，谁也分不出哪个是答案。“24 小时”与“48 小时”是两个选项，只差空格的不是。
    explain.penalty.idle = 全对才得分的题，答错本来就是零分；不写 floor 时本题得分不低于零，penalty 再扣也扣不到什么，而考生看到的说明却是要扣分。要让扣分起作用，请写 floor="paper"；或按比例计分，且一份答案可以有对有错：多个选项、多个空、多组配对，或三项以上的排序。
    explain.floor.idle = floor="paper" 允许扣分扣到其他题的得分上。没有写 penalty 或写 0 时无分可扣，多半是漏写了 penalty。
    explain.reviewer.same = 多一双眼睛才看得出问题：出题人不审自己的题。工作区会再次把关：作者本人和导入者都不能执行 content review。
    explain.reviewer.missing = 已发布的题目用 reviewer 写明审题人。在工作区里，要经另一人 rung content review 通过后才算发布。
    explain.cell.short = 命题蓝图的某一格要抽取的题目，多于题库中该主题、难度和题型的已发布题目，无法组卷。
     要让各份试卷不同、补考不重复，建议备有一份试卷所需的五倍。
    explain.cells.overlap = 同一道题可以填入蓝图的两格。请合并这两格，或分别写明难度。
    explain.cells.contested = 互相提示答案的题目不会出现在同一份试卷上。这一格中互相提示的题目太多，怎么选都凑不够。检查能证明确实凑不够；只有纠缠在一起的题目极多时才会放弃搜索并同样报告。
    explain.fixed.unavailable = <fixed item="…"/> 出现在每份试卷上，因此必须是一道独立的题目，并且在蓝图所用的题库中已发布。
    explain.fixed.enemies = 两道固定题互相提示：一道题会在每份试卷上泄露另一道题的答案。
    explain.exposure.tight = 试卷共用一格中的题目：10 道题抽 2 道，平均每道题出现在 20% 的试卷上，怎么抽也不可能全部低于这个比例。
    explain.blueprint.total = 考试满分应等于试卷的总分：各格 count × marks 之和。
    explain.pass-mark.too-high = 及格线是满分的一部分。100 分中的 80 分写作 pass-mark="80" out-of="100"。
    explain.weights.total = 各项权重是整体的百分比，合计为 100，百分制得分才名副其实。
    explain.levels.unordered = 等级是评分时输入的数字：1、2、3……不能跳号，等级越高得分不能越少。
    explain.minimum.too-high = 该评分项的最低要求高于最高等级所得，没有人能合格。
    explain.scenarios.short = 实操考试要抽取的某类情景多于已发布的数量。补考不重复，因此至少要有两倍才够用。
    explain.cue-sheet.missing = 客服、客户、观察员三个角色各有一张提示单。
    explain.anchor.unscored = 评分员逐项校准，因此范例要给出评分标准中每一项的商定等级。
    explain.anchor.unknown = 范例写了评分标准中没有的评分项、等级、一票否决项或总体评级，常见于评分标准修改之后。
    explain.days.unordered = 培训日从第 1 天起连续编号，跨阶段也不中断；它们是工作日，具体日期由排课决定。
    explain.range.reversed = 结束早于开始。多半是两者写反了，或忘了改年份。
    explain.date.outside-year = 日历中每一年只写当年的日期。跨元旦的假期分两段写，各归各年。
    explain.year.guessed = 节假日在正式公布后才填写。announced="false" 的年份不写假日，排期时会说明尚未公布。
    explain.room.missing = 培训场地没有该课所需的房间类型，无法排课。
    explain.day.too-long = 当天的课时超过日历的工作时间；两段工作时间之间的休息不计在内。
    explain.mark.order = 试用期综合得分达到转正线即转正，达到较低的延长线则延长。两者写反就没有人会被延长。
    explain.assignment.day = 作业在布置当天或同一培训路径之后的某一天交。
    explain.outcomes.unordered = 每个评价得分都要对应一种结果：第一条 from="0"，之后依次升高。
    """
}
