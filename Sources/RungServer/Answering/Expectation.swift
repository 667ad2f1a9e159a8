import RungCore

/// What stands in `input.invalid` as the thing that was expected, in each language.
struct Expectation: Sendable {
  let wording: LocalizedText

  private init(_ english: String, _ chinese: String) {
    wording = LocalizedText([.english: english, .chinese: chinese])
  }

  /// The decoder gives no place for a number that is not whole where it should be, so this names it too.
  static let json = Expectation(
    "well-formed JSON in UTF-8, and whole numbers where they belong", "格式正确的 UTF-8 JSON，且该用整数处为整数")
  static let object = Expectation("a JSON object", "JSON 对象")
  static let list = Expectation("a list", "列表")
  static let text = Expectation("text", "文本")
  static let truth = Expectation("true or false", "true 或 false")
  static let wholeNumber = Expectation("a whole number", "整数")
  static let number = Expectation("a number", "数字")
  static let something = Expectation("a value, which is missing", "一个值（此处缺失）")
  static let allowedValue = Expectation("one of the values allowed here", "此处允许的值")

  static let base64 = Expectation("text in base64", "Base64 文本")
  static let jsonType = Expectation("content-type: application/json", "content-type: application/json")
  static let plainEncoding = Expectation("a body that is not compressed", "未经压缩的正文")
  static func bytes(atMost limit: Int) -> Expectation {
    Expectation("at most \(limit) bytes", "不超过 \(limit) 字节")
  }
  static func method(_ name: String) -> Expectation {
    Expectation("the method \(name)", "\(name) 方法")
  }

  static let certificates = Expectation(
    "a readable PEM file with the server's certificate and its chain", "可读的 PEM 文件，内含服务器证书及证书链")
  static let privateKey = Expectation("a readable PEM file with a private key", "可读的 PEM 私钥文件")
  static let matchingKey = Expectation(
    "the private key that belongs to the certificate", "与证书配对的私钥")
  static let beyondLoopback = Expectation(
    "an address of this machine alone, or TLS, or plain HTTP allowed in so many words",
    "仅限本机的地址，或启用 TLS，或明确允许明文 HTTP")
  static let port = Expectation("a port from 0 to 65535", "0 到 65535 之间的端口")
  static let freeAddress = Expectation(
    "an address and port of this machine that are free", "本机可用且未被占用的地址和端口")
}

extension Refusal {
  /// Something in what was sent, at `field`, is not as it was expected.
  static func input(_ field: String, _ expectation: Expectation) -> Refusal {
    Refusal(.inputInvalid, ["field": .text(field), "expected": .wording(expectation.wording)])
  }

  /// There is no such route. Its name is told as far as it could be one.
  static func unknown(path: String) -> Refusal {
    let name = path.hasPrefix("/v1/") ? path.dropFirst(4) : path.dropFirst(1)
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
    }
    return Refusal(.requestUnknown, ["request": .text(isPlain ? String(name.prefix(60)) : "")])
  }

  /// What a decoder could not read. Its own sentence is left out: it is in no catalogue and may quote the input.
  init(unreadable error: DecodingError) {
    switch error {
    case .typeMismatch(let type, let context):
      self = .input(path(context.codingPath), expectation(of: type))
    case .valueNotFound(let type, let context):
      self = .input(path(context.codingPath), expectation(of: type))
    case .keyNotFound(let key, let context):
      self = .input(path(context.codingPath + [key]), .something)
    case .dataCorrupted(let context):
      self = .input(path(context.codingPath), context.codingPath.isEmpty ? .json : .allowedValue)
    @unknown default:
      self = .input("", .json)
    }
  }
}

/// `response.options.0`, cut at 200 characters.
private func path(_ keys: [any CodingKey]) -> String {
  let words = keys.map { key in key.intValue.map { String($0) } ?? key.stringValue }
  return String(words.joined(separator: ".").prefix(200))
}

private func expectation(of type: Any.Type) -> Expectation {
  switch type {
  case is String.Type: .text
  case is Bool.Type: .truth
  case is any BinaryInteger.Type: .wholeNumber
  case is any BinaryFloatingPoint.Type: .number
  case is any Sequence.Type: String(describing: type).hasPrefix("Dictionary") ? .object : .list
  default: .allowedValue
  }
}
