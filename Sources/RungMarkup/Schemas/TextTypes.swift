extension Schema {
  /// Text for people: lines, passages and wordings.
  static let textTypes = #"""
      <xs:complexType name="Line" mixed="true">
        \#(note("One line of text in one language (xml:lang).", "一种语言（xml:lang）的一行文字。"))
        <xs:sequence><xs:element name="em" type="xs:string" minOccurs="0" maxOccurs="unbounded">\#(note("Words that are stressed.", "强调的文字。"))</xs:element></xs:sequence>
        <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>
      </xs:complexType>
      <xs:complexType name="Inline" mixed="true">
        \#(note("Text with stressed words, and in the stem of a fill-in question with blanks.", "文字，可含强调；填空题题干中还可含空格。"))
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="em" type="xs:string">\#(note("Words that are stressed.", "强调的文字。"))</xs:element>
          <xs:element name="blank" type="Blank"/>
        </xs:choice>
      </xs:complexType>
      <xs:complexType name="Blank">
        \#(note("A gap to be filled in; the same ids in each language.", "需要填写的空格；各语言使用相同的标识。"))
        \#(id("Which blank it is.", "空格的标识。"))
      </xs:complexType>
      <xs:complexType name="Passage" mixed="true">
        \#(note("Text in one language: a single run of text, or paragraphs, lists, tables, dialogue turns and images.", "一种语言的正文：一段文字，或段落、列表、表格、对话、图片。"))
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="em" type="xs:string">\#(note("Words that are stressed.", "强调的文字。"))</xs:element>
          <xs:element name="blank" type="Blank"/>
          <xs:element name="p" type="Inline">\#(note("A paragraph.", "段落。"))</xs:element>
          <xs:element name="list"><xs:complexType>
            \#(note("A list of points.", "列表。"))
            <xs:sequence><xs:element name="li" type="Inline" maxOccurs="unbounded">\#(note("A point.", "列表项。"))</xs:element></xs:sequence>
            <xs:attribute name="ordered" type="xs:boolean">\#(note("Whether the points are numbered.", "是否编号。"))</xs:attribute>
          </xs:complexType></xs:element>
          <xs:element name="table"><xs:complexType>
            \#(note("A table.", "表格。"))
            <xs:sequence><xs:element name="row" maxOccurs="unbounded"><xs:complexType>
              \#(note("A row.", "行。"))
              <xs:sequence><xs:element name="cell" type="Inline" maxOccurs="unbounded">\#(note("A cell.", "单元格。"))</xs:element></xs:sequence>
              <xs:attribute name="header" type="xs:boolean">\#(note("Whether it is the row of headings.", "是否表头。"))</xs:attribute>
            </xs:complexType></xs:element></xs:sequence>
          </xs:complexType></xs:element>
          <xs:element name="turn"><xs:complexType mixed="true">
            \#(note("What somebody says in a dialogue.", "对话中的一句话。"))
            <xs:complexContent mixed="true"><xs:extension base="Inline"><xs:attribute name="speaker" type="xs:token" use="required">\#(note("Who speaks.", "说话人。"))</xs:attribute></xs:extension></xs:complexContent>
          </xs:complexType></xs:element>
          <xs:element name="image"><xs:complexType>
            \#(note("An image.", "图片。"))
            <xs:attribute name="path" type="xs:token" use="required">\#(note("The image's file, from the folder of the document.", "图片文件，相对于文档所在文件夹。"))</xs:attribute>
            <xs:attribute name="alt" type="xs:string" use="required">\#(note("What it shows, for who cannot see it.", "图片内容的文字说明。"))</xs:attribute>
          </xs:complexType></xs:element>
        </xs:choice>
        <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>
      </xs:complexType>
      <xs:complexType name="Wording">
        \#(note("The same words in each language.", "同一内容的各语言文字。"))
        <xs:sequence><xs:element name="text" type="Line" maxOccurs="unbounded">\#(note("The words in one language.", "一种语言的文字。"))</xs:element></xs:sequence>
      </xs:complexType>
    """#
}
