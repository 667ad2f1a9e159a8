extension Schema {
  /// Simple types that several kinds of document use.
  static let commonTypes = #"""
      <xs:simpleType name="Id">
        \#(note("A stable, human id: lower-case words joined by dots and hyphens, as flow.steps.001.", "稳定、可读的标识：小写单词，用点或连字符相连，如 flow.steps.001。"))
        <xs:restriction base="xs:token">
          <xs:maxLength value="80"/>
          <xs:pattern value="[a-z][a-z0-9]*([.\-][a-z0-9]+)*"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Ids">
        \#(note("Ids with spaces between them.", "多个标识，以空格分隔。"))
        <xs:list itemType="Id"/>
      </xs:simpleType>
      <xs:simpleType name="Marks">
        \#(note("Marks with at most three decimals; they are kept as whole thousandths.", "分值，最多三位小数；内部以千分之一分的整数保存。"))
        <xs:restriction base="xs:decimal">
          <xs:minInclusive value="0"/>
          <xs:maxInclusive value="10000"/>
          <xs:fractionDigits value="3"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Percent">
        \#(note("A whole percentage.", "整数百分比。"))
        <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="100"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Count">
        \#(note("A whole number from 1.", "从 1 开始的整数。"))
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="1000"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Level">
        \#(note("1 recall, 2 application, 3 judgement.", "1 识记，2 应用，3 判断。"))
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="3"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Rank">
        \#(note("The digit a trainer types, from 1 (lowest).", "评分时输入的数字，1 为最低。"))
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="9"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Reason">
        \#(note("A reason for who reads it later; 8 characters at least.", "供日后查看的理由，至少 8 个字。"))
        <xs:restriction base="xs:token"><xs:minLength value="8"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Limit">
        \#(note("The longest answer, in characters.", "答案的最大字数。"))
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="5000"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Duration">
        \#(note("Hours and minutes, as PT2H, PT45M or PT1H30M.", "时长，如 PT2H、PT45M、PT1H30M。"))
        <xs:restriction base="xs:token"><xs:pattern value="PT([0-9]{1,3}H)([0-9]{1,2}M)?|PT[0-9]{1,4}M"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Period">
        \#(note("Calendar days, months or years, as P7D, P3M or P2Y.", "日历期限，如 P7D、P3M、P2Y。"))
        <xs:restriction base="xs:token"><xs:pattern value="P[0-9]{1,4}[DMY]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="TimeOfDay">
        \#(note("Hours and minutes on a 24-hour clock, as 08:30.", "24 小时制的时刻，如 08:30。"))
        <xs:restriction base="xs:token"><xs:pattern value="([01][0-9]|2[0-3]):[0-5][0-9]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="LocalTime">
        \#(note("A date and a time of day without a zone, as 2026-12-18T09:00.", "不带时区的日期和时间，如 2026-12-18T09:00。"))
        <xs:restriction base="xs:token"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Status">
        \#(note("Where a piece of content is in its life. Exams draw what is published here and was approved in the workplace by a second person.", "内容所处的阶段。考试只抽取文件中为 published、且在工作区经另一人审核通过的内容。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="draft">\#(note("Being written.", "编写中。"))</xs:enumeration>
          <xs:enumeration value="reviewed">\#(note("Read by a second person, not in use yet.", "已经他人审阅，尚未启用。"))</xs:enumeration>
          <xs:enumeration value="published">\#(note("In use.", "启用。"))</xs:enumeration>
          <xs:enumeration value="retired">\#(note("Out of use; records still point to it.", "停用，已有记录仍可查到。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Tier">
        \#(note("A step of a career in service; all cuts across them.", "客服的职业层级；all 表示不分层级。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="newcomer"/><xs:enumeration value="senior"/>
          <xs:enumeration value="supervisor"/><xs:enumeration value="expert"/><xs:enumeration value="all"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Family">
        \#(note("What a scenario is about at heart.", "情景的类别。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="enquiry">\#(note("An ordinary enquiry.", "普通咨询。"))</xs:enumeration>
          <xs:enumeration value="complaint">\#(note("A complaint.", "投诉。"))</xs:enumeration>
          <xs:enumeration value="technical">\#(note("Technical support.", "技术支持。"))</xs:enumeration>
          <xs:enumeration value="teamwork">\#(note("Work with colleagues and other departments.", "与同事、其他部门协作。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="ItemType">
        \#(note("A type of item, named as its element.", "题型，与其元素同名。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="single-choice"/><xs:enumeration value="multiple-choice"/>
          <xs:enumeration value="true-false"/><xs:enumeration value="fill-in"/><xs:enumeration value="numeric"/>
          <xs:enumeration value="matching"/><xs:enumeration value="ordering"/>
          <xs:enumeration value="short-answer"/><xs:enumeration value="case"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="RoomKind">
        \#(note("What a room is for.", "房间的用途。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="classroom">\#(note("Lectures and quizzes.", "讲课与小测。"))</xs:enumeration>
          <xs:enumeration value="floor">\#(note("Practice at workstations.", "在工位上实训。"))</xs:enumeration>
          <xs:enumeration value="booth">\#(note("Role-plays.", "角色扮演。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    """#
}
