extension Schema {
  /// Banks, blueprints and exams.
  static let examTypes = #"""
      <xs:attributeGroup name="ItemFacts">
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="topic" type="Id" use="required"/>
        <xs:attribute name="competence" type="Id" use="required"/>
        <xs:attribute name="level" type="Level" use="required"/>
        <xs:attribute name="author" type="Id" use="required"/>
        <xs:attribute name="reviewer" type="Id"/>
        <xs:attribute name="status" type="Status" use="required"/>
        <xs:attribute name="source" type="xs:token"/>
        <xs:attribute name="enemies" type="Ids"/>
        <xs:attribute name="weight" type="Count"/>
      </xs:attributeGroup>
      <xs:complexType name="Option">
        <xs:complexContent><xs:extension base="Wording">
          <xs:attribute name="key" type="xs:boolean"/>
          <xs:attribute name="last" type="xs:boolean"/>
        </xs:extension></xs:complexContent>
      </xs:complexType>
      <xs:complexType name="SingleChoice">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="option" type="Option" minOccurs="2" maxOccurs="10"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
      </xs:complexType>
      <xs:complexType name="MultipleChoice">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="option" type="Option" minOccurs="3" maxOccurs="10"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="credit" type="Credit"/>
        <xs:attribute name="penalty" type="Percent"/>
      </xs:complexType>
      <xs:simpleType name="Credit">
        <xs:restriction base="xs:token"><xs:enumeration value="exact"/><xs:enumeration value="proportional"/></xs:restriction>
      </xs:simpleType>
      <xs:complexType name="TrueFalse">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="key" type="xs:boolean" use="required"/>
      </xs:complexType>
      <xs:simpleType name="Folds">
        <xs:annotation><xs:documentation xml:lang="en">Differences that do not count when a text answer is compared.</xs:documentation><xs:documentation xml:lang="zh-Hans">比对文字答案时忽略的差异。</xs:documentation></xs:annotation>
        <xs:list><xs:simpleType><xs:restriction base="xs:token">
          <xs:enumeration value="width"/><xs:enumeration value="case"/><xs:enumeration value="space"/>
          <xs:enumeration value="punctuation"/><xs:enumeration value="numerals"/>
        </xs:restriction></xs:simpleType></xs:list>
      </xs:simpleType>
      <xs:complexType name="FillIn">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="answer" maxOccurs="10"><xs:complexType>
            <xs:sequence><xs:element name="accept" type="Line" maxOccurs="unbounded"/></xs:sequence>
            <xs:attribute name="blank" type="Id" use="required"/>
            <xs:attribute name="fold" type="Folds"/>
          </xs:complexType></xs:element>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="credit" type="Credit"/>
      </xs:complexType>
      <xs:complexType name="Numeric">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="unit" type="Line" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="value" type="Quantity" use="required"/>
        <xs:attribute name="tolerance" type="Quantity"/>
      </xs:complexType>
      <xs:simpleType name="Quantity">
        <xs:restriction base="xs:decimal">
          <xs:minInclusive value="-1000000000"/><xs:maxInclusive value="1000000000"/><xs:fractionDigits value="6"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="Matching">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="pair" minOccurs="2" maxOccurs="10"><xs:complexType><xs:sequence>
            <xs:element name="left" type="Wording"/><xs:element name="right" type="Wording"/>
          </xs:sequence></xs:complexType></xs:element>
          <xs:element name="distractor" type="Wording" minOccurs="0" maxOccurs="5"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="credit" type="Credit"/>
      </xs:complexType>
      <xs:complexType name="Ordering">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="entry" type="Wording" minOccurs="3" maxOccurs="10"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="credit" type="Credit"/>
      </xs:complexType>
      <xs:complexType name="ShortAnswer">
        <xs:sequence>
          <xs:element name="stem" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="point" maxOccurs="12"><xs:complexType>
            <xs:complexContent><xs:extension base="Wording"><xs:attribute name="weight" type="Count"/></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="guide" type="Passage" maxOccurs="unbounded"/>
          <xs:element name="rationale" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
        <xs:attribute name="limit" type="Limit" use="required"/>
      </xs:complexType>
      <xs:simpleType name="Limit">
        <xs:annotation><xs:documentation xml:lang="en">The longest answer, in characters.</xs:documentation><xs:documentation xml:lang="zh-Hans">答案的最大字数。</xs:documentation></xs:annotation>
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="5000"/></xs:restriction>
      </xs:simpleType>
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
      <xs:complexType name="Case">
        <xs:sequence>
          <xs:element name="stimulus" type="Passage" maxOccurs="unbounded"/>
          <xs:group ref="SimpleItem" minOccurs="2" maxOccurs="8"/>
        </xs:sequence>
        <xs:attributeGroup ref="ItemFacts"/>
      </xs:complexType>
      <xs:complexType name="Bank">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:group ref="SimpleItem"/>
            <xs:element name="case" type="Case"/>
          </xs:choice>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:element name="bank" type="Bank"/>

      <xs:simpleType name="ItemType">
        <xs:restriction base="xs:token">
          <xs:enumeration value="single-choice"/><xs:enumeration value="multiple-choice"/>
          <xs:enumeration value="true-false"/><xs:enumeration value="fill-in"/><xs:enumeration value="numeric"/>
          <xs:enumeration value="matching"/><xs:enumeration value="ordering"/>
          <xs:enumeration value="short-answer"/><xs:enumeration value="case"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="Blueprint">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="section" maxOccurs="20"><xs:complexType>
            <xs:sequence>
              <xs:element name="title" type="Line" maxOccurs="unbounded"/>
              <xs:element name="cell" maxOccurs="200"><xs:complexType>
                <xs:attribute name="topic" type="Id" use="required"/>
                <xs:attribute name="level" type="Level"/>
                <xs:attribute name="type" type="ItemType" use="required"/>
                <xs:attribute name="count" type="Count" use="required"/>
                <xs:attribute name="marks" type="Marks" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="Id" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
        <xs:attribute name="banks" type="Ids" use="required"/>
        <xs:attribute name="shuffle-items" type="xs:boolean"/>
        <xs:attribute name="shuffle-options" type="xs:boolean"/>
      </xs:complexType>
      <xs:element name="blueprint" type="Blueprint"/>

      <xs:attributeGroup name="PassRule">
        <xs:attribute name="pass-mark" type="Marks" use="required"/>
        <xs:attribute name="out-of" type="Marks" use="required"/>
        <xs:attribute name="resits" use="required"><xs:simpleType>
          <xs:restriction base="xs:integer"><xs:minInclusive value="0"/><xs:maxInclusive value="100"/></xs:restriction>
        </xs:simpleType></xs:attribute>
        <xs:attribute name="resit-after" type="Period"/>
      </xs:attributeGroup>
      <xs:simpleType name="Family">
        <xs:restriction base="xs:token">
          <xs:enumeration value="enquiry"/><xs:enumeration value="complaint"/>
          <xs:enumeration value="technical"/><xs:enumeration value="teamwork"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="Exam">
        <xs:sequence>
          <xs:element name="title" type="Line" maxOccurs="unbounded"/>
          <xs:element name="instructions" type="Passage" minOccurs="0" maxOccurs="unbounded"/>
          <xs:choice>
            <xs:element name="theory"><xs:complexType>
              <xs:attribute name="purpose" use="required"><xs:simpleType><xs:restriction base="xs:token">
                <xs:enumeration value="certification"/><xs:enumeration value="quiz"/>
              </xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name="blueprint" type="Id" use="required"/>
              <xs:attribute name="duration" type="Duration" use="required"/>
              <xs:attribute name="closed-book" type="xs:boolean" use="required"/>
              <xs:attributeGroup ref="PassRule"/>
            </xs:complexType></xs:element>
            <xs:element name="practical"><xs:complexType>
              <xs:sequence><xs:element name="draw" maxOccurs="4"><xs:complexType>
                <xs:attribute name="family" type="Family" use="required"/>
                <xs:attribute name="count" type="Count" use="required"/>
              </xs:complexType></xs:element></xs:sequence>
              <xs:attribute name="rubric" type="Id" use="required"/>
              <xs:attributeGroup ref="PassRule"/>
            </xs:complexType></xs:element>
          </xs:choice>
          <xs:element name="window" minOccurs="0"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">When it may be begun, in the workplace's time: from its opening until its closing, and at most so long after the opening.</xs:documentation><xs:documentation xml:lang="zh-Hans">可以开考的时间（工作区所在时区）：从开放到关闭；可另限开放后多久内必须开考。</xs:documentation></xs:annotation>
            <xs:attribute name="opens" type="LocalTime" use="required"/>
            <xs:attribute name="closes" type="LocalTime" use="required"/>
            <xs:attribute name="late-start" type="Duration"/>
          </xs:complexType></xs:element>
          <xs:element name="marking" minOccurs="0"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">How many people mark what a person must mark, each without seeing the other, and the difference in marks from which a third decides.</xs:documentation><xs:documentation xml:lang="zh-Hans">需人工评阅的部分由几人独立评阅，以及分差达到多少时由第三人裁定。</xs:documentation></xs:annotation>
            <xs:attribute name="raters" type="Raters" use="required"/>
            <xs:attribute name="gap" type="Marks"/>
          </xs:complexType></xs:element>
          <xs:element name="release" minOccurs="0"><xs:complexType>
            <xs:annotation><xs:documentation xml:lang="en">When candidates learn their results, and when they may read their papers with the rationale.</xs:documentation><xs:documentation xml:lang="zh-Hans">考生何时看到成绩，何时可以查看答卷和解析。</xs:documentation></xs:annotation>
            <xs:attribute name="results" use="required"><xs:simpleType><xs:restriction base="xs:token">
              <xs:enumeration value="when-marked"/><xs:enumeration value="by-hand"/>
            </xs:restriction></xs:simpleType></xs:attribute>
            <xs:attribute name="papers" use="required"><xs:simpleType><xs:restriction base="xs:token">
              <xs:enumeration value="never"/><xs:enumeration value="with-results"/>
              <xs:enumeration value="after-window"/><xs:enumeration value="by-hand"/>
            </xs:restriction></xs:simpleType></xs:attribute>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:complexType>
      <xs:simpleType name="Raters">
        <xs:restriction base="xs:integer"><xs:minInclusive value="1"/><xs:maxInclusive value="2"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="exam" type="Exam"/>
    """#
}
