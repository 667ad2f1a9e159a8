extension Chinese {
  /// 考试界面、纯文本模式和答案文件的用语。
  static let examScreen = """
    exam.question = 第 {number} / {count} 题
    exam.marks = {marks} 分
    exam.marks.one = {marks} 分
    exam.flagged = 已标记
    exam.pair.words = {first}，{second}
    exam.pair.numbers = {first}、{second}
    exam.true = 对
    exam.false = 错
    exam.type.single-choice = 单选题
    exam.type.multiple-choice = 多选题
    exam.type.true-false = 判断题
    exam.type.fill-in = 填空题
    exam.type.numeric = 数值题
    exam.type.matching = 配对题
    exam.type.ordering = 排序题
    exam.type.short-answer = 简答题
    exam.progress.answered = 已答 {count}
    exam.progress.part = 未答完 {count}
    exam.progress.unanswered = 未答 {count}
    exam.progress.flagged = 标记 {count}
    exam.time.left = 剩余 {time}
    exam.time.hours = {hours} 小时 {minutes} 分
    exam.time.minutes = {minutes} 分钟
    exam.saving.untouched = 未作答
    exam.saving.waiting = 待保存
    exam.saving.sending = 保存中
    exam.saving.saved = 已保存
    exam.saving.failed = 未保存，正在重试
    exam.saving.refused = 未保存，请修改答案
    exam.saving.all-saved = 答案已全部保存
    exam.saving.some-sending = {count} 题保存中
    exam.saving.some-failed = {count} 题未保存，正在重试
    exam.field.length = 已写 {length} 字，最多 {limit} 字
    exam.field.no-number = 读不出数值，请只填数字。
    exam.field.blank = 第 {number} 空
    exam.field.number = 数值
    exam.field.unit = （单位：{unit}）
    exam.field.answer = 作答
    exam.order.unset = 按 K、J 上下移动，或依次键入字母；当前顺序就是答案时按回车。
    exam.order.set = 当前顺序即为答案，退格键可清除。
    exam.order.typed = 已输入的顺序：{letters}
    exam.stimulus.more = ↓ 案例还有 {count} 行，按 Tab 滚动
    exam.stimulus.below = ↓ 案例还有 {count} 行
    exam.stimulus.end = 案例已到末尾
    exam.stimulus.all = 案例已到末尾，按 Tab 可往回看
    exam.below = ↓ 下面还有 {count} 行，按 PgDn
    exam.hint.choose = 选择
    exam.hint.choose-many = 选择（可多选）
    exam.hint.row = 选行
    exam.hint.match = 选对应项
    exam.hint.move = 移动
    exam.hint.type-order = 排序
    exam.hint.write = 填写
    exam.hint.blank = 选空
    exam.hint.next-blank = 下一空
    exam.hint.leave-field = 写完
    exam.hint.new-line = 换行
    exam.hint.turn = 换题
    exam.hint.to-case = 看案例
    exam.hint.to-question = 回到题目
    exam.hint.scroll = 滚动案例
    exam.hint.flag = 标记
    exam.hint.overview = 总览
    exam.hint.submit = 交卷
    exam.hint.help = 帮助
    exam.hint.leave = 离开
    exam.notice.resumed = 已恢复作答，之前保存的 {count} 题都在。
    exam.notice.repeats = 题库新题不足，本卷有您做过的题。
    exam.notice.first = 已经是第一题。
    exam.notice.last = 已经是最后一题。按 o 看总览，按 s 交卷。
    exam.notice.ten-minutes = 距离考试结束还有 10 分钟。
    exam.notice.one-minute = 距离考试结束还有 1 分钟。时间一到，已保存的答案会自动交卷。
    exam.notice.time-short = 距离考试结束还有 {time}。时间一到，已保存的答案会自动交卷。
    exam.notice.more-time = 考试时间已延长，剩余 {time}。
    exam.notice.unfit = 第 {question} 题的答案不符合要求，请修改。
    exam.notice.typed-twice = {letter} 已经排过了。
    exam.notice.submit-failed = 交卷没有成功，正在重试。
    exam.opening.title = 考试须知
    exam.opening.facts = 共 {count} 题，满分 {marks} 分，按 {out} 分计达到 {pass} 分合格。计时已经开始。
    exam.opening.hint = 按回车开始答题
    exam.help.title = 按键说明
    exam.help.keys = ← →  或  p n | 上一题、下一题；Home、End 到第一题、最后一题
     A–M、1–9 | 选择选项、对应项，或排序的下一项
     ↑ ↓  空格 | 移到某一项；选中或取消
     T F | 对、错
     K J  或  Shift-↑ ↓ | 把排序的一项上移、下移；当前顺序就是答案时按回车
     回车 | 填写空格、数值或简答；写完按 Tab 或 Esc
     Tab | 滚动案例、回到题目
     PgUp PgDn | 内容较长时翻页
     f  或  Ctrl-F | 标记本题、取消标记
     o | 总览：全部题目的已答、未答和标记
     s | 交卷，会再确认一次
     i | 考试须知
     q  或  Ctrl-C | 暂时离开，计时不停
     Ctrl-Z | 挂起，输入 fg 返回
    exam.page.below = ↓ 下面还有 {count} 行
    exam.page.scroll = ↑↓ PgDn 滚动
    exam.help.hint = 按任意键返回
    exam.overview.title = 答题总览
    exam.overview.legend = ● 已答  ◐ 未答完  ○ 未答  ⚑ 已标记  … 保存中  ! 未保存
    exam.overview.hint = 方向键或题号选题，回车进入   u 下一道未答   s 交卷   Esc 返回
    exam.submit.title = 确定交卷吗？
    exam.submit.answered = 已答 {count} 题
    exam.submit.unanswered = 未答 {count} 题
    exam.submit.part = 未答完 {count} 题
    exam.submit.flagged = 已标记 {count} 题
    exam.submit.unsaved = {count} 题尚未保存，会先行保存
    exam.submit.final = 交卷后不能再修改答案。
    exam.submit.hint = y 交卷   n 或 Esc 返回答题
    exam.leave.title = 确定暂时离开吗？
    exam.leave.clock = 计时不会停止，剩余 {time}。时间一到，已保存的答案会自动交卷。
    exam.leave.return = 返回考试请输入：
    exam.leave.unsaved = 还有 {count} 题没有保存。
    exam.leave.hint = y 离开   n 或 Esc 返回答题
    exam.left = 您已离开考试，计时不停，剩余 {time}。返回考试请输入：
    exam.come-back = rung exam take {exam}{here}
    exam.left.unsaved = 有 {count} 题没有保存。
    exam.handing-in.title = 正在交卷……
    exam.handing-in.time = 考试时间到。
    exam.handing-in.pending = 正在先保存 {count} 题。
    exam.handing-in.hint = 请稍候，Ctrl-C 离开
    exam.over.time = 考试时间到，已保存的答案已全部交卷：共 {count} 题，已答 {answered} 题。
    exam.over.too-late = 未能在结束前保存：第 {questions} 题。
    exam.over.but-for-the-last = 已保存，但不含最后的改动：{questions}。
    exam.over.saved-part = 第 {question} 题[（{written} 字中已保存 {saved} 字）]
    exam.over.closed = 本次考试已结束，已保存的答案均已交卷。
    exam.over.elsewhere = 考试已在另一台机器上继续，本机不能再作答。已保存的答案不会丢失。
    exam.over.login = 登录已失效。请重新登录，再回到考试：
      rung login 登录名{here}
      rung exam take {exam}{here}
    exam.over.refused = 考试无法在本机继续（{code}）。已保存的答案不会丢失。
    exam.over.hint = 按回车离开
    exam.too-small = 窗口太小（{columns}×{rows}），请至少调到 60×18，最好是 80×24。调大之前按键无效，Ctrl-C 可离开考试，计时不停。
    editor.full = 已到字数上限 {limit}，不能再输入。
    editor.paste-too-long = 没有粘贴：超出 {excess} 个字，最多 {limit} 个字。
    exam.answer.choose = 请填 A 到 {last} 中的一个字母。
    exam.answer.choose-many = 请填 A 到 {last} 中的一个或几个字母，例如：A C
    exam.answer.true-false = 请填“对”或“错”（true 或 false）。
    exam.answer.blanks = 本题有 {count} 个空，用 | 隔开，例如：第一空 | 第二空。现在填了 {given} 个。
    exam.answer.blank-too-long = 每个空最多 200 个字。
    exam.answer.numeric = 请填一个数，最多 50 个字符。
    exam.answer.matching = 请填 {count} 个字母（A 到 {last}），每项一个，没有的填 -，例如：B A -
    exam.answer.ordering = 请按顺序填全部 {count} 个字母（A 到 {last}），每个一次。
    exam.answer.too-long = 答案有 {length} 个字，最多 {limit} 个字。
    exam.answer.empty = 这里没有答案。
    exam.answers.needed = 使用 --json 时不能逐题作答，请用 --answers 文件给出答案，或用 - 从标准输入读取。
    exam.answers.none = 其中没有任何答案，没有交卷。
    exam.answers.line = 第 {line} 行：{fault}
    exam.answers.form = 每行的写法是：题号 = 答案，例如：3 = B
    exam.answers.number = 没有第 {number} 题，本卷为第 1 至 {count} 题。
    exam.answers.twice = 第 {number} 题在第 {earlier} 行已经答过。
    exam.plain.help = 命令：下一题（或直接回车）、上一题、转到 5、标记、清除、总览、时间、重读、
     交卷、离开、帮助。
     答案与命令相同时，在前面加 = 号。
    exam.plain.case = 案例：
    exam.plain.case-end = 案例完。
    exam.plain.same-case = 案例同上，输入“重读”再读一遍。
    exam.plain.so-far = 当前答案：{answer}
    exam.plain.unit = 单位：{unit}。
    exam.plain.prompt.single-choice = 请输入一个字母。
    exam.plain.prompt.multiple-choice = 请输入几个字母，例如：A C
    exam.plain.prompt.true-false = 请输入“对”或“错”。
    exam.plain.prompt.fill-in = 请输入各空的答案，用 | 隔开。
    exam.plain.prompt.numeric = 请输入一个数。
    exam.plain.prompt.matching = 请为每个数字输入一个字母，没有的输入 -，例如：B A -
    exam.plain.prompt.ordering = 请按正确顺序输入全部字母。
    exam.plain.prompt.short-answer = 请在一行内作答，\\n 表示换行。
    exam.plain.flagged = 已标记本题。
    exam.plain.unflagged = 已取消标记。
    exam.plain.cleared = 答案已清除。
    exam.plain.last = 共 {count} 题。输入“交卷”交卷，“总览”查看全部题目。
    exam.plain.confirm = 输入“确认”交卷，输入“取消”继续答题。
    exam.plain.nothing-asked = 现在没有需要确认的事。
    exam.plain.unanswered = 未答
    exam.plain.part = 未答完
    exam.plain.answered = 已答
    """
}
