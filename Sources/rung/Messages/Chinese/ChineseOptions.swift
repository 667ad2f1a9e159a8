extension Chinese {
  /// 命令的选项和参数。
  static let options = """
    option.home = 工作区文件夹；不指定时用 RUNG_HOME，再不然用个人数据文件夹下的 rung
    option.server = 连接服务器，如 https://host:port；不指定时用 RUNG_SERVER
    option.json = 输出一行 JSON，供程序读取
    option.lang = 语言；不指定时按系统区域设置
    option.no-color = 不用颜色
    option.plain = 输出纯文本：不用颜色，不用全屏
    option.quiet = 只输出数据
    option.allow-plain-http = 允许其他机器不经 TLS 访问
    option.answers = 答案文件，每行一题，如 3 = B；用 - 表示标准输入
    option.as-of = 按哪一天的状态统计，如 2026-09-30
    option.certificate-number = 证书编号
    option.certification = 认证的标识
    option.cohort = 培训班的标识
    option.comment = 评语，随得分保存
    option.credential-file = 证书文件；用 - 表示标准输入
    option.critical-error = 出现的一票否决项和原话，写作 标识=原话；可多次使用
    option.demo-content = Curriculum 和 Exams 所在的文件夹
    option.exam = 考试的标识
    option.format = 文件格式
    option.host = 监听地址
    option.id = 内容的标识
    option.init-admin = 首位管理员的登录名
    option.init-name = 工作区名称，会印在证书上
    option.init-zone = 时区，如 Asia/Shanghai；不指定时用本机时区
    option.kind = 内容的种类
    option.keep-missing = 文件夹中已不再包含的内容仍保持在用
    option.levels = 各评分项的等级，按评分标准的顺序，如 "3 4 2 3"
    option.log-text = 带教内容和约定事项
    option.login = 登录名
    option.logins = 登录名，可依次写多个
    option.marks = 给这份答案的分数
    option.mentor = 导师的登录名
    option.newcomer = 新人的登录名
    option.outcome = 试用期的结果
    option.output = 写入的文件；不指定时为标准输出
    option.part = 哪一方的提示卡
    option.password-stdin = 从标准输入的第一行读取密码
    option.paths = XML 文件或所在文件夹
    option.person = 某个人的登录名
    option.person-name = 姓名
    option.port = 监听端口；0 表示任一空闲端口
    option.presence = 出勤情况
    option.probation-plan = 试用期方案的标识
    option.rating = 情景的总体评级
    option.ratings = 月评估各维度的分数，0 到 100，如 quality=85
    option.reason = 理由，会记入审计链
    option.review-kind = 周评估或月评估
    option.review-number = 第几周或第几月，从 1 数起
    option.revoke = 收回角色
    option.role = 授予的角色
    option.roleplay = 角色扮演的标识
    option.roles = 角色，可依次写多个
    option.sandbox = 建为演练环境：时钟可以设定，证书标有 SANDBOX
    option.scenario = 情景的标识
    option.score-file = JSON 格式的评分文件；用 - 表示标准输入
    option.session = 课次的标识，见课表
    option.staff-number = 工号
    option.starts = 第一天，如 2026-09-01
    option.strict = 有警告也算不合格
    option.status = 只列出该状态的内容：draft、reviewed、published 或 retired
    option.awaiting-review = 只列出待另一人审核的内容
    option.review-ids = 题目、情景的标识；写题库标识表示其中全部待审题目
    option.review-all = 全部待审内容（本人导入或编写的除外）
    option.review-return = 退回作者，并说明需要修改之处
    option.export-folder = 新建的或空的文件夹
    option.versions = 改为列出各个版本
    option.task = 阅卷任务号，见 rung mark next
    option.title = 名称
    option.track = 培训计划的标识
    option.trainers = 培训师的登录名，可依次写多个
    option.trust-key = 信任的公钥，十六进制
    option.version = 版本号；不指定时为最新版本
    """
}
