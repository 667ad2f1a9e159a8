extension Schema {
  /// Exams: theory and practical.
  static let exam = #"""
      <xs:complexType name="Exam">
        \#(note("An exam as it is announced: theory (a paper) or practical (role-plays), and when it is passed.", "考试：理论（试卷）或实操（角色扮演），以及合格条件。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="instructions" type="Passage" minOccurs="0" maxOccurs="unbounded">\#(note("What candidates read before they begin.", "考生须知。"))</xs:element>
          <xs:choice>
            <xs:element name="theory"><xs:complexType>
              \#(note("A paper that is drawn and answered.", "理论考试：抽题组卷作答。"))
              <xs:attribute name="purpose" use="required">
                \#(note("Whether it counts for a certification or closes a training day.", "用于认证，还是每日小测。"))
                <xs:simpleType><xs:restriction base="xs:token">
                  <xs:enumeration value="certification"/><xs:enumeration value="quiz"/>
                </xs:restriction></xs:simpleType>
              </xs:attribute>
              <xs:attribute name="blueprint" type="Id" use="required">\#(note("What the paper is drawn by.", "命题蓝图。"))</xs:attribute>
              <xs:attribute name="duration" type="Duration" use="required">\#(note("How long a candidate has.", "考试时长。"))</xs:attribute>
              <xs:attribute name="closed-book" type="xs:boolean" use="required">\#(note("Whether nothing may be looked up.", "是否闭卷。"))</xs:attribute>
              <xs:attributeGroup ref="PassRule"/>
            </xs:complexType></xs:element>
            <xs:element name="practical"><xs:complexType>
              \#(note("Role-plays that are drawn and scored on a rubric.", "实操考试：抽取情景进行角色扮演，按评分标准打分。"))
              <xs:sequence><xs:element name="draw" maxOccurs="4"><xs:complexType>
                \#(note("How many scenarios of a family each candidate gets.", "每位考生抽取某类情景的数量。"))
                <xs:attribute name="family" type="Family" use="required">\#(note("The family.", "情景类别。"))</xs:attribute>
                <xs:attribute name="count" type="Count" use="required">\#(note("How many.", "数量。"))</xs:attribute>
              </xs:complexType></xs:element></xs:sequence>
              <xs:attribute name="rubric" type="Id" use="required">\#(note("What they are scored on.", "评分标准。"))</xs:attribute>
              <xs:attributeGroup ref="PassRule"/>
            </xs:complexType></xs:element>
          </xs:choice>
          <xs:element name="relearn" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            \#(note("What must be learned anew after a failed sitting, before the next may begin: by a session attended since, or by a trainer's word for it.", "不合格后补考前必须重新学习的课程：此后参加过该课，或由培训师登记已重学。"))
            <xs:attribute name="lesson" type="Id" use="required">\#(note("The lesson.", "课程。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="window" minOccurs="0"><xs:complexType>
            \#(note("When it may be begun, in the workplace's time: from its opening until its closing, and at most so long after the opening. Left out, at any time.", "可以开考的时间（工作区所在时区）：从开放到关闭；可另限开放后多久内必须开考。不写表示随时可考。"))
            <xs:attribute name="opens" type="LocalTime" use="required">\#(note("From then on.", "开放时间。"))</xs:attribute>
            <xs:attribute name="closes" type="LocalTime" use="required">\#(note("Not later than that.", "关闭时间。"))</xs:attribute>
            <xs:attribute name="late-start" type="Duration">\#(note("How long after the opening it may still be begun.", "开放后最迟多久可以开考。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="marking" minOccurs="0"><xs:complexType>
            \#(note("How many people mark what a person must mark, each without seeing the other, and the difference in marks from which a third decides.", "需人工评阅的部分由几人独立评阅，以及分差达到多少时由第三人裁定。"))
            <xs:attribute name="raters" type="Raters" use="required">\#(note("How many.", "评阅人数。"))</xs:attribute>
            <xs:attribute name="gap" type="Marks">\#(note("The difference from which a third rater decides.", "需要第三人裁定的分差。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="release" minOccurs="0"><xs:complexType>
            \#(note("When candidates learn their results, and when they may read their papers with the rationale.", "考生何时看到成绩，何时可以查看答卷和解析。"))
            <xs:attribute name="results" use="required">
              \#(note("When results are shown.", "何时公布成绩。"))
              <xs:simpleType><xs:restriction base="xs:token">
                <xs:enumeration value="when-marked">\#(note("As soon as everything is marked.", "评阅完成即公布。"))</xs:enumeration>
                <xs:enumeration value="by-hand">\#(note("When a person releases them.", "由人工公布。"))</xs:enumeration>
              </xs:restriction></xs:simpleType>
            </xs:attribute>
            <xs:attribute name="papers" use="required">
              \#(note("When papers may be read.", "何时可以查看答卷。"))
              <xs:simpleType><xs:restriction base="xs:token">
                <xs:enumeration value="never">\#(note("Not at all.", "不公布。"))</xs:enumeration>
                <xs:enumeration value="with-results">\#(note("Together with the results.", "与成绩一同公布。"))</xs:enumeration>
                <xs:enumeration value="after-window">\#(note("Once the window has closed for everybody.", "考试时间窗口关闭之后。"))</xs:enumeration>
                <xs:enumeration value="by-hand">\#(note("When a person releases them.", "由人工公布。"))</xs:enumeration>
              </xs:restriction></xs:simpleType>
            </xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:attributeGroup name="PassRule">
        <xs:attribute name="pass-mark" type="Marks" use="required">\#(note("From how many marks it is passed.", "合格分数线。"))</xs:attribute>
        <xs:attribute name="out-of" type="Marks" use="required">\#(note("The full mark.", "满分。"))</xs:attribute>
        <xs:attribute name="resits" use="required">
          \#(note("How often it may be sat again after a failure.", "不合格后可以补考的次数。"))
          <xs:simpleType><xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="100"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="resit-after" type="Period">\#(note("How long after a failure the next sitting may begin.", "不合格后间隔多久可以补考。"))</xs:attribute>
      </xs:attributeGroup>
      <xs:simpleType name="Raters">
        \#(note("One or two.", "一人或两人。"))
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="2"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="exam" type="Exam"/>
    """#
}
