extension English {
  /// What is wrong in content files, and how to mend it.
  static let findings = """
    finding.file.unreadable = The file cannot be read: {reason}.
    finding.file.unreadable.hint = Look at the path and the rights of the file.
    finding.encoding.invalid = The bytes here are not text in [the declared encoding, {encoding}|the file's encoding].
    finding.encoding.invalid.hint = Save the file as UTF-8, and declare encoding="UTF-8" or nothing.
    finding.encoding.unsupported = The encoding {encoding} is not read.
    finding.encoding.unsupported.hint = Save the file as UTF-8, UTF-16 or GB18030.
    finding.xml.malformed = The XML is broken: {problem}.
    finding.xml.malformed.hint = Mend this place first: nothing after it was read. In text write &lt; for < and &amp; for &.
    finding.xml.doctype = A document type (DOCTYPE) has no place in content files.
    finding.xml.doctype.hint = Take the <!DOCTYPE …> out.
    finding.xml.entity = The entity &{entity}; is not known.
    finding.xml.entity.hint = Write the character itself. Only &lt; &gt; &amp; &quot; and &apos; are known.
    finding.xml.truncated = The file ends too early[: <{element}> is still open].
    finding.xml.truncated.hint = [Close it with </{element}>|Write the rest of the file], or take a whole copy.
    finding.xml.too-deep = <{element}> stands deeper than {limit} elements within each other.
    finding.xml.too-deep.hint = Look for end tags that are missing before it.
    finding.xml.too-large = The {part} is larger than {limit} bytes.
    finding.xml.too-large.hint = Divide it, or look for a quote or tag that is not closed.
    finding.xml.mismatched-tag = </{found}> ends an element, but <{open}> is open.
    finding.xml.mismatched-tag.hint = Close <{open}> with </{open}> first, or take </{found}> out.
    finding.xml.duplicate-attribute = The attribute {attribute} stands twice in one tag.
    finding.xml.duplicate-attribute.hint = Keep one of the two.
    finding.findings.too-many = and {count} more errors in this file; {limit} of its findings are listed
    finding.findings.too-many.hint = Mend these and check again.
    finding.findings.too-many-warnings = and {count} more warnings in this file; {limit} of its findings are listed
    finding.findings.too-many-warnings.hint = Mend these and check again.
    finding.root.unknown = <{element}> is no document that Rung knows in the namespace {expected}.
    finding.root.unknown.hint = Begin with a document such as <bank xmlns="{expected}" …>; rung content schema lists them all.
    finding.element.unexpected = <{element}> has no place here[ in <{parent}>].
    finding.element.unexpected.hint = [Write one of these here: {expected}.|Take it out.]
    finding.element.missing = Something is missing in <{element}>.
    finding.element.missing.hint = [Add one of these before </{element}>: {expected}.|See rung content schema.]
    finding.attribute.unknown = <{element}> has no attribute {attribute}.
    finding.attribute.unknown.hint = Look at its spelling, or take it out; rung content schema lists the attributes.
    finding.attribute.missing = <{element}> needs the attribute {attribute}.
    finding.attribute.missing.hint = Add {attribute}="…" to <{element}>.
    finding.value.invalid = [“{value}” is no value for {attribute} of <{element}>.|{attribute} of <{element}> is empty.]
    finding.value.invalid.hint = [{rule}: {expected}.|See rung content schema.]
    finding.text.unexpected = Text has no place directly in <{element}>.
    finding.text.unexpected.hint = Put it into a child element, such as <p> in a passage, or take it out.
    finding.language.missing = <{element}> is not there in {language}.
    finding.language.missing.hint = Add a second <{element}> with the translation and its xml:lang.
    finding.language.unknown = The language {language} of <{element}> is not one that Rung speaks.
    finding.language.unknown.hint = Write xml:lang="zh-Hans" or xml:lang="en".
    finding.language.repeated = <{element}> is there twice in {language}.
    finding.language.repeated.hint = Keep one of the two, or change the xml:lang of one.
    finding.id.duplicate = The {kind} id {id} is used twice.
    finding.id.duplicate.hint = Give one of the two another id. Ids of things that were loaded before must stay.
    finding.reference.unknown = There is no {kind} with the id {id}.
    finding.reference.unknown.hint = [Did you mean {nearest}?|Look at the spelling, or check or load the file that holds it as well.]
    finding.track.cycle = These tracks each come before the next, in a circle: {ids}.
    finding.track.cycle.hint = Take one id out of requires.
    finding.certification.cycle = These certifications each need the next, in a circle: {ids}.
    finding.certification.cycle.hint = Take one <certificate> out of <requires>.
    finding.competence.foreign = The competence {competence} belongs to {owner}, not to the topic {topic}.
    finding.competence.foreign.hint = Name a competence of {topic}, or change the topic to {owner}.
    finding.competence.untaught = No lesson builds the competence {competence}.
    finding.competence.untaught.hint = Add {competence} to the competences of a lesson, or take it out of the framework.
    finding.key.missing = No option is marked as the key.
    finding.key.missing.hint = Add key="true" to the right option.
    finding.key.too-many = A single-choice question has one key, here there are {found}.
    finding.key.too-many.hint = Leave key="true" on one option, or make the question <multiple-choice>.
    finding.key.all = All {found} options are keys: there is nothing to choose.
    finding.key.all.hint = Take key="true" off an option, or add one that is wrong.
    finding.blank.unanswered = The blank {blank} has no answer.
    finding.blank.unanswered.hint = Add <answer blank="{blank}"> with what is accepted.
    finding.blank.unknown = There is no blank {blank} in the first stem.
    finding.blank.unknown.hint = Use the id of a <blank> of the first stem, or add <blank id="{blank}"/> to it.
    finding.blank.repeated = The blank {blank} is there twice.
    finding.blank.repeated.hint = Use each blank once in a stem, and give it one <answer>.
    finding.blank.missing = The blank {blank} is not in the stem of this language.
    finding.blank.missing.hint = Put <blank id="{blank}"/> where the gap is in this language.
    finding.option.duplicate = “{text}” is there twice in {language}.
    finding.option.duplicate.hint = Change or take out one of the two: who answers cannot tell them apart.
    finding.penalty.idle = The penalty of {penalty} % can have no effect: the question never earns less than nothing.
    finding.penalty.idle.hint = Write floor="paper", so that a wrong answer costs marks that others earned, or take out penalty.
    finding.floor.idle = floor="paper" has no effect without a penalty.
    finding.floor.idle.hint = Say with penalty what a wrong answer costs, or take out floor.
    finding.reviewer.same = {reviewer} is both author and reviewer.
    finding.reviewer.same.hint = Let another person review it, and name them in reviewer.
    finding.reviewer.missing = The item is published, but nobody has reviewed it.
    finding.reviewer.missing.hint = Name the reviewer in reviewer="…", or set status="draft".
    finding.cell.short = The blueprint draws {needed} {type} items of {topic}, level {level}; the banks hold {found}.
    finding.cell.short.hint = Publish more items of this kind, lower count, or widen the level.
    finding.cells.overlap = The same {type} items of {topic} could fill two cells.
    finding.cells.overlap.hint = Join the two cells, or set them apart by level.
    finding.cells.contested = No paper has {needed} {type} items of {topic}, level {level}, that can stand together: of the {found} there are, too many give others away.
    finding.cells.contested.hint = Publish items without enemies, or take out an enemy in enemies="…" that gives nothing away.
    finding.fixed.unavailable = {item} is to be on every paper, but is not published in one of the blueprint's banks.
    finding.fixed.unavailable.hint = Publish it, add its bank to banks, or take the <fixed> out. A question within a case is fixed with its case.
    finding.fixed.enemies = {item} and {other} give each other away, and both are to be on every paper.
    finding.fixed.enemies.hint = Take one of the two out.
    finding.exposure.tight = No item is to be on more than {limit} % of the papers, but each of the {found} {type} items of {topic}, level {level}, is on {least} % on average.
    finding.exposure.tight.hint = Publish more items of this kind, lower count, or raise exposure to {least} or more.
    finding.blueprint.total = The exam counts {found} marks in all, but the blueprint {blueprint} makes {needed}.
    finding.blueprint.total.hint = Set out-of="{needed}", or change the marks or counts of the blueprint's cells.
    finding.pass-mark.too-high = The pass mark is {found} of {limit}: nobody could be said to pass.
    finding.pass-mark.too-high.hint = Let out-of be more than 0 and pass-mark no more than out-of.
    finding.weights.total = The weights of the <{element}> elements add up to {found}, not {needed}.
    finding.weights.total.hint = Change the weights so that they add up to {needed}.
    finding.levels.unordered = {found} stands here; {needed} was to follow.
    finding.levels.unordered.hint = Number ranks 1, 2, 3 … in order, and give no higher level a smaller share.
    finding.minimum.too-high = The minimum is {found}%, but the best level earns {limit}%: nobody could reach it.
    finding.minimum.too-high.hint = Lower the minimum to {limit} or less, or raise the share of the best level.
    finding.scenarios.short = The exam draws {needed} {family} scenarios; {found} are published.
    finding.scenarios.short.hint = Publish more scenarios of this family, or lower count.
    finding.cue-sheet.missing = The scenario has no cue sheet for the {part}.
    finding.cue-sheet.missing.hint = Add a <cue-sheet> for this part. It must not tell the key.
    finding.days.unordered = Day {found} stands here; day {needed} was to follow.
    finding.days.unordered.hint = Number the days 1, 2, 3 … through all phases.
    finding.range.reversed = It ends on {to}, before it begins on {from}.
    finding.range.reversed.hint = Exchange the two, or mend the wrong one.
    finding.date.outside-year = {day} does not lie in {year}.
    finding.date.outside-year.hint = Move it to the year it belongs to, or mend the date.
    finding.year.guessed = The year {year} is not announced, yet it lists days off: they would be guesses.
    finding.year.guessed.hint = Set announced="true" once the holidays are published, or take the days out.
    finding.room.missing = The venue {venue} has no {room}.
    finding.room.missing.hint = Add a room of this kind to the venue, or hold the session elsewhere.
    finding.day.too-long = Day {day} takes {found} minutes; the working hours have {limit}.
    finding.day.too-long.hint = Shorten a session, or move one to another day.
    finding.mark.order = The mark that extends, {found}, is above the mark that confirms, {limit}.
    finding.mark.order.hint = Set extend-mark to {limit} or less.
    finding.ladder.cycle = These posts are each promoted from the next, in a circle: {ids}.
    finding.ladder.cycle.hint = Take one <promotion> out.
    finding.anchor.unscored = The anchor does not score the criterion {criterion} of its rubric.
    finding.anchor.unscored.hint = Add a <score criterion="{criterion}" …>.
    finding.anchor.unknown = The rubric {rubric} has no {kind} {id}.
    finding.anchor.unknown.hint = Use what the rubric has, or name another rubric.
    finding.assignment.day = The assignment is handed in on day {found}; days {from} to {to} are possible.
    finding.assignment.day.hint = Set hand-in to the day it is set, or a later day of the track.
    finding.outcomes.unordered = {found} stands here; the outcomes begin at 0 and rise, so at least {needed} was to follow.
    finding.outcomes.unordered.hint = Let the first outcome be from="0", and put the others in rising order.
    """
}
