extension Chinese {
  /// 登录、激活码与密码。
  static let accounts = """
    command.set-up = 用收到的激活码设置首个密码
    command.people.reset-password = 为忘记密码的人发放激活码以重设密码
    option.code-stdin = 从标准输入读两行：激活码和新密码
    prompt.set-up-code = 激活码：
    people.set-up = 激活码（只显示这一次，{until} 前有效）：{code}
    people.set-up.next = 请转交本人，勿让他人看到：
    people.set-up.address = 加上 --address https://…，文字中就会写明服务器地址。
    option.address = 大家访问服务器所用的地址，写入随激活码转交的文字
    invitation.greeting = {name}，您好：您的培训与考试账号（Rung）已开通。请输入：
    invitation.set-up = "    rung set-up {login}[ --server {server}|{here}]"
    invitation.code = 提示输入激活码时，输入 {code}，然后自行设置密码，输入两遍。
    invitation.log-in = 以后登录：rung login {login}[ --server {server}]
    invitation.care = 激活码只能用一次，{until} 前有效。除您本人外，无人知晓您的密码。
    refusal.login.wait = 登录失败次数过多，{seconds} 秒后才能再试。
    refusal.login.wait.hint = 请稍候再试，或请管理员重设：rung people reset-password 登录名{here}
    refusal.set-up.refused = 登录名或激活码不正确，或激活码已使用、已过期。
    refusal.set-up.refused.hint = 请管理员重新发放：rung people reset-password 登录名{here}
    refusal.password.too-short = 密码至少 {minimum} 个字符。
    refusal.password.too-short.hint = 用几个词连成一句，既够长又好记。
    refusal.password.too-long = 密码最多 {maximum} 个字符。
    refusal.password.too-long.hint = 请换一个短一些的。
    refusal.password.common = 这个密码太常见，猜密码的人会最先试它。
    refusal.password.common.hint = 用几个与您无关、彼此也无关的词连成一句。
    """
}
