import RungCore

/// The people of the demonstration.
enum DemoCast {
  struct Member {
    let login: String
    let name: String
    let roles: [Role]
  }

  /// A newcomer, and how well they do: shares of questions answered right, by sitting, and levels in role-plays.
  struct Newcomer {
    let login: String
    let name: String
    let theory: [Int]
    let rolePlay: [[Int]]
    /// Sessions missed without leave.
    var missed = 0
    /// The words that were a critical error in the first role-play.
    var slip: String?
    /// Ratings of the three monthly evaluations.
    var ratings = [82, 86, 90]
  }

  static let admin = Member(login: "admin", name: "admin", roles: [.admin])
  static let humanResources = Member(login: "han.mei", name: "韩梅", roles: [.hr])
  static let author = Member(login: "lin.yue", name: "林悦", roles: [.author])
  static let trainers = [
    Member(login: "zhou.ting", name: "周婷", roles: [.trainer]),
    Member(login: "wu.qiang", name: "吴强", roles: [.trainer]),
  ]
  static let mentors = [
    Member(login: "xu.lan", name: "徐兰", roles: [.mentor]),
    Member(login: "ma.jun", name: "马俊", roles: [.mentor]),
    Member(login: "gao.yi", name: "高毅", roles: [.mentor]),
  ]

  private static let good = [4, 4, 5, 4]
  private static let weak = [3, 2, 3, 2]

  static let newcomers = [
    Newcomer(login: "chen.yu", name: "陈雨", theory: [98], rolePlay: [[5, 5, 4, 5]], ratings: [90, 93, 95]),
    Newcomer(login: "li.na", name: "李娜", theory: [97], rolePlay: [good]),
    Newcomer(login: "wang.lei", name: "王磊", theory: [96], rolePlay: [good]),
    Newcomer(login: "zhang.min", name: "张敏", theory: [97], rolePlay: [weak, good], ratings: [66, 72, 74]),
    Newcomer(login: "liu.yang", name: "刘洋", theory: [98], rolePlay: [good]),
    Newcomer(login: "huang.jing", name: "黄静", theory: [55, 97], rolePlay: [good]),
    Newcomer(login: "zhao.peng", name: "赵鹏", theory: [50, 97], rolePlay: [good]),
    Newcomer(login: "sun.li", name: "孙丽", theory: [58, 98], rolePlay: [[4, 5, 4, 4]]),
    Newcomer(
      login: "zhu.feng", name: "朱峰", theory: [97], rolePlay: [good, good],
      slip: "您别管规定，我保证公司给您全额赔偿。"),
    Newcomer(login: "hu.xue", name: "胡雪", theory: [97], rolePlay: [good], missed: 5),
    Newcomer(login: "guo.tao", name: "郭涛", theory: [45, 52], rolePlay: [weak, weak]),
    Newcomer(login: "he.ling", name: "何玲", theory: [98], rolePlay: [good], ratings: [88, 91, 92]),
  ]

  /// One who passed and one who did not, for `why`.
  static let passing = newcomers[0]
  static let failing = newcomers[10]

  static let password = "practice makes perfect"
}
