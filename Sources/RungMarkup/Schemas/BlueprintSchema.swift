extension Schema {
  /// Blueprints: what papers are drawn from.
  static let blueprint = #"""
      <xs:complexType name="Blueprint">
        \#(note("What a paper is drawn from: cells of topic, level and type with counts and marks, in sections.", "命题蓝图：按主题、难度、题型划分的单元格，各有题数和分值，分为若干部分。"))
        <xs:sequence>
          \#(titles)
          <xs:element name="section" maxOccurs="20"><xs:complexType>
            \#(note("A part of the paper.", "试卷的一个部分。"))
            <xs:sequence>
              \#(titles)
              <xs:element name="cell" maxOccurs="200"><xs:complexType>
                \#(note("How many items of one kind are drawn. No item may fit two cells.", "抽取某一类题目的数量；同一道题不能符合两个单元格。"))
                <xs:attribute name="topic" type="Id" use="required">\#(note("The items' topic.", "主题。"))</xs:attribute>
                <xs:attribute name="level" type="Level">\#(note("Their level; any where it is left out.", "难度；不写表示不限。"))</xs:attribute>
                <xs:attribute name="type" type="ItemType" use="required">\#(note("Their type.", "题型。"))</xs:attribute>
                <xs:attribute name="count" type="Count" use="required">\#(note("How many are drawn.", "抽取数量。"))</xs:attribute>
                <xs:attribute name="marks" type="Marks" use="required">\#(note("What each is worth.", "每题分值。"))</xs:attribute>
              </xs:complexType></xs:element>
            </xs:sequence>
            \#(id("The section's id within the blueprint.", "该部分在蓝图内的标识。"))
          </xs:complexType></xs:element>
          \#(allowances)
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="banks" type="Ids" use="required">\#(note("The banks that items are drawn from.", "抽题的题库。"))</xs:attribute>
        <xs:attribute name="shuffle-items" type="xs:boolean">\#(note("Whether items are shuffled within a section.", "是否在各部分内打乱题目顺序。"))</xs:attribute>
        <xs:attribute name="shuffle-options" type="xs:boolean">\#(note("Whether options are shuffled.", "是否打乱选项顺序。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="blueprint" type="Blueprint"/>
    """#
}
