/// What generated texts are made of.
enum Words {
  static let topics = [
    "culture", "products", "flow", "communication", "policy", "tickets",
    "channels", "privacy",
  ]
  static let competences = ["facts", "steps", "judgement"]
  static let authors = ["lin.yue", "chen.hao", "wu.lan"]
  static let reviewers = ["zhao.min", "sun.ke"]

  static let chinese = [
    "客户来电询问退款进度", "先核对订单号与联系方式", "再说明处理时限", "客服应当如何答复", "请选出最合适的一项", "工单已经转给仓库",
    "客户情绪激动", "先倾听并复述问题", "然后给出两个方案", "在四小时内回复", "记录须与事实一致", "不得透露他人信息", "升级给主管之前",
    "确认客户是否满意", "按照服务标准", "退货须附发票", "产品已过保修期", "改约上门时间", "用礼貌用语结束通话", "把意见转给产品部门",
  ]
  static let english = [
    "the customer", "asks about", "a refund", "before closing", "the ticket", "within four hours", "confirm",
    "the order number", "and explain", "the next step", "politely", "to the supervisor", "when the parcel",
    "is late",
    "without sharing", "personal data", "offer two", "solutions", "as the standard", "requires",
    "write it down",
    "after the call", "in the record", "so that", "a colleague", "can follow",
  ]
}
