extension Schema {
  /// Probation plans and certifications.
  static let certificationTypes = #"""
      <xs:complexType name="ProbationPlan">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="dimension" maxOccurs="12"><xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="evidence" type="Wording" maxOccurs="6"/>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
            <xs:attribute name="weight" type="Percent" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="stage" maxOccurs="12"><xs:complexType>
            <xs:sequence><xs:element name="title" type="Line" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="month" type="Count" use="required"/>
            <xs:attribute name="weight" type="Percent" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="length" type="Period" use="required"/>
        <xs:attribute name="calendar" type="Id" use="required"/>
        <xs:attribute name="weekly-reviews" type="Count" use="required"/>
        <xs:attribute name="confirm-mark" type="Marks" use="required"/>
        <xs:attribute name="extend-mark" type="Marks" use="required"/>
        <xs:attribute name="extension" type="Period" use="required"/>
      </xs:complexType>
      <xs:element name="probation-plan" type="ProbationPlan"/>

      <xs:complexType name="Certification">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="description" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="requires"><xs:complexType>
            <xs:choice maxOccurs="12">
              <xs:element name="attendance"><xs:complexType>
                <xs:attribute name="track" type="Id" use="required"/>
                <xs:attribute name="minimum" type="Percent" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="exam"><xs:complexType>
                <xs:attribute name="exam" type="Id" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="certificate"><xs:complexType>
                <xs:attribute name="certification" type="Id" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="satisfaction" type="Satisfaction"/>
            </xs:choice>
          </xs:complexType></xs:element>
          <xs:element name="renewal" minOccurs="0"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">What a renewal needs, all of it since the certificate was issued.</xs:documentation><xs:documentation xml:lang="zh-Hans">续证条件，均须在发证之后取得。</xs:documentation></xs:annotation>
            <xs:choice maxOccurs="12">
              <xs:element name="attendance"><xs:complexType>
                <xs:attribute name="track" type="Id" use="required"/>
                <xs:attribute name="minimum" type="Percent" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="exam"><xs:complexType>
                <xs:attribute name="exam" type="Id" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="programme"><xs:complexType>
                <xs:annotation><xs:documentation xml:lang="en">A recurring programme, taken so many times.</xs:documentation><xs:documentation xml:lang="zh-Hans">参加某个定期项目的次数。</xs:documentation></xs:annotation>
                <xs:attribute name="programme" type="Id" use="required"/>
                <xs:attribute name="times" type="Count" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="satisfaction" type="Satisfaction"/>
            </xs:choice>
          </xs:complexType></xs:element>
          <xs:element name="validity"><xs:complexType>
            <xs:attribute name="period" type="Period" use="required"/>
            <xs:attribute name="renewal-window" type="Period" use="required"/>
            <xs:attribute name="grace" type="Period" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="tier" type="Tier" use="required"/>
      </xs:complexType>
      <xs:complexType name="Satisfaction">
        <xs:annotation><xs:documentation xml:lang="en">Customer satisfaction: the least share of satisfied customers, in percent, over the last such period.</xs:documentation><xs:documentation xml:lang="zh-Hans">客户满意度：最近一段时间内满意客户的最低百分比。</xs:documentation></xs:annotation>
        <xs:attribute name="minimum" type="Percent" use="required"/>
        <xs:attribute name="over" type="Period" use="required"/>
      </xs:complexType>
      <xs:element name="certification" type="Certification"/>
    """#
}
