import CLibXML2
import RungCore

/// What libxml2 found wrong with a document's XML, put in Rung's own terms. None of its sentences goes further.
struct WellFormednessFault {
  let code: FindingCode
  let details: [String: Detail]
  /// The attribute or entity that it is about.
  let name: String

  /// Whether the document has no root, or more than one.
  let isAboutRoot: Bool

  /// How far the document has been read.
  enum Stage {
    case beforeRoot, inRoot, afterRoot
  }

  init(_ error: xmlError, _ stage: Stage) {
    let first = error.str1.map { String(cString: $0) } ?? ""
    let second = error.str2.map { String(cString: $0) } ?? ""
    name = second.isEmpty ? first : second + ":" + first
    let problem = WellFormednessFault.problem(error, stage)
    isAboutRoot = problem == "empty" || problem == "extra-content"
    switch UInt32(bitPattern: error.code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      code = .xmlMismatchedTag
      details = ["open": .text(first), "found": .text(second)]
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
      code = .xmlDuplicateAttribute
      details = ["attribute": .text(name)]
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
      code = .xmlEntity
      details = ["entity": .text(first)]
    default:
      code = problem == "too-large" ? .xmlTooLarge : .xmlMalformed
      details = problem == "too-large" ? ["part": .text("text")] : ["problem": .text(problem)]
    }
  }

  /// A word for the part of XML's grammar that was broken.
  private static func problem(_ error: xmlError, _ stage: Stage) -> String {
    switch UInt32(bitPattern: error.code) {
    case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_START.rawValue, XML_ERR_DOCUMENT_END.rawValue:
      switch stage {
      case .beforeRoot: "empty"
      case .inRoot: "grammar"
      case .afterRoot: "extra-content"
      }
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue,
      XML_ERR_INVALID_HEX_CHARREF.rawValue,
      XML_ERR_INVALID_DEC_CHARREF.rawValue, XML_ERR_INVALID_ENCODING.rawValue:
      "character"
    case XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue,
      XML_ERR_ENTITYREF_NO_NAME.rawValue, XML_ERR_ENTITY_CHAR_ERROR.rawValue:
      "reference"
    case XML_ERR_LT_IN_ATTRIBUTE.rawValue: "less-than"
    case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue, XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue, XML_ERR_SPACE_REQUIRED.rawValue:
      "attribute"
    case XML_ERR_GT_REQUIRED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue, XML_ERR_EQUAL_REQUIRED.rawValue,
      XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_LT_REQUIRED.rawValue:
      "tag"
    case XML_ERR_HYPHEN_IN_COMMENT.rawValue, XML_ERR_COMMENT_NOT_FINISHED.rawValue: "comment"
    case XML_ERR_CDATA_NOT_FINISHED.rawValue, XML_ERR_MISPLACED_CDATA_END.rawValue: "character-data"
    case XML_ERR_PI_NOT_STARTED.rawValue, XML_ERR_PI_NOT_FINISHED.rawValue,
      XML_ERR_RESERVED_XML_NAME.rawValue,
      XML_NS_ERR_COLON.rawValue:
      "instruction"
    case XML_ERR_XMLDECL_NOT_STARTED.rawValue, XML_ERR_XMLDECL_NOT_FINISHED.rawValue,
      XML_ERR_VERSION_MISSING.rawValue, XML_ERR_UNKNOWN_VERSION.rawValue, XML_ERR_STANDALONE_VALUE.rawValue:
      "declaration"
    case XML_ERR_EXTRA_CONTENT.rawValue: "extra-content"
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue, XML_NS_ERR_QNAME.rawValue,
      XML_NS_ERR_XML_NAMESPACE.rawValue,
      XML_NS_ERR_EMPTY.rawValue:
      "prefix"
    case XML_ERR_DOCTYPE_NOT_FINISHED.rawValue: "document-type"
    case XML_ERR_NO_MEMORY.rawValue: "too-large"
    case XML_ERR_INTERNAL_ERROR.rawValue: "too-large"
    default: "grammar"
    }
  }
}
