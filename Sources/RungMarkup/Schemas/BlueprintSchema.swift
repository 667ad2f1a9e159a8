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
              <xs:choice>
                <xs:sequence>
                  <xs:element name="fixed" type="FixedItem" maxOccurs="200"/>
                  <xs:element name="cell" type="BlueprintCell" minOccurs="0" maxOccurs="200"/>
                </xs:sequence>
                <xs:element name="cell" type="BlueprintCell" maxOccurs="200"/>
              </xs:choice>
            </xs:sequence>
            \#(id("The section's id within the blueprint.", "该部分在蓝图内的标识。"))
          </xs:complexType></xs:element>
          \#(allowances)
        </xs:sequence>
        \#(documentID)
        <xs:attribute name="banks" type="Ids" use="required">\#(note("The banks that items are drawn from.", "抽题的题库。"))</xs:attribute>
        <xs:attribute name="expected" type="Percent">\#(note("What a paper should bring on average, in percent of its marks; what the banks' items bring where it is left out. It counts once enough marked papers have shown how hard the items are.", "试卷的目标平均得分率（百分比）；不写则取题库题目的平均水平。评过的试卷足以显示题目难度之后才起作用。"))</xs:attribute>
        <xs:attribute name="exposure" type="Percent">\#(note("The most papers of a hundred that one item should be on. An item over it is drawn only where nothing else fits, and the record says so. No limit where it is left out.", "一道题最多出现在百分之几的试卷上。超出者只在没有其他题可抽时才抽取，并记录在案；不写表示不限。"))</xs:attribute>
        <xs:attribute name="shuffle-items" type="xs:boolean">\#(note("Whether items are shuffled within a section.", "是否在各部分内打乱题目顺序。"))</xs:attribute>
        <xs:attribute name="shuffle-options" type="xs:boolean">\#(note("Whether options are shuffled.", "是否打乱选项顺序。"))</xs:attribute>
        <xs:attribute name="within" type="Percent">\#(note("How far apart the papers' expected scores may lie, in percent of their marks; 2 where it is left out.", "各份试卷的预期得分最多相差多少（占满分的百分比）；不写为 2。"))</xs:attribute>
      </xs:complexType>
      <xs:complexType name="FixedItem">
        \#(note("An item that is on every paper. No cell draws it, nor an item that gives it away.", "每份试卷都有的固定题目；单元格不再抽取它，也不抽取与它互相提示的题目。"))
        <xs:attribute name="item" type="Id" use="required">\#(note("The item, published in one of the blueprint's banks.", "题目，须在蓝图所用的题库中已发布。"))</xs:attribute>
        <xs:attribute name="marks" type="Marks" use="required">\#(note("What it is worth.", "分值。"))</xs:attribute>
      </xs:complexType>
      <xs:complexType name="BlueprintCell">
        \#(note("How many items of one kind are drawn. No item may fit two cells.", "抽取某一类题目的数量；同一道题不能符合两个单元格。"))
        <xs:attribute name="topic" type="Id" use="required">\#(note("The items' topic.", "主题。"))</xs:attribute>
        <xs:attribute name="level" type="Level">\#(note("Their level; any where it is left out.", "难度；不写表示不限。"))</xs:attribute>
        <xs:attribute name="type" type="ItemType" use="required">\#(note("Their type.", "题型。"))</xs:attribute>
        <xs:attribute name="count" type="Count" use="required">\#(note("How many are drawn.", "抽取数量。"))</xs:attribute>
        <xs:attribute name="marks" type="Marks" use="required">\#(note("What each is worth.", "每题分值。"))</xs:attribute>
      </xs:complexType>
      <xs:element name="blueprint" type="Blueprint"/>
    """#
}
