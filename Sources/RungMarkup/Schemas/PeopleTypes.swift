extension Schema {
  /// Appraisal forms and the career ladder.
  static let peopleTypes = #"""
      <xs:complexType name="Appraisal">
        <xs:annotation><xs:documentation xml:lang="en">What a person is appraised by after probation.</xs:documentation><xs:documentation xml:lang="zh-Hans">转正后的绩效评价表。</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="part" maxOccurs="12"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">A part of the appraisal; the weights of all parts make 100.</xs:documentation><xs:documentation xml:lang="zh-Hans">评价的一个部分；各部分权重合计为 100。</xs:documentation></xs:annotation>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="measure" maxOccurs="8"><xs:complexType>
                <xs:annotation><xs:documentation xml:lang="en">What is looked at, and who or what it comes from.</xs:documentation><xs:documentation xml:lang="zh-Hans">评价内容及其来源。</xs:documentation></xs:annotation>
                <xs:complexContent><xs:extension base="Wording">
                  <xs:attribute name="source" use="required"><xs:simpleType><xs:restriction base="xs:token">
                    <xs:enumeration value="record"/><xs:enumeration value="customer"/>
                    <xs:enumeration value="colleague"/><xs:enumeration value="supervisor"/>
                  </xs:restriction></xs:simpleType></xs:attribute>
                </xs:extension></xs:complexContent>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
            <xs:attribute name="weight" type="Percent" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="rating" minOccurs="2" maxOccurs="9"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">A level of the scale, and the share of a part's weight that it earns.</xs:documentation><xs:documentation xml:lang="zh-Hans">评分等级，以及它得到的权重百分比。</xs:documentation></xs:annotation>
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="rank" type="Rank" use="required"/>
              <xs:attribute name="share" type="Percent" use="required"/>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="outcome" maxOccurs="9"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">What follows from a score of so many percent or more, the lowest first.</xs:documentation><xs:documentation xml:lang="zh-Hans">达到该百分比后的结果运用，从低到高排列。</xs:documentation></xs:annotation>
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="from" type="Percent" use="required"/>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="every" type="Period" use="required"/>
      </xs:complexType>
      <xs:element name="appraisal" type="Appraisal"/>

      <xs:complexType name="Ladder">
        <xs:annotation><xs:documentation xml:lang="en">The posts, the lines of a career through them, and what each step up needs.</xs:documentation><xs:documentation xml:lang="zh-Hans">岗位、职业发展路线，以及每一级晋升的条件。</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="team" minOccurs="0" maxOccurs="50"><xs:complexType>
            <xs:sequence><xs:element name="title" type="Line" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="post" maxOccurs="50"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">A post with its duties and the ways up to it.</xs:documentation><xs:documentation xml:lang="zh-Hans">一个岗位：职责，以及晋升到该岗位的途径。</xs:documentation></xs:annotation>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="duty" type="Wording" maxOccurs="12"/>
              <xs:element name="promotion" minOccurs="0" maxOccurs="6"><xs:complexType>
                <xs:annotation><xs:documentation xml:lang="en">A way up to the post: from which post, after how long on it at least, with which certification.</xs:documentation><xs:documentation xml:lang="zh-Hans">晋升途径：从哪个岗位、至少任职多久、需要哪项认证。</xs:documentation></xs:annotation>
                <xs:complexContent><xs:extension base="Wording">
                  <xs:attribute name="from" type="Id" use="required"/>
                  <xs:attribute name="after" type="Period"/>
                  <xs:attribute name="certification" type="Id"/>
                </xs:extension></xs:complexContent>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
            <xs:attribute name="tier" type="Tier" use="required"/>
            <xs:attribute name="line" type="CareerLine" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="move" minOccurs="0" maxOccurs="12"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">A move other than up, such as to another department, and the time on the post that opens it.</xs:documentation><xs:documentation xml:lang="zh-Hans">晋升以外的变动（如转岗），以及开放所需的在岗时间。</xs:documentation></xs:annotation>
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="after" type="Period" use="required"/>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:simpleType name="CareerLine">
        <xs:restriction base="xs:token">
          <xs:enumeration value="common"/><xs:enumeration value="specialist"/><xs:enumeration value="management"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:element name="ladder" type="Ladder"/>
    """#
}
