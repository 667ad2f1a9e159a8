extension Chinese {
  /// 服务器的自述，以及连不上它时的说明。
  static let service = """
    refusal.server.untrusted = {server} 的证书不可信：{cause}。
    refusal.server.untrusted.hint = 若使用自建证书机构，请加 --ca 文件，或设置 RUNG_CA。问题解决之前请勿输入密码。
    refusal.server.busy = 服务器此刻过于繁忙。
    refusal.server.busy.hint = 请 {seconds} 秒后再试。已确认保存的内容不会丢失。
    refusal.requests.too-many = 短时间内请求过多。
    refusal.requests.too-many.hint = 请 {seconds} 秒后再试。
    """
}
