extension Schema {
  /// Venues with their rooms.
  static let venue = #"""
      <xs:complexType name="Venue">
        \#(note("Rooms in one place.", "培训场地：同一地点的各个房间。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="room" maxOccurs="unbounded"><xs:complexType>
            \#(note("A room.", "房间。"))
            <xs:sequence>\#(titles)</xs:sequence>
            \#(id("The room's id within the venue.", "房间在场地内的标识。"))
            <xs:attribute name="kind" type="RoomKind" use="required">\#(note("What it is for.", "用途。"))</xs:attribute>
            <xs:attribute name="capacity" type="Count" use="required">\#(note("How many people it holds.", "可容纳人数。"))</xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:element name="venue" type="Venue"/>
    """#

  /// Calendars: which days are worked.
  static let calendar = #"""
      <xs:complexType name="Calendar">
        \#(note("Which days are worked, and between which hours: weekdays, public holidays and swapped working weekends.", "工作日历：每周工作日、工作时间、法定节假日和调休上班日。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="hours" maxOccurs="4"><xs:complexType>
            \#(note("Working hours without a break.", "一段连续的工作时间。"))
            <xs:attribute name="from" type="TimeOfDay" use="required">\#(note("From then.", "开始。"))</xs:attribute>
            <xs:attribute name="to" type="TimeOfDay" use="required">\#(note("Until then.", "结束。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="year" maxOccurs="unbounded"><xs:complexType>
            \#(note("A year's holidays.", "某一年的节假日。"))
            <xs:sequence>
              <xs:element name="holiday" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                \#(note("Days off, from the first to the last.", "放假，含首尾两日。"))
                <xs:sequence>\#(titles)</xs:sequence>
                <xs:attribute name="from" type="xs:date" use="required">\#(note("The first day.", "第一天。"))</xs:attribute>
                <xs:attribute name="to" type="xs:date" use="required">\#(note("The last day.", "最后一天。"))</xs:attribute>
              </xs:complexType></xs:element>
              <xs:element name="workday" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                \#(note("A day that is worked although the week has it off.", "调休上班日。"))
                <xs:attribute name="date" type="xs:date" use="required">\#(note("The day.", "日期。"))</xs:attribute>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="number" use="required">
              \#(note("The year.", "年份。"))
              <xs:simpleType><xs:restriction base="xs:integer"><xs:minInclusive value="1900"/><xs:maxInclusive value="2999"/></xs:restriction></xs:simpleType>
            </xs:attribute>
            <xs:attribute name="announced" type="xs:boolean" use="required">\#(note("Whether the year's holidays have been announced officially; one that has not holds none.", "当年节假日是否已正式公布；未公布的年份不写假日。"))</xs:attribute>
            <xs:attribute name="source" type="xs:token">\#(note("The announcement.", "公布文件。"))</xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="workdays" type="Weekdays" use="required">\#(note("The days of the week that are worked.", "每周的工作日。"))</xs:attribute>
      </xs:complexType>
      <xs:simpleType name="Weekdays">
        \#(note("Days of the week with spaces between them.", "星期几，以空格分隔。"))
        <xs:list><xs:simpleType><xs:restriction base="xs:token">
          <xs:enumeration value="mon"/><xs:enumeration value="tue"/><xs:enumeration value="wed"/><xs:enumeration value="thu"/>
          <xs:enumeration value="fri"/><xs:enumeration value="sat"/><xs:enumeration value="sun"/>
        </xs:restriction></xs:simpleType></xs:list>
      </xs:simpleType>
      <xs:element name="calendar" type="Calendar"/>
    """#
}
