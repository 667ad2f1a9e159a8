/// What is tried first when somebody guesses. Words alone: figures, capitals and signs around them are looked through
/// by `PasswordRule`, and runs of the keyboard it finds by itself.
package enum CommonPasswords {
  package static let words: Set<String> = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether `second` stands beside `first` in a row of keys, in the digits or in the alphabet, or is the same.
  static func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
    if first == second { return true }
    return rows.contains { row in
      guard let one = row.firstIndex(of: first), let other = row.firstIndex(of: second) else { return false }
      return abs(one - other) == 1
    }
  }

  private static let rows: [[UInt8]] = [
    "abcdefghijklmnopqrstuvwxyz", "1234567890", "01", "qwertyuiop", "asdfghjkl", "zxcvbnm", "!@#$%^&*()",
    "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm",
  ].map { Array($0.utf8) }

  /// English, pinyin of what is common in Chinese passwords, and the words of this trade.
  private static let text = """
    password passwort passwd passphrase pass word mypassword yourpassword newpassword oldpassword thepassword
    defaultpassword changeme changeit changethis letmein letmeinnow letmeinplease openthedoor opensesame welcome
    welcometo welcomeback welcomehome hello helloworld hellothere goodmorning goodnight secret secrets topsecret
    mysecret default guest guests test testing tester testtest user username login logon signin access master mastermind
    admin administrator adminadmin root superuser sysadmin system manager management director boss owner operator
    support helpdesk service services customer customerservice customercare callcenter callcentre contactcenter
    contactcentre agent agents trainer trainee training onboarding newcomer employee staff company office
    temporary temp temppass initial first firstday monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    spring summer autumn fall winter springtime summertime qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl zxcvbn
    zxcvbnm qazwsx qazwsxedc wsxedc qweasd qweasdzxc asdzxc asdf zxcv qwer abcd abcde abcdef abcdefg abcdefgh
    iloveyou iloveu ilovemyself loveyou lovely love lover lovelove forever foreverlove sweetheart darling honey
    baby babygirl babyboy princess prince queen king kingking angel angels sunshine moonlight starlight rainbow
    butterfly flower flowers rose lily daisy cherry apple orange banana chocolate cookie cookies candy sugar
    dragon tiger lion eagle wolf monkey panda kitten puppy shadow phoenix unicorn dolphin turtle rabbit snoopy
    football baseball basketball soccer hockey tennis golf swimming running superman batman spiderman ironman
    starwars pokemon pikachu matrix ninja samurai warrior hunter ranger soldier captain pirate wizard magic
    michael jennifer jordan thomas daniel jessica ashley charlie andrew robert william matthew joshua anthony
    george richard david james joseph maria anna sarah linda nancy emma alice bob peter paul martin
    computer internet keyboard monitor laptop windows linux ubuntu debian android iphone google facebook twitter
    wechat weixin alipay taobao tencent huawei xiaomi baidu server database oracle mysql postgres sqlite
    whatever nothing something everything anything blahblah asshole fuckyou fuckme fuckoff trustno trustnoone trustme
    believe freedom liberty peace happy happiness happyday luckyday lucky success successful victory winner winners
    champion number numberone money dollar diamond gold golden silver platinum crystal pearl treasure
    correcthorsebatterystaple correcthorse batterystaple practicemakes timeismoney knowledgeispower
    woaini woaiwojia woaizhongguo wojiushiwo wodemima mima mimamima xinmima chushimima nihao nihaoma nihaoshijie
    zhongguo zhonghua beijing shanghai guangzhou shenzhen hangzhou chengdu nanjing wuhan chongqing tianjin xianggang
    huanying huanyingnin xiexie zaijian pengyou laopo laogong baobao baobei tianshi gongzhu wangzi meinv shuaige
    mingtian jintian xingfu kuaile shengri shengrikuaile xinnian xinniankuaile chunjie gongxifacai facai fagong
    guanliyuan yonghu kefu kehu kehufuwu zhaohu laoshi xuesheng yuangong gongsi bangong peixun kaoshi shanggang
    zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing wangli zhangli liqiang zhaoyan
    rung rungrung workplace sandbox demo demonstration example sample samples
    """
}
