extension Schema {
  /// Scenarios and rubrics.
  static let rolePlayTypes = #"""
      <xs:complexType name="Scenario">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="brief" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="opening" type="Line" maxOccurs="unbounded"/>
          <xs:element name="hidden" type="Wording" maxOccurs="12"/>
          <xs:element name="trigger" maxOccurs="12"><xs:complexType><xs:sequence>
            <xs:element name="when" type="Wording"/><xs:element name="then" type="Wording"/>
          </xs:sequence></xs:complexType></xs:element>
          <xs:element name="escalation" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="cue-sheet" maxOccurs="4"><xs:complexType>
            <xs:sequence><xs:element name="cue" type="Passage" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="role" use="required"><xs:simpleType><xs:restriction base="xs:token">
              <xs:enumeration value="agent"/><xs:enumeration value="customer"/><xs:enumeration value="observer"/>
            </xs:restriction></xs:simpleType></xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="family" type="Family" use="required"/>
        <xs:attribute name="persona" use="required"><xs:simpleType><xs:restriction base="xs:token">
          <xs:enumeration value="rational"/><xs:enumeration value="emotional"/>
          <xs:enumeration value="doubtful"/><xs:enumeration value="dominant"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="time-box" type="Duration" use="required"/>
        <xs:attribute name="status" type="Status" use="required"/>
      </xs:complexType>
      <xs:element name="scenario" type="Scenario"/>

      <xs:complexType name="Rubric">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="criterion" maxOccurs="12"><xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="level" minOccurs="2" maxOccurs="9"><xs:complexType>
                <xs:complexContent><xs:extension base="Wording">
                  <xs:attribute name="rank" type="Rank" use="required"/>
                  <xs:attribute name="share" type="Percent" use="required"/>
                </xs:extension></xs:complexContent>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
            <xs:attribute name="weight" type="Percent" use="required"/>
            <xs:attribute name="minimum" type="Percent"/>
          </xs:complexType></xs:element>
          <xs:element name="critical-error" minOccurs="0" maxOccurs="20"><xs:complexType>
            <xs:complexContent><xs:extension base="Wording"><xs:attribute name="id" type="Id" use="required"/></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="global-rating" minOccurs="2" maxOccurs="7"><xs:complexType>
            <xs:complexContent><xs:extension base="Wording"><xs:attribute name="rank" type="Rank" use="required"/></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:simpleType name="Rank">
        <xs:annotation><xs:documentation xml:lang="en">The digit a trainer types, from 1 (lowest).</xs:documentation><xs:documentation xml:lang="zh-Hans">评分时输入的数字，1 为最低。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="9"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="rubric" type="Rubric"/>
    """#
}
