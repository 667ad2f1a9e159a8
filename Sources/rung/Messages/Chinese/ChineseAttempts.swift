extension Chinese {
  /// 谁在哪里考试：换机续考、失去联系、闭卷，以及补考前的要求。
  static let attempts = """
    command.exam.show = 查看考试说明，以及本人现在能否开考
    command.exam.submit = 不进入考试界面，直接交卷
    command.exam.submit.more = 以已保存的答案为准，本机尚未送达的答案会先发送。在终端上会先确认一次。
    option.submit-yes = 不再确认，直接交卷
    exam-list.others = 另有 {count} 门属于其他培训路径，用 --all 列出。
    option.exam-all = 同时列出不在本人培训路径中的考试
    exam-show.books = 开闭卷
    exam-show.books.closed = 闭卷，不得查看其他内容
    exam-show.books.open = 开卷
    exam-show.window = 可开考时间
    exam-show.window.times = {opens} 至 {last}，{closes} 结束（{zone}）
    exam-show.resit = 补考
    exam-show.resit.day = 最早在不合格后 1 天[；须先重学：{lessons}]
    exam-show.resit.days = 最早在不合格后 {count} 天[；须先重学：{lessons}]
    exam-show.resit.month = 最早在不合格后 1 个月[；须先重学：{lessons}]
    exam-show.resit.months = 最早在不合格后 {count} 个月[；须先重学：{lessons}]
    exam-show.results = 成绩
    exam-show.results.when-marked = 阅卷完成即公布
    exam-show.results.by-hand = 由人工公布
    exam-show.papers.never = ；不公布答卷
    exam-show.papers.with-results = ；答卷与成绩同时公布
    exam-show.papers.after-window = ；答卷在全部考生考完后公布
    exam-show.papers.by-hand = ；答卷由人工公布
    exam-show.passed = 您已通过这门考试。
    exam-show.open = 您正在考这门考试：rung exam take {exam}{here}
    exam-show.practical = 由考官抽取情景并评分。
    exam-show.practical.others = 仅限学员参加。[由培训师为每人抽取情景：rung roleplay draw {exam} 登录名{here}]
    exam-show.others = 仅限学员参加。[监考请用：rung exam monitor {exam}{here}]
    exam-show.ready = 现在可以开考：rung exam take {exam}{here}
    exam-show.not-now = 您现在还不能开考。
    exam-submit.ask = 已答 {answered} 题，未答 {unanswered} 题。交卷后不能再修改。确定交卷吗？(y/n)
    exam-submit.kept = 没有交卷，考试计时仍在继续。
    column.section = 部分
    column.worth = 分值
    column.scenarios = 情景数
    command.exam.unlock = 发放换机码，让考生在另一台机器上继续未交卷的考试
    command.attendance.relearn = 登记某人已重学一门课，补考可能要求先重学
    option.unlock-code = 监考员发放的换机码，用于继续另一处登录中的考试
    option.unlock-minutes = 换机码的有效分钟数，1 至 120
    option.lesson = 课程编号
    option.remark = 备注
    column.at-question = 题号
    column.disconnects = 断线
    column.window-left = 切屏
    attempt-state.away = 失去联系
    exam-unlock.next = 仅可使用一次，{until} 前有效。请在另一台机器输入：rung exam take {exam} --code {code}[ --server {server}]
    relearning.recorded = 已登记：{login} 于 {day} 重学了 {lesson}。
    exam.notice.window-left = 您离开过考试窗口，已记录在案（共 {count} 次），请专心答题。
    exam.over.taken-over = 您的考试已在另一台机器上继续，已保存的答案都在那里，本机不能再作答。
      如需回到本机，请向监考员要换机码：
      rung exam take {exam} --code 换机码{here}
    refusal.attempt.held = 考试 {exam} 正在您的另一处登录中进行。
    refusal.attempt.held.hint = 请回到那里继续，或在那里退出登录。如果那台机器已不能使用，请监考员用
      rung exam unlock {login} {exam}{here} 发放换机码，再输入：rung exam take {exam} --code 换机码{here}
    refusal.attempt.taken-over = 考试 {exam} 已在另一处登录中继续。
    refusal.attempt.taken-over.hint = 已保存的答案都在那里。如需回来，请向监考员要换机码：
      rung exam take {exam} --code 换机码{here}
    refusal.attempt.not-open = {login} 没有未交卷的 {exam} 考试。
    refusal.attempt.not-open.hint = 查看本人状态：rung exam show {exam}{here}；监考员查看考试现场：rung exam monitor {exam}{here}
    refusal.attempt.beside = 考试 {exam} 还没有交卷，截止时间为 {deadline}。闭卷考试期间不能同时进行其他考试。
    refusal.attempt.beside.hint = 请先交卷：rung exam take {exam}{here}
    refusal.book.closed = 您正在参加闭卷考试 {exam}（至 {deadline}），期间不能使用 {request}。
    refusal.book.closed.hint = 请先交卷：rung exam take {exam}{here}
    refusal.unlock-code.refused = 换机码不对、已用过或已过期。
    refusal.unlock-code.refused.hint = 请向监考员要一个新的。连续输错五次，换机码即作废。
    refusal.exam.not-enrolled = 考试 {exam} 属于 {tracks}，{login} 不在相应的培训班中。
    refusal.exam.not-enrolled.hint = 由培训师编入培训班：rung cohort enrol 培训班 {login}{here}
    refusal.resit.unprepared = 补考前须先重学以下课程（{day} 起计）：{lessons}。
    refusal.resit.unprepared.hint = 请重新参加这些课；也可由培训师登记：rung attendance relearn 登录名 课程编号{here}
    """
}
