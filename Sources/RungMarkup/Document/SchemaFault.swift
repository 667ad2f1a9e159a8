import CLibXML2
import RungCore

/// One fault that the validator found, put in Rung's own terms.
struct SchemaFault: Hashable {
  let code: FindingCode
  /// The element that libxml2 speaks of: the one at fault, or the one that lacks something.
  let element: String
  /// The attribute at fault, if it is one; `xml:lang` with its prefix.
  let attribute: String?
  let details: [String: Detail]

  /// An attribute that has no place on any element.
  init(unknown attribute: String, on element: String) {
    code = .attributeUnknown
    self.element = element
    self.attribute = attribute
    details = ["element": .text(element), "attribute": .text(attribute)]
  }

  /// `nil` for a message that says nothing new.
  init?(_ error: xmlError) {
    let message = error.message.map { String(cString: $0) } ?? ""
    let subject = Subject(message)
    element = subject.element
    attribute = subject.attribute ?? error.attributeName
    var details: [String: Detail] = ["element": .text(subject.element)]
    switch error.code {
    case Int32(XML_SCHEMAV_CVC_ELT_1.rawValue), Int32(XML_SCHEMAV_CVC_ELT_2.rawValue):
      code = .rootUnknown
    case Int32(XML_SCHEMAV_ELEMENT_CONTENT.rawValue):
      code = subject.rest.hasPrefix("Missing") ? .elementMissing : .elementUnexpected
      details["expected"] = .text(expectedNames(subject.rest))
    case Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue), Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue),
      Int32(XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue):
      code = subject.rest.hasPrefix("Character") ? .textUnexpected : .elementUnexpected
      if code == .elementUnexpected { details["expected"] = .text("") }
    case Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue):
      code = .textUnexpected
    case Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1.rawValue), Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue),
      Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue), Int32(XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue):
      code = .attributeUnknown
      details["attribute"] = .text(attribute ?? "")
    case Int32(XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue):
      code = .attributeMissing
      details["attribute"] = .text(error.first ?? "")
    default:
      guard let attribute else { return nil }
      code = .valueInvalid
      details["attribute"] = .text(attribute)
      details["value"] = .text(error.first ?? "")
      details["rule"] = .text(ruleName(error.code))
      details["expected"] = .text(expectedValue(error, rest: subject.rest))
    }
    self.details = details
  }
}

extension xmlError {
  fileprivate var first: String? { str1.map { String(cString: $0) } }
  fileprivate var second: String? { str2.map { String(cString: $0) } }
  fileprivate var third: String? { str3.map { String(cString: $0) } }

  /// Where a whole attribute is at fault, its name stands alone.
  fileprivate var attributeName: String? {
    code == Int32(XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue) ? first : nil
  }
}

/// `Element '{urn}name', attribute '{urn}name': …` taken apart.
private struct Subject {
  var element = ""
  var attribute: String?
  var rest = ""

  init(_ message: String) {
    var text = Substring(message)
    element = quotedName(&text) ?? ""
    if text.hasPrefix(", attribute ") { attribute = quotedName(&text) }
    if text.hasPrefix(": ") { text = text.dropFirst(2) }
    if text.hasPrefix("[facet"), let end = text.firstIndex(of: "]") { text = text[end...].dropFirst(2) }
    rest = String(text)
  }
}

/// Takes the next name between quotes off `text`, without its namespace.
private func quotedName(_ text: inout Substring) -> String? {
  guard let open = text.firstIndex(of: "'") else { return nil }
  let tail = text[open...].dropFirst()
  guard let close = tail.firstIndex(of: "'") else { return nil }
  let name = tail[..<close]
  text = tail[close...].dropFirst()
  return localName(name)
}

/// A name in libxml2's `{namespace}name` without the namespace; that of XML itself is written `xml:`.
private func localName(_ name: Substring) -> String {
  guard name.first == "{", let end = name.firstIndex(of: "}") else { return String(name) }
  let local = String(name[end...].dropFirst())
  return name.hasPrefix("{http://www.w3.org/XML/1998/namespace}") ? "xml:" + local : local
}

/// The names in `Expected is one of ( {urn}a, {urn}b ).`, as `a, b`.
private func expectedNames(_ text: String) -> String {
  guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
    return ""
  }
  let names = text[open..<close].dropFirst().split(separator: ",")
  return names.map { localName(trimmed($0)) }.joined(separator: ", ")
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while text.first == " " { text = text.dropFirst() }
  while text.last == " " { text = text.dropLast() }
  return text
}

private func ruleName(_ code: Int32) -> String {
  switch code {
  case Int32(XML_SCHEMAV_CVC_PATTERN_VALID.rawValue): "pattern"
  case Int32(XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue): "enumeration"
  case Int32(XML_SCHEMAV_CVC_MININCLUSIVE_VALID.rawValue): "minimum"
  case Int32(XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID.rawValue): "maximum"
  case Int32(XML_SCHEMAV_CVC_MAXLENGTH_VALID.rawValue): "length"
  case Int32(XML_SCHEMAV_CVC_MINLENGTH_VALID.rawValue): "least-length"
  case Int32(XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID.rawValue): "decimals"
  default: "type"
  }
}

/// What the value should have been: a list of words, a pattern, a bound, or the name of a type.
private func expectedValue(_ error: xmlError, rest: String) -> String {
  switch ruleName(error.code) {
  case "enumeration": (error.second ?? "").filter { $0 != "'" }
  // Second comes how long the value is.
  case "length", "least-length": error.third ?? ""
  case "type":
    if let type = rest.split(separator: "'").last(where: { !$0.hasPrefix(".") }) {
      localName(type[...]).replacingPrefix("xs:")
    } else {
      ""
    }
  default: error.second ?? ""
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
