extension Schema {
  /// Frameworks: topics with their competences.
  static let framework = #"""
      <xs:complexType name="Framework">
        \#(note("The topics that items and lessons are about, and the competences they build.", "题目与课程所属的主题，以及要培养的能力。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="topic" maxOccurs="unbounded"><xs:complexType>
            \#(note("A topic, which blueprints draw by and reports are sorted by.", "主题：组卷和统计都按主题进行。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="competence" maxOccurs="unbounded"><xs:complexType>
                \#(note("Something that a person can do; each is built by some lesson.", "一项能力；每项都应有课程培养。"))
                <xs:sequence>\#(titles)</xs:sequence>
                \#(id("The id that lessons and items name.", "供课程和题目引用的标识。"))
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The id that items and blueprints name.", "供题目和蓝图引用的标识。"))
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:element name="framework" type="Framework"/>
    """#

  /// Courses with their modules and lessons.
  static let course = #"""
      <xs:complexType name="Course">
        \#(note("Lessons in modules. When they are held is said by a track.", "课程：由模块和课组成；上课时间由培训路径规定。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="module" maxOccurs="unbounded"><xs:complexType>
            \#(note("Lessons that belong together.", "模块：相关的几节课。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="lesson" maxOccurs="unbounded"><xs:complexType>
                \#(note("A lesson: what it is for, and what it says.", "一节课：目标与正文。"))
                <xs:sequence>
                  \#(titles)
                  <xs:element name="objective" type="Wording" maxOccurs="8">\#(note("What a trainee can do afterwards.", "学习目标：学完能做什么。"))</xs:element>
                  <xs:element name="body" type="Passage" maxOccurs="unbounded">\#(note("The lesson itself, once in each language.", "正文，每种语言各一份。"))</xs:element>
                </xs:sequence>
                \#(id("The id that tracks and programmes name.", "供培训路径和项目引用的标识。"))
                <xs:attribute name="mode" type="Mode" use="required">\#(note("How it is taught.", "授课方式。"))</xs:attribute>
                <xs:attribute name="competences" type="Ids" use="required">\#(note("The competences that it builds.", "培养的能力。"))</xs:attribute>
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The module's id within the course.", "模块在课程内的标识。"))
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:simpleType name="Mode">
        \#(note("How a lesson is taught.", "授课方式。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="lecture">\#(note("By a trainer in a classroom.", "课堂讲授。"))</xs:enumeration>
          <xs:enumeration value="drill">\#(note("By doing it.", "实操演练。"))</xs:enumeration>
          <xs:enumeration value="feedback">\#(note("By talking over what was done.", "互动反馈。"))</xs:enumeration>
          <xs:enumeration value="online">\#(note("On line.", "线上。"))</xs:enumeration>
          <xs:enumeration value="on-site">\#(note("Where the work is done.", "现场。"))</xs:enumeration>
          <xs:enumeration value="external">\#(note("By somebody from outside.", "外部培训。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:element name="course" type="Course"/>
    """#

  /// Tracks: what an audience goes through, day by day.
  static let track = #"""
      <xs:complexType name="Track">
        \#(note("What one audience goes through, day by day.", "培训路径：某类人员逐日的培训安排。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="audience" type="Wording" minOccurs="0">\#(note("Whom it is for, in words.", "培训对象说明。"))</xs:element>
          <xs:element name="phase" maxOccurs="unbounded"><xs:complexType>
            \#(note("A stretch of days, such as a week.", "阶段，例如一周。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="day" maxOccurs="unbounded"><xs:complexType>
                \#(note("A working day of the track.", "一个培训日（工作日）。"))
                <xs:sequence>
                  <xs:element name="session" maxOccurs="unbounded"><xs:complexType>
                    \#(note("A lesson held in one go.", "一次课。"))
                    \#(id("The session's id within the track.", "该次课在培训路径内的标识。"))
                    <xs:attribute name="lesson" type="Id" use="required">\#(note("The lesson.", "课。"))</xs:attribute>
                    <xs:attribute name="minutes" type="Count" use="required">\#(note("How long it takes.", "时长（分钟）。"))</xs:attribute>
                    <xs:attribute name="room" type="RoomKind" use="required">\#(note("The kind of room that it needs.", "需要的房间类型。"))</xs:attribute>
                  </xs:complexType></xs:element>
                  <xs:element name="quiz" minOccurs="0"><xs:complexType>
                    \#(note("The quiz that closes the day.", "当天结束前的小测。"))
                    <xs:attribute name="exam" type="Id" use="required">\#(note("The exam with purpose=\"quiz\".", "purpose=\"quiz\" 的考试。"))</xs:attribute>
                  </xs:complexType></xs:element>
                  <xs:element name="assignment" minOccurs="0" maxOccurs="8"><xs:complexType>
                    \#(note("Work that is set on this day and handed in by the end of a day of the track.", "当天布置的作业，在规定的培训日结束前交。"))
                    <xs:sequence>
                      \#(titles)
                      <xs:element name="task" type="Passage" maxOccurs="unbounded">\#(note("What is to be done.", "作业内容。"))</xs:element>
                    </xs:sequence>
                    \#(id("The assignment's id within the track.", "作业在培训路径内的标识。"))
                    <xs:attribute name="hand-in" type="Count" use="required">\#(note("The number of the day by which it is handed in.", "第几个培训日前交。"))</xs:attribute>
                  </xs:complexType></xs:element>
                </xs:sequence>
                <xs:attribute name="number" type="Count" use="required">\#(note("1, 2, 3 … through all phases.", "从 1 起连续编号，跨阶段不中断。"))</xs:attribute>
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The phase's id within the track.", "阶段在培训路径内的标识。"))
          </xs:complexType></xs:element>
          <xs:element name="pledge" type="Wording" minOccurs="0" maxOccurs="12">\#(note("A line of what those who finish promise.", "结业誓词，一句一条。"))</xs:element>
          <xs:element name="award" minOccurs="0" maxOccurs="12"><xs:complexType>
            \#(note("What a cohort honours at its close, and for what.", "结业时颁发的奖项及评选依据。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="ground" type="Wording">\#(note("What it is given for.", "评选依据。"))</xs:element>
            </xs:sequence>
            \#(id("The award's id within the track.", "奖项在培训路径内的标识。"))
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="tier" type="Tier" use="required">\#(note("The tier it leads to.", "对应层级。"))</xs:attribute>
        <xs:attribute name="calendar" type="Id" use="required">\#(note("The calendar of its working days.", "工作日历。"))</xs:attribute>
        <xs:attribute name="venue" type="Id" use="required">\#(note("Where it is held.", "培训场地。"))</xs:attribute>
        <xs:attribute name="requires" type="Ids">\#(note("The tracks that come first.", "须先完成的培训路径。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="track" type="Track"/>
    """#

  /// Programmes: training that recurs or that an event sets off.
  static let programme = #"""
      <xs:complexType name="Programme">
        \#(note("Training for people on their posts that recurs, or that an event sets off.", "面向在岗人员的培训：定期举办，或由事件触发。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="description" type="Passage" minOccurs="0" maxOccurs="unbounded">\#(note("What it is and how it runs.", "内容与做法说明。"))</xs:element>
          <xs:choice>
            <xs:element name="recurs"><xs:complexType>
              \#(note("Held again after each such period.", "按固定周期重复举办。"))
              <xs:attribute name="every" type="Period" use="required">\#(note("The period.", "周期。"))</xs:attribute>
            </xs:complexType></xs:element>
            <xs:element name="event"><xs:complexType>
              \#(note("Held when something happens: so long before or after it, or at once where no time is said.", "由事件触发：在事件之前或之后的规定期限内举办；不写期限表示立即举办。"))
              <xs:attribute name="kind" type="EventKind" use="required">\#(note("What happens.", "事件类型。"))</xs:attribute>
              <xs:attribute name="timing" type="Timing">\#(note("Before or after it; after where it is left out.", "在事件之前还是之后；不写为之后。"))</xs:attribute>
              <xs:attribute name="within" type="Period">\#(note("Within what time.", "期限。"))</xs:attribute>
            </xs:complexType></xs:element>
          </xs:choice>
          <xs:element name="time-on-post" minOccurs="0"><xs:complexType>
            \#(note("The stretch of a person's time on the post that it is for.", "适用的在岗时间段。"))
            <xs:attribute name="from" type="Period" use="required">\#(note("From then on.", "起点。"))</xs:attribute>
            <xs:attribute name="to" type="Period">\#(note("Until then; without end where it is left out.", "终点；不写表示没有终点。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="lasts" minOccurs="0"><xs:complexType>
            \#(note("How long it lasts, at least and at most; left out, as long as is needed.", "时长的下限和上限；不写表示视需要而定。"))
            <xs:attribute name="from" type="Period" use="required">\#(note("At least.", "下限。"))</xs:attribute>
            <xs:attribute name="to" type="Period" use="required">\#(note("At most.", "上限。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="component" type="Wording" minOccurs="0" maxOccurs="12">\#(note("A part of it.", "组成部分。"))</xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="tier" type="Tier" use="required">\#(note("Whom it is for.", "适用层级。"))</xs:attribute>
        <xs:attribute name="lessons" type="Ids">\#(note("Lessons that it uses.", "使用的课。"))</xs:attribute>
      </xs:complexType>
      <xs:simpleType name="EventKind">
        \#(note("What sets a programme off.", "触发事件。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="emergency">\#(note("An emergency.", "突发事件。"))</xs:enumeration>
          <xs:enumeration value="direction">\#(note("A person's chosen direction.", "个人发展方向。"))</xs:enumeration>
          <xs:enumeration value="product-launch">\#(note("The launch of a product.", "新产品上市。"))</xs:enumeration>
          <xs:enumeration value="policy-change">\#(note("A change of policy.", "政策变更。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Timing">
        \#(note("On which side of the event.", "事件之前或之后。"))
        <xs:restriction base="xs:token"><xs:enumeration value="before"/><xs:enumeration value="after"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="programme" type="Programme"/>
    """#
}
