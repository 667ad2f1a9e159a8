extension Chinese {
  /// 服务器的自述，以及连不上它时的说明。
  static let service = """
    option.ca = 除本机信任的机构外另行信任的证书机构 PEM 文件；不指定时用 RUNG_CA
    option.tls-certificate = 服务器证书及证书链的 PEM 文件；指定后使用 TLS
    option.tls-key = 该证书私钥的 PEM 文件
    option.connections-per-address = 同一地址的最多连接数
    option.content-megabytes = 一次导入内容的上限（MB）；读取期间暂存于磁盘
    option.trusted-proxy = 服务器前的代理的地址，其 X-Forwarded-For 予以采信
    option.requests-per-second = 同一登录每秒最多请求数；0 表示不限
    command.openapi = 以 OpenAPI 3.1 描述供其他程序使用的接口
    refusal.server.untrusted = {server} 的证书不可信：{cause}。
    refusal.server.untrusted.hint = 若使用自建证书机构，请加 --ca 文件，或设置 RUNG_CA。问题解决之前请勿输入密码。
    refusal.server.busy = 服务器此刻过于繁忙。
    refusal.server.busy.hint = 请 {seconds} 秒后再试。已确认保存的内容不会丢失。
    refusal.requests.too-many = 短时间内请求过多。
    refusal.requests.too-many.hint = 请 {seconds} 秒后再试。
    """
}
