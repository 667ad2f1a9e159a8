extension Schema {
  /// Question banks with their items.
  static let bank = #"""
      <xs:complexType name="Bank">
        \#(note("A question bank: items of any type. Each item is versioned by itself.", "题库：各种题型的题目，每道题独立管理版本。"))
        <xs:sequence>
          \#(titles)
          \#(allowances)
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:group ref="SimpleItem"/>
            <xs:element name="case" type="Case"/>
          </xs:choice>
        </xs:sequence>
        \#(documentID)
      </xs:complexType>
      <xs:element name="bank" type="Bank"/>
      <xs:attributeGroup name="ItemFacts">
        \#(id("The item's id, unique in everything that is loaded; never used again for another item.", "题目的标识，在全部内容中唯一，不再用于其他题目。"))
        <xs:attribute name="topic" type="Id" use="required">\#(note("The topic of the framework that it is about.", "所属主题。"))</xs:attribute>
        <xs:attribute name="competence" type="Id" use="required">\#(note("The competence of that topic that it examines.", "考查的能力，须属于该主题。"))</xs:attribute>
        <xs:attribute name="level" type="Level" use="required">\#(note("How far it goes.", "难度。"))</xs:attribute>
        <xs:attribute name="author" type="Id" use="required">\#(note("The login of who wrote it.", "出题人的登录名。"))</xs:attribute>
        <xs:attribute name="reviewer" type="Id">\#(note("The login of who reviewed it: another person than the author.", "审题人的登录名，不能是出题人。"))</xs:attribute>
        <xs:attribute name="status" type="Status" use="required">\#(note("Where it is in its life.", "所处阶段。"))</xs:attribute>
        <xs:attribute name="source" type="xs:token">\#(note("What it rests on: a policy, a lesson, a case.", "依据：制度、课程或案例。"))</xs:attribute>
        <xs:attribute name="enemies" type="Ids">\#(note("Items that give this one away or are given away by it: they never meet in one paper.", "互相泄露答案的题目，不会出现在同一份试卷。"))</xs:attribute>
        <xs:attribute name="weight" type="Count">\#(note("Within a case, its part of the case's marks; 1 where it is left out.", "在案例题中所占分值的份数；不写为 1。"))</xs:attribute>
      </xs:attributeGroup>
      <xs:group name="SimpleItem"><xs:choice>
        <xs:element name="single-choice" type="SingleChoice"/>
        <xs:element name="multiple-choice" type="MultipleChoice"/>
        <xs:element name="true-false" type="TrueFalse"/>
        <xs:element name="fill-in" type="FillIn"/>
        <xs:element name="numeric" type="Numeric"/>
        <xs:element name="matching" type="Matching"/>
        <xs:element name="ordering" type="Ordering"/>
        <xs:element name="short-answer" type="ShortAnswer"/>
      </xs:choice></xs:group>
      <xs:complexType name="Option">
        <xs:complexContent><xs:extension base="Wording">
          <xs:attribute name="key" type="xs:boolean">\#(note("Whether it is right.", "是否为正确选项。"))</xs:attribute>
          <xs:attribute name="last" type="xs:boolean">\#(note("Whether it keeps its place at the end when options are shuffled.", "打乱选项时是否固定在最后。"))</xs:attribute>
        </xs:extension></xs:complexContent>
      </xs:complexType>
      <xs:complexType name="SingleChoice">
        \#(note("A question with exactly one right option.", "单选题：只有一个正确选项。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="option" type="Option" minOccurs="2" maxOccurs="10">\#(note("What may be chosen.", "选项。"))</xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        \#(penalties)
      </xs:complexType>
      <xs:complexType name="MultipleChoice">
        \#(note("A question with one or more right options, but not all.", "多选题：一个或多个正确选项，但不能全对。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="option" type="Option" minOccurs="3" maxOccurs="10">\#(note("What may be chosen.", "选项。"))</xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        \#(credit)
        \#(penalties)
      </xs:complexType>
      <xs:simpleType name="Credit">
        \#(note("What partly right answers earn.", "部分正确时如何计分。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="exact">\#(note("All or nothing; this where it is left out.", "全对才得分；不写时为此项。"))</xs:enumeration>
          <xs:enumeration value="proportional">\#(note("A share for each right part.", "每个正确部分得一份。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="Floor">
        \#(note("How far down penalties go.", "扣分的下限。"))
        <xs:restriction base="xs:token">
          <xs:enumeration value="item">\#(note("The question never earns less than nothing; this where it is left out.", "本题得分不低于零；不写时为此项。"))</xs:enumeration>
          <xs:enumeration value="paper">\#(note("The question may cost marks that others earned; the paper as a whole never falls below nothing.", "本题可以倒扣其他题的得分；整份试卷不低于零。"))</xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="TrueFalse">
        \#(note("A statement that is true or false.", "判断题。"))
        <xs:sequence>
          \#(stem)
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="key" type="xs:boolean" use="required">\#(note("Whether the statement is true.", "陈述是否正确。"))</xs:attribute>
        \#(penalties)
      </xs:complexType>
      <xs:simpleType name="Folds">
        \#(note("Differences that do not count when a text answer is compared; nothing else is overlooked.", "比对文字答案时忽略的差异；此外一律严格比对。"))
        <xs:list><xs:simpleType><xs:restriction base="xs:token">
          <xs:enumeration value="width">\#(note("Full-width, half-width and other compatibility forms, such as numbers in circles.", "全角、半角及其他兼容字形（如带圈数字）。"))</xs:enumeration>
          <xs:enumeration value="case">\#(note("Capital and small letters.", "大写与小写。"))</xs:enumeration>
          <xs:enumeration value="space">\#(note("White space.", "空白。"))</xs:enumeration>
          <xs:enumeration value="punctuation">\#(note("Punctuation that does not belong to a number.", "不属于数字的标点。"))</xs:enumeration>
          <xs:enumeration value="numerals">\#(note("Chinese and Arabic numerals.", "汉字数字与阿拉伯数字。"))</xs:enumeration>
          <xs:enumeration value="units">\#(note("Spellings of a unit behind a number: 24小时, 24h, 24 hours; 80%, 百分之80. Nothing is converted.", "数字后单位的不同写法：24小时、24h、24 hours；80%、百分之80。不作换算。"))</xs:enumeration>
        </xs:restriction></xs:simpleType></xs:list>
      </xs:simpleType>
      <xs:complexType name="FillIn">
        \#(note("A text with blanks to be filled in.", "填空题：题干含一个或多个空格。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="answer" maxOccurs="10"><xs:complexType>
            \#(note("What is right in one of the blanks.", "一个空格的答案。"))
            <xs:sequence><xs:element name="accept" type="Line" maxOccurs="unbounded">\#(note("A form that is accepted; with xml:lang where it belongs to one language.", "可接受的写法；只属于某种语言时写 xml:lang。"))</xs:element></xs:sequence>
            <xs:attribute name="blank" type="Id" use="required">\#(note("The blank that it is for.", "对应的空格。"))</xs:attribute>
            <xs:attribute name="fold" type="Folds">\#(note("Differences that do not count.", "忽略哪些差异。"))</xs:attribute>
          </xs:complexType></xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        \#(credit)
        \#(penalties)
      </xs:complexType>
      <xs:complexType name="Numeric">
        \#(note("A question that is answered with a number.", "数值题：以数字作答。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="unit" type="Line" minOccurs="0" maxOccurs="unbounded">\#(note("The unit that is printed behind the answer.", "答案后显示的单位。"))</xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="value" type="Quantity" use="required">\#(note("The right number.", "正确数值。"))</xs:attribute>
        <xs:attribute name="tolerance" type="Quantity">\#(note("How far off an answer may be; 0 where it is left out.", "允许的误差；不写为 0。"))</xs:attribute>
        \#(penalties)
      </xs:complexType>
      <xs:simpleType name="Quantity">
        \#(note("A number with at most six decimals.", "最多六位小数的数。"))
        <xs:restriction base="xs:decimal">
          <xs:minInclusive value="-1000000000"/><xs:maxInclusive value="1000000000"/><xs:fractionDigits value="6"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="Matching">
        \#(note("Entries on the left to be matched with entries on the right.", "配对题：左右两列逐一配对。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="pair" minOccurs="2" maxOccurs="10"><xs:complexType>
            \#(note("Two entries that belong together.", "一对对应的内容。"))
            <xs:sequence>
              <xs:element name="left" type="Wording">\#(note("The entry on the left.", "左列。"))</xs:element>
              <xs:element name="right" type="Wording">\#(note("The entry on the right that belongs to it.", "与之对应的右列。"))</xs:element>
            </xs:sequence>
          </xs:complexType></xs:element>
          <xs:element name="distractor" type="Wording" minOccurs="0" maxOccurs="5">\#(note("An entry on the right that belongs to nothing.", "右列中多余的干扰项。"))</xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        \#(credit)
        \#(penalties)
      </xs:complexType>
      <xs:complexType name="Ordering">
        \#(note("Entries to be put in order.", "排序题。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="entry" type="Wording" minOccurs="3" maxOccurs="10">\#(note("An entry; the file has them in the right order.", "排序内容；文件中按正确顺序书写。"))</xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        \#(credit)
        \#(penalties)
      </xs:complexType>
      <xs:complexType name="ShortAnswer">
        \#(note("A question answered in own words and marked by a person.", "简答题：用自己的话作答，由人评阅。"))
        <xs:sequence>
          \#(stem)
          <xs:element name="point" maxOccurs="12"><xs:complexType>
            \#(note("A point that a good answer makes.", "得分要点。"))
            <xs:complexContent><xs:extension base="Wording"><xs:attribute name="weight" type="Count">\#(note("Its part of the marks; 1 where it is left out.", "所占分值的份数；不写为 1。"))</xs:attribute></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="guide" type="Passage" maxOccurs="unbounded">\#(note("What the marker should count, and what not.", "评阅说明：什么算对，什么不算。"))</xs:element>
          \#(rationale)
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="limit" type="Limit" use="required">\#(note("The longest answer.", "字数上限。"))</xs:attribute>
      </xs:complexType>
      <xs:complexType name="Case">
        \#(note("A case: material that is read first, and the items about it, which stay together in a paper.", "案例题：先读材料，再答若干小题；小题在试卷中不拆开。"))
        <xs:sequence>
          <xs:element name="stimulus" type="Passage" maxOccurs="unbounded">\#(note("The material, often a dialogue.", "材料，常为一段对话。"))</xs:element>
          <xs:group ref="SimpleItem" minOccurs="2" maxOccurs="8"/>
          \#(allowances)
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
      </xs:complexType>
    """#

  private static let stem =
    "<xs:element name=\"stem\" type=\"Passage\" maxOccurs=\"unbounded\">"
    + note("What is asked, once in each language.", "题干，每种语言各一个。") + "</xs:element>"

  private static let rationale =
    "<xs:element name=\"rationale\" type=\"Passage\" minOccurs=\"0\" maxOccurs=\"unbounded\">"
    + note(
      "Why the key is right and the most tempting distractor wrong; shown when papers are released.",
      "为什么这样答、最容易误选的为什么错；公布答卷时显示。") + "</xs:element>"

  private static let credit =
    "<xs:attribute name=\"credit\" type=\"Credit\">"
    + note("What partly right answers earn.", "部分正确时如何计分。") + "</xs:attribute>"

  private static let penalties =
    "<xs:attribute name=\"penalty\" type=\"Percent\">"
    + note(
      "What a wrong answer costs: with proportional credit each wrong part this percentage of a share, else the whole answer this percentage of the marks. No answer costs nothing.",
      "答错扣分：按比例计分时，每个错误部分扣一份得分的这一百分比；否则整题扣分值的这一百分比。不作答不扣分。")
    + "</xs:attribute><xs:attribute name=\"floor\" type=\"Floor\">"
    + note("How far down penalties go.", "扣分的下限。") + "</xs:attribute>"
}
