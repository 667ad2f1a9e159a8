import RungAPI
import RungCore

/// A paper with a question of every sort, in both languages, and the reply with which a sitting of it begins.
enum SamplePaper {
  static let begin = Instant(microseconds: 1_772_442_000_000_000)

  static func text(_ chinese: String, _ english: String) -> LocalizedText {
    LocalizedText([.chinese: chinese, .english: english])
  }

  static func passage(_ chinese: [Passage.Block], _ english: [Passage.Block]) -> LocalizedPassage {
    LocalizedPassage([.chinese: Passage(blocks: chinese), .english: Passage(blocks: english)])
  }

  static func stem(_ chinese: String, _ english: String) -> LocalizedPassage {
    passage([.paragraph([.plain(chinese)])], [.paragraph([.plain(english)])])
  }

  static let knowledge = text("第一部分 基础知识", "Part 1 Knowledge")
  static let practice = text("第二部分 实务", "Part 2 Practice")

  static func question(
    _ stem: LocalizedPassage, _ interaction: PaperInteraction, marks: Int, section: LocalizedText = knowledge,
    stimulus: LocalizedPassage? = nil
  ) -> PaperQuestion {
    PaperQuestion(
      section: section, stimulus: stimulus, stem: stem, interaction: interaction, marks: .points(marks))
  }

  static let single = question(
    stem(
      "顾客收到货后第 20 天申请无理由退货，商品完好，包装齐全。按照公司政策，客服应当怎样答复？",
      "A customer asks to return goods without giving a reason on day 20 after delivery. They are intact and the packing is complete. What does company policy have the agent say?"
    ),
    .choice(
      options: [
        text("可以退货，并说明退货流程和到账时间", "The return is accepted; explain the steps and when the money arrives"),
        text("不可以退货，因为没有质量问题", "The return is refused, as there is no fault in the goods"),
        text("请顾客联系厂家", "The customer is to call the manufacturer"),
        text("收取商品价格 30% 的手续费后退货", "The return is accepted for a fee of 30% of the price"),
      ], multiple: false), marks: 2)

  static let multiple = question(
    stem("下列哪些情形应当升级处理？（多选）", "Which of these are to be escalated? Choose all that apply."),
    .choice(
      options: [
        text("顾客要求与主管通话", "The customer asks for a supervisor"),
        text("赔偿金额超出本人权限", "The compensation is beyond the agent's authority"),
        text("顾客询问营业时间", "The customer asks about opening hours"),
        text("问题需要技术专家判断", "A specialist has to judge the matter"),
        text("顾客情绪过于激动，无法沟通", "The customer is too upset to talk to"),
        text("顾客要求开具发票", "The customer asks for an invoice"),
      ], multiple: true), marks: 3)

  static let trueFalse = question(
    stem("在线聊天的首次响应时间应在 1 分钟以内。", "The first reply in a web chat is due within 1 minute."),
    .trueFalse, marks: 1)

  static let fillIn = question(
    passage(
      [
        .paragraph([
          .plain("服务流程的六个步骤依次为：接待、倾听、"), .blank(0), .plain("、答复、"), .blank(1),
          .plain("、归档。每一步都有"), .stressed("明确的标准"), .plain("。"),
        ])
      ],
      [
        .paragraph([
          .plain("The six steps of the service flow are: receive, listen, "), .blank(0), .plain(", reply, "),
          .blank(1),
          .plain(", archive. Each step has a "), .stressed("clear standard"), .plain("."),
        ])
      ]), .fillIn(blanks: 2), marks: 2)

  static let numeric = question(
    stem(
      "某客服一天接听 80 个电话，其中 92 分钟用于事后整理。平均每个电话的整理时间是多少？（保留两位小数）",
      "An agent takes 80 calls in a day and spends 92 minutes on after-call work. How long is that a call, to two decimals?"
    ),
    .numeric(unit: text("分钟", "minutes")), marks: 2, section: practice)

  static let matching = question(
    stem("请为每类顾客选择合适的沟通方式。", "Match each type of customer with the way to meet them."),
    .matching(
      left: [
        text("理性型", "rational"), text("情绪型", "emotional"), text("怀疑型", "doubtful"),
        text("主导型", "dominant"),
      ],
      right: [
        text("先共情，再解决问题", "Empathise first, then solve"), text("提供事实和数据", "Give facts and figures"),
        text("给出选择，尊重其决定", "Offer choices and respect the decision"),
        text("出示凭证，耐心说明", "Show proof and explain with patience"),
        text("尽快结束通话", "End the call as soon as possible"),
      ]), marks: 4, section: practice)

  static let ordering = question(
    stem("请把投诉处理的四个步骤排成正确的顺序。", "Put the four steps of handling a complaint in order."),
    .ordering(entries: [
      text("解决问题并给予补偿", "Solve and compensate"), text("倾听并记录", "Listen and record"),
      text("跟进并预防再次发生", "Follow up and prevent"), text("道歉并表示理解", "Apologise and empathise"),
    ]), marks: 2, section: practice)

  static let story = passage(
    [
      .paragraph([.plain("以下是一段投诉通话的记录。")]),
      .turn(speaker: "客服", [.plain("您好，这里是售后服务中心，请问有什么可以帮您？")]),
      .turn(
        speaker: "顾客",
        [.plain("我上周买的破壁机，用了三次就漏水，打了两次电话都说会有人联系我，到现在也没有人打过来！你们到底管不管？")]),
      .turn(speaker: "客服", [.plain("给您添麻烦了，真的很抱歉。请您告诉我订单号，我马上查看之前的记录。")]),
      .turn(speaker: "顾客", [.plain("订单号我都报了两遍了，你们系统里没有吗？")]),
      .turn(speaker: "客服", [.plain("查到了，工单在三天前建立，但是没有指派给任何人。这是我们的疏忽。")]),
      .turn(speaker: "顾客", [.plain("那现在怎么办？我要求今天就给我答复，不然我就去平台投诉。")]),
      .table([
        Passage.Row(cells: [[.plain("工单")], [.plain("状态")], [.plain("建立时间")]], isHeader: true),
        Passage.Row(
          cells: [[.plain("T-2091")], [.plain("待处理")], [.plain("3 月 2 日 10:14")]], isHeader: false),
      ]),
    ],
    [
      .paragraph([.plain("This is the record of a complaint by phone.")]),
      .turn(speaker: "Agent", [.plain("Good morning, after-sales service. How can I help you?")]),
      .turn(
        speaker: "Customer",
        [
          .plain(
            "The blender I bought last week leaks after three uses. I have called twice, was told somebody would ring me back, and nobody has. Does anyone there care?"
          )
        ]),
      .turn(
        speaker: "Agent",
        [
          .plain(
            "I am very sorry for the trouble. May I have the order number, so that I can look at the record?")
        ]),
      .turn(speaker: "Customer", [.plain("I have given it twice. Is it not in your system?")]),
      .turn(
        speaker: "Agent",
        [.plain("I have it. The ticket was made three days ago and given to nobody. That is our mistake.")]),
      .turn(
        speaker: "Customer",
        [.plain("So what now? I want an answer today, or I will complain to the platform.")]),
      .table([
        Passage.Row(cells: [[.plain("Ticket")], [.plain("State")], [.plain("Made")]], isHeader: true),
        Passage.Row(
          cells: [[.plain("T-2091")], [.plain("pending")], [.plain("2 March 10:14")]], isHeader: false),
      ]),
    ])

  static let caseChoice = question(
    stem("客服接下来最应当做什么？", "What should the agent do next above all?"),
    .choice(
      options: [
        text(
          "说明原因，给出今天内的明确答复时间，并亲自跟进",
          "Explain, promise an answer by a set hour today and follow it up in person"),
        text("请顾客耐心等待", "Ask the customer to be patient"),
        text("告诉顾客投诉平台没有用", "Tell the customer that the platform will not help"),
      ], multiple: false), marks: 3, section: practice, stimulus: story)

  static let shortAnswer = question(
    stem(
      "请写出您对这位顾客的回复，不超过 200 字，并包括致歉、处理办法和时限。",
      "Write your reply to this customer in at most 200 characters, with an apology, what will be done, and by when."
    ),
    .shortAnswer(limit: 200), marks: 6, section: practice, stimulus: story)

  static let instructions = passage(
    [
      .paragraph([.plain("本试卷为"), .stressed("闭卷"), .plain("考试，请独立完成。")]),
      .list(
        [[.plain("每次作答会立即保存。")], [.plain("时间以服务器为准。")], [.plain("不得离开考场或查阅资料。")]], ordered: true),
    ],
    [
      .paragraph([.plain("This is a "), .stressed("closed-book"), .plain(" exam. Please work on your own.")]),
      .list(
        [
          [.plain("Each answer is saved at once.")], [.plain("The server's clock counts.")],
          [.plain("Do not leave the room or look anything up.")],
        ], ordered: true),
    ])

  static let questions = [
    single, multiple, trueFalse, fillIn, numeric, matching, ordering, caseChoice, shortAnswer,
  ]

  static func paper(_ questions: [PaperQuestion] = questions, instructions: LocalizedPassage? = nil) -> Paper
  {
    Paper(
      exam: "onboarding.theory", title: text("客服上岗理论考试", "Agent qualification, theory"),
      instructions: instructions, fullMarks: .points(25),
      passMark: PassMark(mark: .points(80), outOf: .points(100)), questions: questions,
      formDigest: .zero)
  }

  static func started(
    _ paper: Paper = paper(), seconds: Int = 7200, answers: [SavedAnswer] = [], sequence: Int = 0,
    isResumed: Bool = false, isClosedBook: Bool = false, focusLosses: Int = 0, place: Int? = nil
  ) -> StartAttempt.Reply {
    StartAttempt.Reply(
      attempt: "attempt-2k7m9x4qhw3tz", paper: paper, answers: answers, sequence: sequence,
      deadline: begin.adding(seconds: seconds), now: begin, isResumed: isResumed, repeatsItems: false,
      isClosedBook: isClosedBook, focusLosses: focusLosses, place: place)
  }
}
