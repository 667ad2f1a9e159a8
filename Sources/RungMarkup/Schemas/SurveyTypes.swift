extension Schema {
  /// Surveys.
  static let surveyTypes = #"""
      <xs:complexType name="Survey">
        <xs:annotation><xs:documentation xml:lang="en">A questionnaire of scales and open questions.</xs:documentation><xs:documentation xml:lang="zh-Hans">由量表题和开放题组成的问卷。</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="introduction" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
          <xs:choice maxOccurs="60">
            <xs:element name="scale"><xs:complexType>
              <xs:annotation><xs:documentation xml:lang="en">A question answered on a scale from 1 to its points, with the words at both ends.</xs:documentation><xs:documentation xml:lang="zh-Hans">量表题：从 1 分到最高分，两端附说明。</xs:documentation></xs:annotation>
              <xs:sequence>
                <xs:element name="text" type="Line" maxOccurs="unbounded"/>
                <xs:element name="low" type="Wording"/>
                <xs:element name="high" type="Wording"/>
              </xs:sequence>
              <xs:attribute name="id" type="Id" use="required"/>
              <xs:attribute name="dimension" type="SurveyDimension" use="required"/>
              <xs:attribute name="points" use="required"><xs:simpleType>
                <xs:restriction base="xs:integer"><xs:minInclusive value="2"/><xs:maxInclusive value="11"/></xs:restriction>
              </xs:simpleType></xs:attribute>
            </xs:complexType></xs:element>
            <xs:element name="open"><xs:complexType>
              <xs:annotation><xs:documentation xml:lang="en">A question answered in the person's own words.</xs:documentation><xs:documentation xml:lang="zh-Hans">开放题：用自己的话回答。</xs:documentation></xs:annotation>
              <xs:sequence><xs:element name="text" type="Line" maxOccurs="unbounded"/></xs:sequence>
              <xs:attribute name="id" type="Id" use="required"/>
              <xs:attribute name="dimension" type="SurveyDimension" use="required"/>
              <xs:attribute name="limit" type="Limit" use="required"/>
            </xs:complexType></xs:element>
          </xs:choice>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="anonymous" type="xs:boolean" use="required"/>
        <xs:attribute name="minimum-group" type="Count" use="required"/>
        <xs:attribute name="track" type="Id"/>
      </xs:complexType>
      <xs:simpleType name="SurveyDimension">
        <xs:restriction base="xs:token">
          <xs:enumeration value="content"/><xs:enumeration value="trainer"/><xs:enumeration value="method"/>
          <xs:enumeration value="environment"/><xs:enumeration value="usefulness"/>
          <xs:enumeration value="service"/><xs:enumeration value="overall"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:element name="survey" type="Survey"/>
    """#
}
