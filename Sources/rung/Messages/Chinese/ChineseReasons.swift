extension Chinese {
  /// 判定的理由和依据。
  static let reasons = """
    reason.attendance.met = {track}[（培训班 {cohort}）| ]出勤率 {percent}%（{planned} 分钟中到课 {attended} 分钟），要求 {minimum}%。
    reason.attendance.short = {track}[（培训班 {cohort}）| ]出勤率 {percent}%（{planned} 分钟中到课 {attended} 分钟），要求 {minimum}%。
    reason.attendance.none = {track} 没有出勤记录，要求 {minimum}%。
    reason.attendance.barred = {track} 的培训开始于证书 {number} 撤销（{day}）之前，出勤不计入，要求 {minimum}%。
    reason.exam.passed = 《{title}》[{score} 分（满分 {full}），]合格线 {pass}/{of}，{day} 第 {sitting} 次考试（{record}）。
    reason.exam.pending = 《{title}》{day} 第 {sitting} 次考试尚未出成绩（{record}）。
    reason.exam.resit-open = 《{title}》[{score} 分（满分 {full}），]合格线 {pass}/{of}，{day} 第 {sitting} 次考试（{record}）。\
    [{earliest} 起可以补考。]
    reason.exam.failed = 《{title}》[{score} 分（满分 {full}），]合格线 {pass}/{of}，{day} 第 {sitting} 次考试（{record}）。\
    补考次数已用完。
    reason.exam.not-sat = 考试 {exam} 尚未参加。
    reason.exam.barred = 《{title}》的考试在证书 {number} 撤销（{day}）之前，成绩不计入，需重新参加。
    reason.evidence.barred = 证书 {number} 已于 {day} 撤销（{why}）：在此之前开始的培训和考试不计入。
    reason.evidence.readmitted = 证书 {number} 已撤销，其原有依据重新计入（{why}）。
    reason.certificate.held = 持有证书 {certification}：{number}，有效期至 {until}。
    reason.certificate.none = 未持有证书 {certification}。
    reason.satisfaction.none = 客户满意度：没有记录，要求不低于 {minimum}%。
    reason.programme.none = 培训项目 {programme}：没有参加记录，要求 {times} 次。
    reason.practical.mark-met = 各情景平均 {mean} 分，合格线 {pass}/{of}。
    reason.practical.mark-short = 各情景平均 {mean} 分，合格线 {pass}/{of}。
    reason.criterion.met = {criterion}：平均得分率 {mean}%，要求至少 {minimum}%。
    reason.criterion.short = {criterion}：平均得分率 {mean}%，要求至少 {minimum}%。
    reason.critical.error = 情景 {scenario} 出现一票否决项：{error}（原话：“{quote}”）
    reason.critical.none = 没有一票否决项。
    reason.stage.score = {stage}：{score} 分（满分 100），权重 {weight}%。
    reason.composite.confirms = 综合得分 {score} 分（满分 100），达到转正线 {mark} 分。
    reason.composite.extends = 综合得分 {score} 分（满分 100），未达到转正线 {mark} 分。
    reason.composite.ends = 综合得分 {score} 分（满分 100），未达到延长试用线 {mark} 分。
    reason.extension.used = 试用期已经延长过一次。
    """
}
