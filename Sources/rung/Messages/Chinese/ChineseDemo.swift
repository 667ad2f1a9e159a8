extension Chinese {
  /// 演示。
  static let demo = """
    demo.workplace = 江畔客户服务中心（演练）
    demo.cohort = 2026年春季新人班
    demo.people = 工作人员{staff}名、新人{newcomers}名已建档，所有人的密码都是“{password}”。
    demo.content = 课程与考试文件共{files}个，整体检查无误后入库，共{count}项内容；另一人审核通过题目与情景{reviewed}项。
    demo.timetable = 培训班课表已排好：{sessions}节课，{days}个工作日，{first}至{last}，讲师和教室均无冲突。
    demo.trained = 两周培训结束。共完成每日小测{quizzes}人次；考勤全部在案，出勤最低的是{name}，{percent}%。
    demo.marked = {name}评阅简答题{count}份：按题阅卷，卷面不显示姓名。
    demo.theory = 理论考试：{passed}人合格，{failed}人不合格。{scores}。
    demo.resit = 补考，题库有余时只抽没见过的题：{passed}人合格，{failed}人不合格。{scores}。
    demo.role-played = 角色扮演，每人四个情景：{passed}人通过，{failed}人未通过（{names}）；其中一人因越权承诺被一票否决。
    demo.role-played-again = {count}人重考角色扮演，情景全部换新。这次通过的有：{names}。
    demo.certified = 人力资源颁发证书{count}张；暂未取得的{without}人：{names}。
    demo.why = 为什么？{name}（{login}）
    demo.probation = {count}名新人进入三个月试用期，由{mentors}位导师带教；{reviews}次评估已避开节假日排定。
    demo.decided = 试用期结束：转正{confirmed}人，延长{extended}人（{names}）。系统按规则给出建议，由人力资源决定。
    demo.audit = 审计链完整：{entries}条记录，涵盖{facts}项事实。
    demo.sealed = 证书{number}已导出，不依赖本系统的数据也能验证：{path}
    demo.export = 人力资源导出文件：{path}
    demo.next = 接下来可以试试：
    demo.progress.training = 培训第{done}天，共{all}天
    demo.progress.theory = 理论答卷{done}/{all}
    demo.progress.role-play = 角色扮演{done}/{all}
    demo.progress.probation = 试用期评估{done}/{all}
    demo.marking-comment = 答到要点{count}个。
    demo.feedback = 做得好：让客户把话说完，并复述了关键信息。要改进：说清下一步和时间。继续保持。
    demo.feedback-error = 做得好：始终冷静。要改进：作出了越权承诺，见引文；这类情况应转交主管。你对政策很熟，请相信政策。
    demo.mentor-log = 旁听三通电话：流程完整，结束前的确认提问仍会遗漏，已一起练习。
    demo.review.weekly = 已逐一回顾本周通话与工单，没有遗留问题。
    demo.review.monthly = 已就四个维度全面评估，并商定下月方向。
    demo.decision = 依据三次月度评估的综合成绩。
    """
}
