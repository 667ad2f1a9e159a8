/// The XSD 1.0 schema of `urn:rung:content:1`, put together from one part a subject.
package enum Schema {
  /// The namespace of every content document.
  package static let namespace = "urn:rung:content:1"

  /// The whole schema, as one document that refers to no other.
  package static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(namespace)"
        targetNamespace="\(namespace)" elementFormDefault="qualified">
    \(commonTypes)
    \(examTypes)
    \(rolePlayTypes)
    \(anchorTypes)
    \(curriculumTypes)
    \(programmeTypes)
    \(certificationTypes)
    \(peopleTypes)
    \(surveyTypes)
    \(collectionType)
    </xs:schema>

    """

  /// A file that holds several documents of any kind.
  private static let collectionType = """
      <xs:element name="collection"><xs:complexType><xs:choice maxOccurs="unbounded">
        <xs:element ref="bank"/><xs:element ref="blueprint"/><xs:element ref="exam"/>
        <xs:element ref="scenario"/><xs:element ref="rubric"/><xs:element ref="anchor"/>
        <xs:element ref="framework"/><xs:element ref="course"/><xs:element ref="track"/><xs:element ref="programme"/>
        <xs:element ref="venue"/><xs:element ref="calendar"/>
        <xs:element ref="probation-plan"/><xs:element ref="certification"/>
        <xs:element ref="appraisal"/><xs:element ref="ladder"/><xs:element ref="survey"/>
      </xs:choice></xs:complexType></xs:element>
    """
}
