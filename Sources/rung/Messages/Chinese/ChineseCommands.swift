extension Chinese {
  /// 每条命令做什么，一行一条。
  static let commands = """
    command.rung = 客服人员的培训、考试与认证
    command.rung.more = 从这里开始：rung init、rung login admin、rung content load Curriculum Exams
     先看一期完整的培训：rung demo
     退出码：0 完成，1 结论为否或有问题，2 用法不对，3 没有权限，4 找不到，
     5 当前不能进行，6 存储或网络故障，70 程序故障，
     141 读取输出的程序已退出（SIGPIPE）
    command.init = 新建工作区
    command.login = 登录工作区或服务器
    command.logout = 退出登录
    command.password = 修改自己的密码
    command.whoami = 查看当前登录的人和工作区
    command.today = 查看今天的安排和待办
    command.report = 根据记录出具培训报告
    command.report.cohort = 逐项考试报告一个培训班的成绩
    command.report.items = 考试的题目分析：每道题考得怎样，附通俗结论
    command.roles = 查看各角色的权限
    command.serve = 通过 HTTP 提供工作区服务
    command.demo = 在单独的工作区里演示一期完整的培训
    command.why = 说明某人已达到和未达到的认证条件
    command.people = 添加人员、分配角色
    command.people.add = 添加人员
    command.people.list = 列出全部人员
    command.people.show = 查看某人
    command.people.role = 授予或收回角色
    command.content = 检查、导入和查看课程、题库与考试
    command.content.check = 检查内容文件，报告全部问题
    command.content.load = 把内容文件导入工作区
    command.content.review = 审核他人编写的题目和情景：通过或退回
    command.content.export = 把在用内容写出到文件夹，可重新导入
    command.content.list = 列出工作区的内容
    command.content.show = 以 XML 查看一项内容
    command.content.diff = 逐条说明两个版本、文件或文件夹之间的差异
    command.content.explain = 详细说明某个问题代码的含义和缘由
    command.content.schema = 输出内容文件的 XML 模式（XSD）
    command.content.reference = 根据 XML 模式生成内容格式参考手册（两种语言）
    command.cohort = 管理培训班
    command.cohort.create = 开设培训班
    command.cohort.enrol = 学员加入培训班
    command.cohort.show = 查看培训班及其人员
    command.timetable = 排课、查看课表
    command.timetable.build = 按节假日、教室和培训师为培训班排课
    command.timetable.show = 查看培训班的课表
    command.attendance = 考勤登记与统计
    command.attendance.record = 登记一次课的考勤
    command.attendance.report = 统计培训班的考勤
    command.exam = 参加考试、查看成绩
    command.exam.list = 列出考试及本人的状态
    command.exam.paper = 开考并输出试卷，随即开始计时
    command.exam.take = 参加考试，或回到未交卷的考试
    command.exam.take.more = 离开考试不停止计时。时间一到，已保存的答案全部交卷，此后不能再保存。连接服务器时由服务器自动交卷；直接使用本机工作区时，由任何人的下一条命令补办，结果相同。没有终端时逐行读取标准输入，读到第一行才开考。
    command.exam.result = 查看成绩
    command.exam.monitor = 查看考试现场：作答进度、剩余时间、最近活动
    command.exam.grant-time = 在考前或考试中给考生加时
    command.exam.reprint = 重印某次考试的试卷和答案，与当时完全一致
    command.exam.prove = 重新抽取某次考试的试卷，与记录比对
    command.exam.simulate = 试抽多份试卷，查看难度是否一致、题目是否重复；不保存试卷
    command.exam.states = 列出答卷的全部状态和状态之间的每一步
    command.mark = 简答题阅卷
    command.mark.queue = 查看待阅的答案数
    command.mark.next = 领取下一份待阅答案
    command.mark.score = 给答案打分
    command.mark.remark = 按改正后的答案重新评阅一道题：先看谁会变，再确认
    command.roleplay = 角色扮演的抽题与评分
    command.roleplay.draw = 为考生抽取实操考试的情景
    command.roleplay.show = 查看角色扮演及得分
    command.roleplay.sheet = 输出情景中某一方的提示卡
    command.roleplay.rubric = 查看角色扮演的评分标准
    command.roleplay.score = 为一个情景评分
    command.mentor = 分配导师、填写带教记录
    command.mentor.assign = 为新人分配导师
    command.mentor.log = 填写新人的带教记录
    command.probation = 试用期的安排、评估与决定
    command.probation.plan = 开始试用期，排定各次评估
    command.probation.review = 登记一次周评估或月评估
    command.probation.decide = 作出试用期的最后决定
    command.probation.show = 查看试用期及系统建议
    command.certificate = 颁发、查看和核验证书
    command.certificate.award = 向达到全部条件的人颁发证书
    command.certificate.list = 列出证书
    command.certificate.show = 输出带签名的证书
    command.certificate.verify = 核验证书文件；手边有工作区或服务器时一并查询记录
    command.certificate.verify.more = 只核验文件时，不需要工作区和网络：看文件是否真实、有没有改动。证书后来的情况只有记录才知道：\
    手边有工作区（--home）或服务器（--server）时会一并查询，无需登录。输出会写明核验的是文件，还是文件和记录；\
    使用 --json 时，能查明的话 isInForce 表示证书今天是否有效。文件核验不通过，\
    或记录显示证书今天不在有效期内（已撤销、已过期或尚未生效）、查无此证时，退出码为 1。
    command.export = 导出记录，供其他系统使用
    command.export.certifications = 为人力资源导出认证记录
    command.audit = 审计链
    command.audit.verify = 核验整条审计链及其中每条记录
    """
}
