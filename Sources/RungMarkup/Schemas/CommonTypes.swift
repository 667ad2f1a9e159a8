extension Schema {
  /// Types that every kind of document shares: ids, marks, spans of time, and text in several languages.
  static let commonTypes = #"""
      <xs:simpleType name="Id">
        <xs:annotation><xs:documentation xml:lang="en">A stable, human id: lower-case words joined by dots and hyphens.</xs:documentation><xs:documentation xml:lang="zh-Hans">稳定、可读的标识：小写单词，用点或连字符相连。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:token">
          <xs:maxLength value="80"/>
          <xs:pattern value="[a-z][a-z0-9]*([.\-][a-z0-9]+)*"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Ids"><xs:list itemType="Id"/></xs:simpleType>
      <xs:simpleType name="Marks">
        <xs:annotation><xs:documentation xml:lang="en">Marks with at most three decimals; they are kept as whole thousandths.</xs:documentation><xs:documentation xml:lang="zh-Hans">分值，最多三位小数；内部以千分之一分的整数保存。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:decimal">
          <xs:minInclusive value="0"/>
          <xs:maxInclusive value="10000"/>
          <xs:fractionDigits value="3"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Percent">
        <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="100"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Count">
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="1000"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Level">
        <xs:annotation><xs:documentation xml:lang="en">1 recall, 2 application, 3 judgement.</xs:documentation><xs:documentation xml:lang="zh-Hans">1 识记，2 应用，3 判断。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="3"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Duration">
        <xs:annotation><xs:documentation xml:lang="en">Hours and minutes, as PT2H or PT1H30M.</xs:documentation><xs:documentation xml:lang="zh-Hans">时长，如 PT2H、PT1H30M。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:token"><xs:pattern value="PT([0-9]{1,3}H)([0-9]{1,2}M)?|PT[0-9]{1,4}M"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Period">
        <xs:annotation><xs:documentation xml:lang="en">Calendar days, months or years, as P7D, P3M or P2Y.</xs:documentation><xs:documentation xml:lang="zh-Hans">日历期限，如 P7D、P3M、P2Y。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:token"><xs:pattern value="P[0-9]{1,4}[DMY]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="TimeOfDay">
        <xs:restriction base="xs:token"><xs:pattern value="([01][0-9]|2[0-3]):[0-5][0-9]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="LocalTime">
        <xs:annotation><xs:documentation xml:lang="en">A date and a time of day without a zone, as 2026-12-18T09:00.</xs:documentation><xs:documentation xml:lang="zh-Hans">不带时区的日期和时间，如 2026-12-18T09:00。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:token"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Status">
        <xs:restriction base="xs:token">
          <xs:enumeration value="draft"/><xs:enumeration value="reviewed"/>
          <xs:enumeration value="published"/><xs:enumeration value="retired"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Tier">
        <xs:restriction base="xs:token">
          <xs:enumeration value="newcomer"/><xs:enumeration value="senior"/>
          <xs:enumeration value="supervisor"/><xs:enumeration value="expert"/><xs:enumeration value="all"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Mode">
        <xs:restriction base="xs:token">
          <xs:enumeration value="lecture"/><xs:enumeration value="drill"/><xs:enumeration value="feedback"/>
          <xs:enumeration value="online"/><xs:enumeration value="on-site"/><xs:enumeration value="external"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:complexType name="Line" mixed="true">
        <xs:annotation><xs:documentation xml:lang="en">One line of text in one language (xml:lang).</xs:documentation><xs:documentation xml:lang="zh-Hans">一种语言（xml:lang）的一行文字。</xs:documentation></xs:annotation>
        <xs:sequence><xs:element name="em" type="xs:string" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>
      </xs:complexType>
      <xs:complexType name="Inline" mixed="true">
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="em" type="xs:string"/>
          <xs:element name="blank"><xs:complexType><xs:attribute name="id" type="Id" use="required"/></xs:complexType></xs:element>
        </xs:choice>
      </xs:complexType>
      <xs:complexType name="Passage" mixed="true">
        <xs:annotation><xs:documentation xml:lang="en">Text in one language: a single run of text, or paragraphs, lists, tables, dialogue turns and images.</xs:documentation><xs:documentation xml:lang="zh-Hans">一种语言的正文：一段文字，或段落、列表、表格、对话、图片。</xs:documentation></xs:annotation>
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="em" type="xs:string"/>
          <xs:element name="blank"><xs:complexType><xs:attribute name="id" type="Id" use="required"/></xs:complexType></xs:element>
          <xs:element name="p" type="Inline"/>
          <xs:element name="list"><xs:complexType>
            <xs:sequence><xs:element name="li" type="Inline" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="ordered" type="xs:boolean"/>
          </xs:complexType></xs:element>
          <xs:element name="table"><xs:complexType>
            <xs:sequence><xs:element name="row" maxOccurs="unbounded"><xs:complexType>
              <xs:sequence><xs:element name="cell" type="Inline" maxOccurs="unbounded"/></xs:sequence>
              <xs:attribute name="header" type="xs:boolean"/>
            </xs:complexType></xs:element></xs:sequence>
          </xs:complexType></xs:element>
          <xs:element name="turn"><xs:complexType mixed="true">
            <xs:complexContent mixed="true"><xs:extension base="Inline"><xs:attribute name="speaker" type="xs:token" use="required"/></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="image"><xs:complexType>
            <xs:attribute name="path" type="xs:token" use="required"/><xs:attribute name="alt" type="xs:string" use="required"/>
          </xs:complexType></xs:element>
        </xs:choice>
        <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>
      </xs:complexType>
      <xs:complexType name="Wording">
        <xs:annotation><xs:documentation xml:lang="en">The same words in each language.</xs:documentation><xs:documentation xml:lang="zh-Hans">同一内容的各语言文字。</xs:documentation></xs:annotation>
        <xs:sequence><xs:element name="text" type="Line" maxOccurs="unbounded"/></xs:sequence>
      </xs:complexType>
    """#
}
