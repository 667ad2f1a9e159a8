extension Schema {
  /// Probation plans.
  static let probationPlan = #"""
      <xs:complexType name="ProbationPlan">
        \#(note("How a probation runs: its length, its reviews, the dimensions rated, and the marks that decide.", "试用期方案：期限、评审安排、评价维度和决定分数线。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="dimension" maxOccurs="12"><xs:complexType>
            \#(note("What is rated; the weights of all make 100.", "评价维度；各项权重合计 100。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="evidence" type="Wording" maxOccurs="6">\#(note("What the rating rests on.", "评价依据。"))</xs:element>
            </xs:sequence>
            \#(id("The dimension's id within the plan.", "维度在方案内的标识。"))
            <xs:attribute name="weight" type="Percent" use="required">\#(note("Its share in percent.", "权重（百分比）。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="stage" maxOccurs="12"><xs:complexType>
            \#(note("A full evaluation after so many months; the weights of all make 100.", "满若干个月的全面评价；各阶段权重合计 100。"))
            <xs:sequence>\#(titles)</xs:sequence>
            <xs:attribute name="month" type="Count" use="required">\#(note("After which month.", "第几个月。"))</xs:attribute>
            <xs:attribute name="weight" type="Percent" use="required">\#(note("Its share of the composite in percent.", "在综合评价中的权重。"))</xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="length" type="Period" use="required">\#(note("How long it runs.", "期限。"))</xs:attribute>
        <xs:attribute name="calendar" type="Id" use="required">\#(note("The calendar that reviews are laid around.", "安排评审所依的工作日历。"))</xs:attribute>
        <xs:attribute name="weekly-reviews" type="Count" use="required">\#(note("How many weekly reviews there are.", "每周评审的次数。"))</xs:attribute>
        <xs:attribute name="confirm-mark" type="Marks" use="required">\#(note("From how many of 100 the newcomer is confirmed.", "达到多少分（百分制）转正。"))</xs:attribute>
        <xs:attribute name="extend-mark" type="Marks" use="required">\#(note("From how many it is extended rather than ended.", "达到多少分延长试用，低于此终止。"))</xs:attribute>
        <xs:attribute name="extension" type="Period" use="required">\#(note("By how long.", "延长多久。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="probation-plan" type="ProbationPlan"/>
    """#

  /// Certifications.
  static let certification = #"""
      <xs:complexType name="Certification">
        \#(note("What a certificate needs, how long it holds, and what renews it.", "认证：取得条件、有效期与续证条件。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="description" type="Passage" minOccurs="0" maxOccurs="unbounded">\#(note("What it shows about its holder.", "证明持证人具备什么。"))</xs:element>
          <xs:element name="requires"><xs:complexType>
            \#(note("Everything that is needed.", "取得条件，须全部满足。"))
            <xs:choice maxOccurs="12">
              <xs:element name="attendance" type="AttendanceNeeded"/>
              <xs:element name="exam" type="ExamNeeded"/>
              <xs:element name="certificate"><xs:complexType>
                \#(note("Another certificate in force.", "持有另一项有效认证。"))
                <xs:attribute name="certification" type="Id" use="required">\#(note("Which.", "哪一项。"))</xs:attribute>
              </xs:complexType></xs:element>
              <xs:element name="satisfaction" type="Satisfaction"/>
            </xs:choice>
          </xs:complexType></xs:element>
          <xs:element name="renewal" minOccurs="0"><xs:complexType>
            \#(note("What a renewal needs, all of it since the certificate was issued.", "续证条件，均须在发证之后取得。"))
            <xs:choice maxOccurs="12">
              <xs:element name="attendance" type="AttendanceNeeded"/>
              <xs:element name="exam" type="ExamNeeded"/>
              <xs:element name="programme"><xs:complexType>
                \#(note("A recurring programme, taken so many times.", "参加某个定期项目的次数。"))
                <xs:attribute name="programme" type="Id" use="required">\#(note("Which.", "哪个项目。"))</xs:attribute>
                <xs:attribute name="times" type="Count" use="required">\#(note("How often.", "次数。"))</xs:attribute>
              </xs:complexType></xs:element>
              <xs:element name="satisfaction" type="Satisfaction"/>
            </xs:choice>
          </xs:complexType></xs:element>
          <xs:element name="validity"><xs:complexType>
            \#(note("How long it holds. Calendar months count by their days' numbers.", "有效期，按日历月计算。"))
            <xs:attribute name="period" type="Period" use="required">\#(note("From the day of issue.", "自发证之日起。"))</xs:attribute>
            <xs:attribute name="renewal-window" type="Period" use="required">\#(note("How long before its end renewal opens.", "到期前多久可以续证。"))</xs:attribute>
            <xs:attribute name="grace" type="Period" use="required">\#(note("How long after its end it can still be renewed.", "到期后的宽限期。"))</xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="tier" type="Tier" use="required">\#(note("The tier that it certifies.", "认证的层级。"))</xs:attribute>
      </xs:complexType>
      <xs:complexType name="AttendanceNeeded">
        \#(note("Attendance on a track, with one cohort.", "随某一培训班参加培训的出勤。"))
        <xs:attribute name="track" type="Id" use="required">\#(note("The track.", "培训路径。"))</xs:attribute>
        <xs:attribute name="minimum" type="Percent" use="required">\#(note("The least share of its minutes. Cohorts are not added up: the latest that reaches it counts.", "最低出勤百分比（按分钟计）。各培训班不合并计算，以达到要求的最近一个班为准。"))</xs:attribute>
      </xs:complexType>
      <xs:complexType name="ExamNeeded">
        \#(note("A pass in an exam.", "通过一项考试。"))
        <xs:attribute name="exam" type="Id" use="required">\#(note("The exam.", "考试。"))</xs:attribute>
      </xs:complexType>
      <xs:complexType name="Satisfaction">
        \#(note("Customer satisfaction: the least share of satisfied customers over the last such period.", "客户满意度：最近一段时间内满意客户的最低百分比。"))
        <xs:attribute name="minimum" type="Percent" use="required">\#(note("The least share.", "最低百分比。"))</xs:attribute>
        <xs:attribute name="over" type="Period" use="required">\#(note("Over how long.", "统计时段。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="certification" type="Certification"/>
    """#

  /// Appraisal forms.
  static let appraisal = #"""
      <xs:complexType name="Appraisal">
        \#(note("What a person is appraised by after probation.", "转正后的绩效评价表。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="part" maxOccurs="12"><xs:complexType>
            \#(note("A part of the appraisal; the weights of all make 100.", "评价的一个部分；各部分权重合计 100。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="measure" maxOccurs="8"><xs:complexType>
                \#(note("What is looked at.", "评价内容。"))
                <xs:complexContent><xs:extension base="Wording">
                  <xs:attribute name="source" use="required">
                    \#(note("Who or what it comes from.", "来源。"))
                    <xs:simpleType><xs:restriction base="xs:token">
                      <xs:enumeration value="record">\#(note("Systems and records.", "系统与记录。"))</xs:enumeration>
                      <xs:enumeration value="customer">\#(note("Customers.", "客户。"))</xs:enumeration>
                      <xs:enumeration value="colleague">\#(note("Colleagues.", "同事。"))</xs:enumeration>
                      <xs:enumeration value="supervisor">\#(note("The supervisor.", "主管。"))</xs:enumeration>
                    </xs:restriction></xs:simpleType>
                  </xs:attribute>
                </xs:extension></xs:complexContent>
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The part's id within the form.", "该部分在表内的标识。"))
            <xs:attribute name="weight" type="Percent" use="required">\#(note("Its share in percent.", "权重（百分比）。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="rating" minOccurs="2" maxOccurs="9"><xs:complexType>
            \#(note("A level of the scale.", "评分等级。"))
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="rank" type="Rank" use="required">\#(note("Its digit: 1, 2, 3 …", "等级数字：1、2、3……"))</xs:attribute>
              <xs:attribute name="share" type="Percent" use="required">\#(note("What share of a part's weight it earns.", "得到该部分权重的百分比。"))</xs:attribute>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="outcome" maxOccurs="9"><xs:complexType>
            \#(note("What follows from a score; the first begins at 0, each further one higher.", "结果运用：第一条从 0 开始，之后依次升高。"))
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="from" type="Percent" use="required">\#(note("From how many percent.", "从多少百分比起。"))</xs:attribute>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="every" type="Period" use="required">\#(note("How often it is filled in.", "评价周期。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="appraisal" type="Appraisal"/>
    """#

  /// The career ladder.
  static let ladder = #"""
      <xs:complexType name="Ladder">
        \#(note("The posts, the lines of a career through them, and what each step up needs.", "岗位、职业发展路线，以及每一级晋升的条件。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="team" minOccurs="0" maxOccurs="50"><xs:complexType>
            \#(note("A team.", "团队。"))
            <xs:sequence>\#(titles)</xs:sequence>
            \#(id("The team's id within the ladder.", "团队在本文档内的标识。"))
          </xs:complexType></xs:element>
          <xs:element name="post" maxOccurs="50"><xs:complexType>
            \#(note("A post with its duties and the ways up to it.", "一个岗位：职责，以及晋升到该岗位的途径。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="duty" type="Wording" maxOccurs="12">\#(note("A duty of the post.", "岗位职责。"))</xs:element>
              <xs:element name="promotion" minOccurs="0" maxOccurs="6"><xs:complexType>
                \#(note("A way up to the post.", "晋升途径。"))
                <xs:complexContent><xs:extension base="Wording">
                  <xs:attribute name="from" type="Id" use="required">\#(note("The post before.", "原岗位。"))</xs:attribute>
                  <xs:attribute name="after" type="Period">\#(note("The least time on it.", "最短任职时间。"))</xs:attribute>
                  <xs:attribute name="certification" type="Id">\#(note("The certification that is needed.", "需要的认证。"))</xs:attribute>
                </xs:extension></xs:complexContent>
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The post's id within the ladder.", "岗位在本文档内的标识。"))
            <xs:attribute name="tier" type="Tier" use="required">\#(note("Its tier.", "层级。"))</xs:attribute>
            <xs:attribute name="line" type="CareerLine" use="required">\#(note("The line it belongs to.", "所属路线。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="move" minOccurs="0" maxOccurs="12"><xs:complexType>
            \#(note("A move other than up, such as to another department.", "晋升以外的变动，例如转岗。"))
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="after" type="Period" use="required">\#(note("The time on the post that opens it.", "开放所需的在岗时间。"))</xs:attribute>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:simpleType name="CareerLine">
        \#(note("A line of a career.", "职业路线。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="common">\#(note("Before the lines part.", "分流之前的共同岗位。"))</xs:enumeration>
          <xs:enumeration value="specialist">\#(note("Product or technical expert.", "专家路线。"))</xs:enumeration>
          <xs:enumeration value="management">\#(note("Management.", "管理路线。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:element name="ladder" type="Ladder"/>
    """#

  /// Surveys.
  static let survey = #"""
      <xs:complexType name="Survey">
        \#(note("A questionnaire of scales and open questions.", "由量表题和开放题组成的问卷。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="introduction" type="Passage" minOccurs="0" maxOccurs="unbounded">\#(note("What is said before the first question.", "卷首说明。"))</xs:element>
          <xs:choice maxOccurs="60">
            <xs:element name="scale"><xs:complexType>
              \#(note("A question answered on a scale from 1 to its points.", "量表题：从 1 分到最高分。"))
              <xs:sequence>
                <xs:element name="text" type="Line" maxOccurs="unbounded">\#(note("The question or statement.", "问题或陈述。"))</xs:element>
                <xs:element name="low" type="Wording">\#(note("What 1 means.", "1 分的含义。"))</xs:element>
                <xs:element name="high" type="Wording">\#(note("What the highest point means.", "最高分的含义。"))</xs:element>
              </xs:sequence>
              \#(id("The question's id within the survey.", "题目在问卷内的标识。"))
              <xs:attribute name="dimension" type="SurveyDimension" use="required">\#(note("What it is about.", "所属维度。"))</xs:attribute>
              <xs:attribute name="points" use="required">
                \#(note("How many points the scale has.", "量表的分数级数。"))
                <xs:simpleType><xs:restriction base="xs:integer"><xs:minInclusive value="2"/><xs:maxInclusive value="11"/></xs:restriction></xs:simpleType>
              </xs:attribute>
            </xs:complexType></xs:element>
            <xs:element name="open"><xs:complexType>
              \#(note("A question answered in the person's own words.", "开放题：用自己的话回答。"))
              <xs:sequence><xs:element name="text" type="Line" maxOccurs="unbounded">\#(note("The question.", "问题。"))</xs:element></xs:sequence>
              \#(id("The question's id within the survey.", "题目在问卷内的标识。"))
              <xs:attribute name="dimension" type="SurveyDimension" use="required">\#(note("What it is about.", "所属维度。"))</xs:attribute>
              <xs:attribute name="limit" type="Limit" use="required">\#(note("The longest answer.", "字数上限。"))</xs:attribute>
            </xs:complexType></xs:element>
          </xs:choice>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="anonymous" type="xs:boolean" use="required">\#(note("Whether an answer is kept without a trace of who gave it.", "是否匿名：不保存答卷人。"))</xs:attribute>
        <xs:attribute name="minimum-group" type="Count" use="required">\#(note("The fewest answers for which results are shown.", "显示结果所需的最少答卷数。"))</xs:attribute>
        <xs:attribute name="track" type="Id">\#(note("The track that it closes.", "所属培训路径。"))</xs:attribute>
      </xs:complexType>
      <xs:simpleType name="SurveyDimension">
        \#(note("What a question is about.", "问题所属维度。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="content"/><xs:enumeration value="trainer"/><xs:enumeration value="method"/>
          <xs:enumeration value="environment"/><xs:enumeration value="usefulness"/>
          <xs:enumeration value="service"/><xs:enumeration value="overall"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:element name="survey" type="Survey"/>
    """#
}
