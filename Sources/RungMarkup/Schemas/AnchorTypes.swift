extension Schema {
  /// Anchor performances.
  static let anchorTypes = #"""
      <xs:complexType name="Anchor">
        <xs:annotation><xs:documentation xml:lang="en">A performance that raters calibrate on: its transcript, and the scores agreed upon.</xs:documentation><xs:documentation xml:lang="zh-Hans">评分员校准用的范例表现：完整对话，以及商定的评分。</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="transcript" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="score" maxOccurs="12"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">The level agreed upon for a criterion, and why.</xs:documentation><xs:documentation xml:lang="zh-Hans">某一评分项商定的等级及理由。</xs:documentation></xs:annotation>
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="criterion" type="Id" use="required"/>
              <xs:attribute name="rank" type="Rank" use="required"/>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="critical" minOccurs="0" maxOccurs="20"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">A critical error in the performance, with the words that show it.</xs:documentation><xs:documentation xml:lang="zh-Hans">表现中出现的一票否决项，附原话。</xs:documentation></xs:annotation>
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="error" type="Id" use="required"/>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="overall"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">The global rating agreed upon, and why.</xs:documentation><xs:documentation xml:lang="zh-Hans">商定的总体评价及理由。</xs:documentation></xs:annotation>
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="rank" type="Rank" use="required"/>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="rubric" type="Id" use="required"/>
        <xs:attribute name="scenario" type="Id" use="required"/>
      </xs:complexType>
      <xs:element name="anchor" type="Anchor"/>
    """#
}
