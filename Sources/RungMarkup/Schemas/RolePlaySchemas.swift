extension Schema {
  /// Scenarios: role-plays with everything that is said to those who play them.
  static let scenario = #"""
      <xs:complexType name="Scenario">
        \#(note("A role-play: what the candidate is told, and what only the role-player and the examiner know.", "角色扮演情景：考生知道的内容，以及只有扮演者和考官知道的内容。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="brief" type="Passage" maxOccurs="unbounded">\#(note("What the candidate reads before it begins.", "考生开始前读到的说明。"))</xs:element>
          <xs:element name="opening" type="Line" maxOccurs="unbounded">\#(note("The customer's first words; the clock starts with them.", "客户的第一句话，从此开始计时。"))</xs:element>
          <xs:element name="hidden" type="Wording" maxOccurs="12">\#(note("A fact that the candidate has to find out.", "需要考生问出来的隐藏事实。"))</xs:element>
          <xs:element name="trigger" maxOccurs="12"><xs:complexType>
            \#(note("How the customer reacts to what the candidate does.", "客户对考生言行的反应。"))
            <xs:sequence>
              <xs:element name="when" type="Wording">\#(note("What the candidate does or leaves out.", "考生做了或没做什么。"))</xs:element>
              <xs:element name="then" type="Wording">\#(note("What the customer does then.", "客户随之怎样。"))</xs:element>
            </xs:sequence>
          </xs:complexType></xs:element>
          <xs:element name="escalation" type="Passage" maxOccurs="unbounded">\#(note("When it has to be handed up, to whom, and with what.", "何时需要升级、交给谁、交接哪些内容。"))</xs:element>
          <xs:element name="cue-sheet" maxOccurs="4"><xs:complexType>
            \#(note("What one of the parts plays from. It never tells the key.", "一个角色的提示单，不含评分要点。"))
            <xs:sequence><xs:element name="cue" type="Passage" maxOccurs="unbounded">\#(note("The cues, once in each language.", "提示内容，每种语言各一份。"))</xs:element></xs:sequence>
            <xs:attribute name="role" use="required">
              \#(note("Whose sheet it is.", "角色。"))
              <xs:simpleType><xs:restriction base="xs:token">
                <xs:enumeration value="agent"/><xs:enumeration value="customer"/><xs:enumeration value="observer"/>
              </xs:restriction></xs:simpleType>
            </xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="family" type="Family" use="required">\#(note("What it is about.", "类别。"))</xs:attribute>
        <xs:attribute name="persona" use="required">
          \#(note("The type of customer.", "客户类型。"))
          <xs:simpleType><xs:restriction base="xs:token">
            <xs:enumeration value="rational">\#(note("Wants facts and reasons.", "理性型：要事实和理由。"))</xs:enumeration>
            <xs:enumeration value="emotional">\#(note("Wants to be understood first.", "情绪型：先要被理解。"))</xs:enumeration>
            <xs:enumeration value="doubtful">\#(note("Needs proof and patience.", "怀疑型：需要证据和耐心。"))</xs:enumeration>
            <xs:enumeration value="dominant">\#(note("Wants to decide.", "支配型：要自己做主。"))</xs:enumeration>
          </xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="time-box" type="Duration" use="required">\#(note("How long it lasts at most.", "时长上限。"))</xs:attribute>
        <xs:attribute name="status" type="Status" use="required">\#(note("Where it is in its life.", "所处阶段。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="scenario" type="Scenario"/>
    """#

  /// Rubrics: what role-plays are graded by.
  static let rubric = #"""
      <xs:complexType name="Rubric">
        \#(note("What a role-play is graded by: weighted criteria with described levels, critical errors, and a global rating.", "评分标准：带权重、分级描述的评分项，一票否决项，以及总体评级。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="criterion" maxOccurs="12"><xs:complexType>
            \#(note("A criterion; the weights of all make 100.", "评分项；各项权重合计 100。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="level" minOccurs="2" maxOccurs="9"><xs:complexType>
                \#(note("A level, described by what can be seen and heard.", "等级，用可观察的表现描述。"))
                <xs:complexContent><xs:extension base="Wording">
                  <xs:attribute name="rank" type="Rank" use="required">\#(note("Its digit: 1, 2, 3 …", "等级数字：1、2、3……"))</xs:attribute>
                  <xs:attribute name="share" type="Percent" use="required">\#(note("What share of the criterion's weight it earns.", "得到该项权重的百分比。"))</xs:attribute>
                </xs:extension></xs:complexContent>
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The criterion's id within the rubric.", "该项在评分标准内的标识。"))
            <xs:attribute name="weight" type="Percent" use="required">\#(note("Its marks out of 100.", "权重（百分制分值）。"))</xs:attribute>
            <xs:attribute name="minimum" type="Percent">\#(note("The least share that a pass needs.", "合格所需的最低百分比。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="critical-error" minOccurs="0" maxOccurs="20"><xs:complexType>
            \#(note("A fault that fails a role-play whatever its marks.", "一票否决项：无论得分多少均不合格。"))
            <xs:complexContent><xs:extension base="Wording">\#(id("The error's id within the rubric.", "该项在评分标准内的标识。"))</xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="global-rating" minOccurs="2" maxOccurs="7"><xs:complexType>
            \#(note("A step of the global rating, given beside the criteria.", "总体评级的一级，与各评分项分开给出。"))
            <xs:complexContent><xs:extension base="Wording"><xs:attribute name="rank" type="Rank" use="required">\#(note("Its digit: 1, 2, 3 …", "等级数字：1、2、3……"))</xs:attribute></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:element name="rubric" type="Rubric"/>
    """#

  /// Anchor performances.
  static let anchor = #"""
      <xs:complexType name="Anchor">
        \#(note("A performance that raters calibrate on: its transcript, and the scores agreed upon.", "评分员校准用的范例表现：完整对话，以及商定的评分。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="transcript" type="Passage" maxOccurs="unbounded">\#(note("What was said, turn by turn.", "逐句的对话记录。"))</xs:element>
          <xs:element name="score" maxOccurs="12"><xs:complexType>
            \#(note("The level agreed upon for a criterion, and why.", "某一评分项商定的等级及理由。"))
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="criterion" type="Id" use="required">\#(note("The rubric's criterion.", "评分项。"))</xs:attribute>
              <xs:attribute name="rank" type="Rank" use="required">\#(note("The level.", "等级。"))</xs:attribute>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="critical" minOccurs="0" maxOccurs="20"><xs:complexType>
            \#(note("A critical error in the performance, with the words that show it.", "表现中出现的一票否决项，附原话。"))
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="error" type="Id" use="required">\#(note("The rubric's critical error.", "一票否决项。"))</xs:attribute>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="overall"><xs:complexType>
            \#(note("The global rating agreed upon, and why.", "商定的总体评级及理由。"))
            <xs:complexContent><xs:extension base="Wording">
              <xs:attribute name="rank" type="Rank" use="required">\#(note("The rating.", "等级。"))</xs:attribute>
            </xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="rubric" type="Id" use="required">\#(note("The rubric it was scored on.", "所用评分标准。"))</xs:attribute>
        <xs:attribute name="scenario" type="Id" use="required">\#(note("The scenario that was played.", "所演情景。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="anchor" type="Anchor"/>
    """#
}
