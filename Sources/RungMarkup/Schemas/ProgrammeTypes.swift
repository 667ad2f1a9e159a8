extension Schema {
  /// Programmes: training that recurs or that an event sets off.
  static let programmeTypes = #"""
      <xs:complexType name="Programme">
        <xs:annotation><xs:documentation xml:lang="en">Training for people on their posts that recurs, or that an event sets off.</xs:documentation><xs:documentation xml:lang="zh-Hans">面向在岗人员的培训：定期举办，或由事件触发。</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="description" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
          <xs:choice>
            <xs:element name="recurs"><xs:complexType>
              <xs:annotation><xs:documentation xml:lang="en">Held again after each such period.</xs:documentation><xs:documentation xml:lang="zh-Hans">按固定周期重复举办。</xs:documentation></xs:annotation>
              <xs:attribute name="every" type="Period" use="required"/>
            </xs:complexType></xs:element>
            <xs:element name="event"><xs:complexType>
              <xs:annotation><xs:documentation xml:lang="en">Held when something happens: so long before or after it, or at once where no time is said.</xs:documentation><xs:documentation xml:lang="zh-Hans">由事件触发：在事件之前或之后的规定期限内举办；不写期限表示立即举办。</xs:documentation></xs:annotation>
              <xs:attribute name="kind" type="EventKind" use="required"/>
              <xs:attribute name="timing" type="Timing"/>
              <xs:attribute name="within" type="Period"/>
            </xs:complexType></xs:element>
          </xs:choice>
          <xs:element name="time-on-post" minOccurs="0"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">The stretch of a person's time on the post that it is for.</xs:documentation><xs:documentation xml:lang="zh-Hans">适用的在岗时间段。</xs:documentation></xs:annotation>
            <xs:attribute name="from" type="Period" use="required"/>
            <xs:attribute name="to" type="Period"/>
          </xs:complexType></xs:element>
          <xs:element name="lasts" minOccurs="0"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">How long it lasts, at least and at most; left out, as long as is needed.</xs:documentation><xs:documentation xml:lang="zh-Hans">时长的下限和上限；不写表示视需要而定。</xs:documentation></xs:annotation>
            <xs:attribute name="from" type="Period" use="required"/>
            <xs:attribute name="to" type="Period" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="component" type="Wording" minOccurs="0" maxOccurs="12"/>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="tier" type="Tier" use="required"/>
        <xs:attribute name="lessons" type="Ids"/>
      </xs:complexType>
      <xs:simpleType name="EventKind">
        <xs:restriction base="xs:token">
          <xs:enumeration value="emergency"/><xs:enumeration value="direction"/>
          <xs:enumeration value="product-launch"/><xs:enumeration value="policy-change"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Timing">
        <xs:restriction base="xs:token"><xs:enumeration value="before"/><xs:enumeration value="after"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="programme" type="Programme"/>
    """#
}
