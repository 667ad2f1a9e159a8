extension Chinese {
  /// 登录、激活码与密码。
  static let accounts = """
    command.set-up = 用收到的激活码设置首个密码
    command.people.reset-password = 为忘记密码的人发放激活码以重设密码
    option.code-stdin = 从标准输入读两行：激活码和新密码
    prompt.set-up-code = 激活码：
    people.set-up = 激活码（只显示这一次，{until} 前有效）：{code}
    people.set-up.next = 请本人输入：rung set-up {login}[ --server {server}]
    refusal.login.wait = 登录失败次数过多，{seconds} 秒后才能再试。
    refusal.login.wait.hint = 请稍候再试，或请管理员重设：rung people reset-password 登录名
    refusal.set-up.refused = 登录名或激活码不正确，或激活码已使用、已过期。
    refusal.set-up.refused.hint = 请管理员重新发放：rung people reset-password 登录名
    refusal.password.too-short = 密码至少 {minimum} 个字符。
    refusal.password.too-short.hint = 用几个词连成一句，既够长又好记。
    refusal.password.too-long = 密码最多 {maximum} 个字符。
    refusal.password.too-long.hint = 请换一个短一些的。
    refusal.password.common = 这个密码太常见，猜密码的人会最先试它。
    refusal.password.common.hint = 用几个与您无关、彼此也无关的词连成一句。
    """
}
