package import RungCore

/// The XSD 1.0 schema of `urn:rung:content:1`, put together from one part for each kind of document. Everything in it is
/// annotated in both languages: the reference in `docs/content` is made from these words.
package enum Schema {
  /// The namespace of every content document.
  package static let namespace = "urn:rung:content:1"

  /// The kinds that are documents of their own, in the order in which they are printed.
  package static let documentKinds: [ContentKind] = ContentKind.allCases.filter { part($0) != nil }

  /// The whole schema, as one document that refers to no other.
  package static let text = document(documentKinds.compactMap(part) + [collection])

  /// The schema of one kind of document alone, for an editor; `nil` for what is no document of its own.
  package static func text(for kind: ContentKind) -> String? {
    part(kind).map { document([$0]) }
  }

  private static func document(_ parts: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(namespace)"
        targetNamespace="\(namespace)" elementFormDefault="qualified">
    \(([commonTypes, textTypes] + parts).joined(separator: "\n"))
    </xs:schema>

    """
  }

  /// The root element of a kind with the types that only it uses.
  static func part(_ kind: ContentKind) -> String? {
    switch kind {
    case .bank: bank
    case .blueprint: blueprint
    case .exam: exam
    case .scenario: scenario
    case .rubric: rubric
    case .anchor: anchor
    case .framework: framework
    case .course: course
    case .track: track
    case .programme: programme
    case .venue: venue
    case .calendar: calendar
    case .probationPlan: probationPlan
    case .certification: certification
    case .appraisal: appraisal
    case .ladder: ladder
    case .survey: survey
    case .item, .topic, .competence, .lesson: nil
    }
  }

  /// A file that holds several documents of any kind.
  private static let collection = """
      <xs:element name="collection"><xs:complexType>
        \(note("Several documents of any kind in one file.", "在一个文件里放多个文档，种类不限。"))
        <xs:choice maxOccurs="unbounded">
    \(documentKinds.map { "      <xs:element ref=\"\($0.rawValue)\"/>" }.joined(separator: "\n"))
        </xs:choice>
      </xs:complexType></xs:element>
    """

  /// An annotation in both languages.
  static func note(_ english: String, _ chinese: String) -> String {
    "<xs:annotation><xs:documentation xml:lang=\"en\">\(english)</xs:documentation>"
      + "<xs:documentation xml:lang=\"zh-Hans\">\(chinese)</xs:documentation></xs:annotation>"
  }

  /// The title of a document or of a part of it, once in each language.
  static let titles =
    "<xs:element name=\"title\" type=\"Line\" maxOccurs=\"unbounded\">"
    + note("Its name, once in each language.", "名称，每种语言各一个。") + "</xs:element>"

  /// What silences rules of the lint.
  static let allowances = """
    <xs:element name="allow" minOccurs="0" maxOccurs="8"><xs:complexType>
      \(note("Silences a rule that rung content check --lint goes by, here and in all that stands within.", "在此元素及其内部，不再报告 rung content check --lint 的某条规则。"))
      <xs:attribute name="rule" type="xs:token" use="required">\(note("The code of the rule, as lint.cue.", "规则代码，如 lint.cue。"))</xs:attribute>
      <xs:attribute name="reason" type="Reason" use="required">\(note("Why it is right as it is.", "为什么这样写没有问题。"))</xs:attribute>
    </xs:complexType></xs:element>
    """

  /// The id of a document or of a part of it.
  static func id(_ english: String, _ chinese: String) -> String {
    "<xs:attribute name=\"id\" type=\"Id\" use=\"required\">" + note(english, chinese) + "</xs:attribute>"
  }

  /// The id of a document, by which records refer to it for years.
  static let documentID = id(
    "The id by which everything refers to it; it never changes once it was loaded.", "供引用的标识；导入之后不再更改。")
}
