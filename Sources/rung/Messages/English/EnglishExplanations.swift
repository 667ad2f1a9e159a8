extension English {
  /// What each rule on content is for, at length.
  static let explanations = """
    explain.file.unreadable = The path does not lead to a file that can be read. Nothing of it was checked.
     Names are taken as you type them, from the folder you are in; a folder stands for every .xml file below it.
    explain.encoding.invalid = A file's bytes must be text in the encoding that its first line declares, or in UTF-8 where it declares none.
     The usual cause: a Chinese editor saved GB18030 while the first line says UTF-8. Save as UTF-8, or declare encoding="GB18030".
    explain.encoding.unsupported = Rung reads UTF-8, UTF-16 (with or without a byte order mark) and GB18030 (which covers GBK and GB2312).
     Convert the file: iconv -f BIG5 -t UTF-8 old.xml > new.xml, and change the declaration.
    explain.xml.malformed = The file is not well-formed XML at this place, so nothing after it has a meaning that could be checked.
     Most often: an & or < written plainly in text (write &amp; and &lt;), a quote missing after an attribute, or an end tag that was cut off.
    explain.xml.doctype = Content files have no document type. A DOCTYPE can define entities that grow without end or read other files, so Rung takes none.
     The schema is built in; editors can have it from rung content schema.
    explain.xml.entity = Only five entities exist in content: &lt; &gt; &amp; &quot; &apos;. Names from HTML such as &nbsp; are not defined.
     Write the character itself, or its number: &#160; is a no-break space.
    explain.xml.truncated = The file ends while elements are open: it was cut off when it was copied or saved. Compare its size with the original's.
    explain.xml.too-deep = Elements stand within each other deeper than any real document does. It is nearly always an end tag that is missing again and again.
    explain.xml.too-large = One value, text or record is larger than Rung takes. It keeps a broken or hostile file from filling the memory.
     If it is a real text, divide it into paragraphs or lessons.
    explain.xml.mismatched-tag = An end tag closes another element than the one that is open. The element was misspelt, or one before it was never closed.
    explain.xml.duplicate-attribute = XML allows an attribute once in a tag; which of two values is meant cannot be known.
    explain.findings.too-many = The file has so many faults that listing more would help nobody; the whole file was read and the rest are counted. Often the first one causes the others.
    explain.findings.too-many-warnings = The file has so many findings that listing more would help nobody; the whole file was read and the warnings among the rest are counted.
     Mend the first few and check again.
    explain.root.unknown = A file begins with one document of the namespace urn:rung:content:1, such as <bank>, <course> or <exam>, or with a <collection> of them.
     Without the xmlns attribute an element belongs to no namespace and is unknown.
    explain.element.unexpected = The schema gives each element its place and its order. A known element in the wrong place is refused, too.
     See the page of the document kind in docs/content, or rung content schema KIND.
    explain.element.missing = Something that the schema asks for is not there: an item without a stem, a rubric without a global rating.
    explain.attribute.unknown = The element has no attribute of this name. Attribute names are lower case with hyphens: pass-mark, not passMark.
    explain.attribute.missing = The element cannot be understood without this attribute: an item needs a topic, a track a calendar.
    explain.value.invalid = The value is not of the attribute's type. Ids are lower-case words joined by dots and hyphens (flow.steps.001);
     durations are PT2H or PT45M; periods P7D, P3M or P2Y; dates 2026-12-18; marks have three decimals at most.
    explain.text.unexpected = Here only elements may stand. Text belongs into <text>, <p> or another element that holds text; a passage is either plain text or blocks, not both.
    explain.language.missing = All text for people repeats its element once a language. Whoever reads in the language that is missing gets the other one.
     It is a warning, so that a draft can be checked; shipped content has both.
    explain.language.unknown = Rung speaks zh-Hans and en. Write exactly these in xml:lang.
    explain.language.repeated = An element is there twice in one language. Only one of the two could be shown.
    explain.id.duplicate = An id names one thing of its kind in everything that is loaded together: records, papers and certificates point to it for years.
     Both places are shown. Give the newer one another id; never reuse the id of something that was loaded before.
    explain.reference.unknown = An attribute names something that is neither in the files checked nor in the workplace.
     Checked alone, a file may refer to kinds of which the set holds nothing at all; as soon as one of a kind is there, all of that kind must be.
     Where an id much like it exists, the hint names it.
    explain.track.cycle = A track's requires names the tracks that come first. In a circle nobody could begin anywhere. Both ends of a link are shown.
    explain.certification.cycle = A certification that needs itself, straight or through others, could never be earned.
    explain.ladder.cycle = A promotion leads up. In a circle somebody would be promoted to where they came from.
    explain.competence.foreign = A competence belongs to one topic of the framework. An item names both, and they must agree, or reports by topic and by competence would differ.
    explain.competence.untaught = The framework promises a competence, but no lesson lists it in competences. It would be examined without having been taught.
    explain.key.missing = A question with options needs at least one option with key="true"; otherwise every answer would be wrong.
    explain.key.too-many = A single-choice question has exactly one right answer. If two options are right, the question is <multiple-choice>, or one of them is not right.
    explain.key.all = If every option of a multiple-choice question is right, ticking all of them needs no knowledge.
    explain.blank.unanswered = Each <blank id="…"/> in the stem needs an <answer blank="…"> with the forms that are accepted.
    explain.blank.unknown = An <answer> names a blank that the first stem does not have: a typing error, or a blank that was taken out.
    explain.blank.repeated = A blank stands once in each language's stem and has one <answer>. Further accepted forms go into that answer as <accept>.
    explain.blank.missing = The stems of all languages hold the same blanks, or candidates in one language would have fewer to fill in.
    explain.option.duplicate = Two options read the same, so that nobody can tell the key from its twin. Cases differ: “24 h” and “48 h” are two options, “24 h” and “24 h ” are one.
    explain.penalty.idle = A wrong answer to an all-or-nothing question earns nothing already. With the floor at the question, which holds where none is written, a penalty takes nothing more away, and candidates who are told of it are told something untrue. It acts with floor="paper", or with proportional credit where one answer can have right and wrong parts: several options, blanks or pairs, or more than two entries to be ordered.
    explain.floor.idle = floor="paper" lets a penalty reach the marks of other questions. Without a penalty, or with one of 0, there is nothing to be taken; most likely the penalty was forgotten.
    explain.reviewer.same = Four eyes see more: who wrote an item does not review it. The workplace asks for it again: content review is refused to the author and to who loaded the file.
    explain.reviewer.missing = A published item names in reviewer who has read it. In the workplace it counts as published only after rung content review by a second person.
    explain.cell.short = A blueprint's cell draws so many items of a topic, level and type, and its banks hold fewer that are published: no paper could be drawn.
     For papers that differ and resits that repeat nothing, aim at five times what one paper needs.
    explain.cells.overlap = Two cells of a blueprint could take the same item. Join them, or give each a level of its own.
    explain.cells.contested = Items that give each other away never stand on one paper. Here so many of a cell's items do that no choice of them fills it. The check proves that there is none; only where very many items are entangled does it give up and say the same.
    explain.fixed.unavailable = A <fixed item="…"/> stands on every paper, so that it must be an item of its own, published in one of the blueprint's banks.
    explain.fixed.enemies = Two fixed items name each other as enemies: one tells the answer to the other, on every paper.
    explain.exposure.tight = The papers share the items of a cell: with 10 items of which 2 are drawn, each is on 20 % of the papers on average. No draw can keep all of them below that.
    explain.blueprint.total = An exam is marked out of what its paper is worth: the sum of count × marks over all cells.
    explain.pass-mark.too-high = The pass mark is part of the full mark. 80 out of 100 is written pass-mark="80" out-of="100".
    explain.weights.total = Weights are percentages of one whole and add up to 100, so that a score out of 100 means what it says.
    explain.levels.unordered = Ranks are what a trainer types: 1, 2, 3 … without a gap, and a higher level never earns less.
    explain.minimum.too-high = The criterion asks for more than its best level gives, so that nobody could pass.
    explain.scenarios.short = The practical exam draws more scenarios of a family than are published. A resit repeats none, so twice as many are the least that serves.
    explain.cue-sheet.missing = Each of the three parts, agent, customer and observer, is played from a sheet of its own.
    explain.anchor.unscored = Raters calibrate criterion by criterion, so an anchor gives the agreed level of each criterion of its rubric.
    explain.anchor.unknown = The anchor names a criterion, level, critical error or rating that its rubric does not have, often after the rubric was changed.
    explain.days.unordered = A track's days count 1, 2, 3 … through all its phases; they are working days, whose dates the timetable finds.
    explain.range.reversed = The end lies before the beginning. Most often the two were exchanged, or a year was not changed.
    explain.date.outside-year = A calendar's year holds the days of that year. A holiday across New Year is written in two parts, one in each year.
    explain.year.guessed = Holidays are entered when they are officially announced. A year with announced="false" holds no days off: planning then says that they are not known yet.
    explain.room.missing = A session asks for a kind of room that the track's venue does not have, so that it could not be planned.
    explain.day.too-long = A day's sessions take longer than the calendar's working hours. Breaks between the hours do not count.
    explain.mark.order = In probation the composite confirms from one mark and extends from a lower one. Exchanged, nobody could be extended.
    explain.assignment.day = An assignment is handed in on the day on which it is set, or on a later day of the same track.
    explain.outcomes.unordered = Every score of an appraisal has one outcome: the first is from="0", each further one begins higher.
    """
}
