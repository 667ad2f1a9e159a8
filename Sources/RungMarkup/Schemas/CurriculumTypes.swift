extension Schema {
  /// What is taught, to whom and when: frameworks, courses, tracks, calendars and venues.
  static let curriculumTypes = #"""
      <xs:complexType name="Framework">
        <xs:annotation><xs:documentation xml:lang="en">The topics that items and lessons are about, and the competences they build.</xs:documentation><xs:documentation xml:lang="zh-Hans">题目与课程所属的主题，以及要培养的能力。</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="topic" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="competence" maxOccurs="unbounded"><xs:complexType>
                <xs:sequence><xs:element name="title" type="Line" maxOccurs="unbounded"/></xs:sequence>
                <xs:attribute name="id" type="Id" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:element name="framework" type="Framework"/>

      <xs:complexType name="Course">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="module" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="lesson" maxOccurs="unbounded"><xs:complexType>
                <xs:sequence>
                  <xs:element name="title" type="Line" maxOccurs="unbounded"/>
                  <xs:element name="objective" type="Wording" maxOccurs="8"/>
                  <xs:element name="body" type="Passage" maxOccurs="unbounded"/>
                </xs:sequence>
                <xs:attribute name="id" type="Id" use="required"/>
                <xs:attribute name="mode" type="Mode" use="required"/>
                <xs:attribute name="competences" type="Ids" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:element name="course" type="Course"/>

      <xs:complexType name="Track">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="audience" type="Wording" minOccurs="0"/>
          <xs:element name="phase" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="day" maxOccurs="unbounded"><xs:complexType>
                <xs:sequence>
                  <xs:element name="session" maxOccurs="unbounded"><xs:complexType>
                    <xs:attribute name="id" type="Id" use="required"/>
                    <xs:attribute name="lesson" type="Id" use="required"/>
                    <xs:attribute name="minutes" type="Count" use="required"/>
                    <xs:attribute name="room" type="RoomKind" use="required"/>
                  </xs:complexType></xs:element>
                  <xs:element name="quiz" minOccurs="0"><xs:complexType>
                    <xs:attribute name="exam" type="Id" use="required"/>
                  </xs:complexType></xs:element>
                  <xs:element name="assignment" minOccurs="0" maxOccurs="8"><xs:complexType>
                    <xs:annotation><xs:documentation xml:lang="en">Work that is set on this day and handed in by the end of a day of the track.</xs:documentation><xs:documentation xml:lang="zh-Hans">当天布置的作业，在规定的培训日结束前交。</xs:documentation></xs:annotation>
                    <xs:sequence>
                      <xs:element name="title" type="Line" maxOccurs="unbounded"/>
                      <xs:element name="task" type="Passage" maxOccurs="unbounded"/>
                    </xs:sequence>
                    <xs:attribute name="id" type="Id" use="required"/>
                    <xs:attribute name="hand-in" type="Count" use="required"/>
                  </xs:complexType></xs:element>
                </xs:sequence>
                <xs:attribute name="number" type="Count" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="pledge" type="Wording" minOccurs="0" maxOccurs="12"/>
          <xs:element name="award" minOccurs="0" maxOccurs="12"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">What a cohort honours at its close, and for what.</xs:documentation><xs:documentation xml:lang="zh-Hans">结业时颁发的奖项及评选依据。</xs:documentation></xs:annotation>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="ground" type="Wording"/>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="tier" type="Tier" use="required"/>
        <xs:attribute name="calendar" type="Id" use="required"/>
        <xs:attribute name="venue" type="Id" use="required"/>
        <xs:attribute name="requires" type="Ids"/>
      </xs:complexType>
      <xs:element name="track" type="Track"/>

      <xs:simpleType name="RoomKind">
        <xs:restriction base="xs:token">
          <xs:enumeration value="classroom"/><xs:enumeration value="floor"/><xs:enumeration value="booth"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="Venue">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="room" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence><xs:element name="title" type="Line" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
            <xs:attribute name="kind" type="RoomKind" use="required"/>
            <xs:attribute name="capacity" type="Count" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:element name="venue" type="Venue"/>

      <xs:simpleType name="Weekdays"><xs:list><xs:simpleType><xs:restriction base="xs:token">
        <xs:enumeration value="mon"/><xs:enumeration value="tue"/><xs:enumeration value="wed"/><xs:enumeration value="thu"/>
        <xs:enumeration value="fri"/><xs:enumeration value="sat"/><xs:enumeration value="sun"/>
      </xs:restriction></xs:simpleType></xs:list></xs:simpleType>
      <xs:complexType name="Calendar">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="hours" maxOccurs="4"><xs:complexType>
            <xs:attribute name="from" type="TimeOfDay" use="required"/><xs:attribute name="to" type="TimeOfDay" use="required"/>
          </xs:complexType></xs:element>
          <xs:element name="year" maxOccurs="unbounded"><xs:complexType>
            <xs:sequence>
              <xs:element name="holiday" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                <xs:sequence><xs:element name="title" type="Line" maxOccurs="unbounded"/></xs:sequence>
                <xs:attribute name="from" type="xs:date" use="required"/><xs:attribute name="to" type="xs:date" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="workday" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                <xs:attribute name="date" type="xs:date" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="number" use="required"><xs:simpleType><xs:restriction base="xs:integer">
              <xs:minInclusive value="1900"/><xs:maxInclusive value="2999"/>
            </xs:restriction></xs:simpleType></xs:attribute>
            <xs:attribute name="announced" type="xs:boolean" use="required"/>
            <xs:attribute name="source" type="xs:token"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="workdays" type="Weekdays" use="required"/>
      </xs:complexType>
      <xs:element name="calendar" type="Calendar"/>
    """#
}
