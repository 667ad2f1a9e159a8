extension English {
  /// Testing faults in content, how to mend them, and what the rules are for.
  static let lint = """
    finding.allow.unknown = There is no rule {rule} that could be silenced.
    finding.allow.unknown.hint = Write the code of a rule that begins with lint., as the finding shows it in brackets.
    finding.lint.allow-unused = Nothing here breaks {rule}: the allowance silences nothing.
    finding.lint.allow-unused.hint = Take the <allow> out.
    finding.lint.absolute-word = “{word}” gives away in {language} that this is wrong.
    finding.lint.absolute-word.hint = Say it without an absolute word; a wrong option should be wrong for what it says.
    finding.lint.all-of-the-above = “{text}” speaks of the other options.
    finding.lint.all-of-the-above.hint = Write an option that stands on its own, or make the question <multiple-choice>.
    finding.lint.cell-thin = The cell draws {needed} {type} items of {topic}, level {level}, and the banks hold {found}: papers will be much the same.
    finding.lint.cell-thin.hint = Publish at least {limit} such items, five times what a paper needs if you can, or lower count.
    finding.lint.cue = In {language} this stem gives away the key of {item}: “{text}”.
    finding.lint.cue.hint = Say it in other words here, or name each item in the other's enemies so that they never meet.
    finding.lint.double-negative = The stem denies twice in {language}: “{text}”.
    finding.lint.double-negative.hint = Say what is so, or what should be done, with one negative at most.
    finding.lint.item-unused = No blueprint draws this item: {type}, topic {topic}, level {level}, bank {bank}.
    finding.lint.item-unused.hint = Give it a cell in a blueprint that names its bank, or set its status to draft or retired.
    finding.lint.long-key = In {language} the key has {found} letters, the next longest option {limit}: its length gives it away.
    finding.lint.long-key.hint = Shorten the key, or say more in the other options.
    finding.lint.longest-key = In {language} the longest option is a key in {found} of {count} choices; by chance it would be in about {expected}.
    finding.lint.longest-key.hint = Shorten keys or lengthen distractors until the key is seldom the longest option.
    finding.lint.key-positions = Of {count} single choices with {options} options, {found} have their key in place {position}; an equal share is {expected}.
    finding.lint.key-positions.hint = Change the order of options until keys stand in all places about equally often.
    finding.lint.option-alike = “{text}” says in {language} the same as “{first}”.
    finding.lint.option-alike.hint = Let the options differ in what they say, or take one of the two out.
    finding.lint.stem-alike = In {language} the stem is nearly the same as that of {first}.
    finding.lint.stem-alike.hint = Ask for something else, take one of the two out, or name each in the other's enemies.
    finding.lint.too-long = There are {found} words or characters to read in {language}; {limit} are enough.
    finding.lint.too-long.hint = Leave out what the answer does not need.
    finding.lint.true-false-balance = Of {count} statements in this bank {true} are true and {false} are false.
    finding.lint.true-false-balance.hint = Turn some around until about half of them are true.
    explain.allow.unknown = <allow rule="…" reason="…"/> silences one rule of the lint in the element around it and in all within. The rule is named by its code.
     Errors cannot be silenced, nor can lint.allow-unused.
    explain.lint.allow-unused = An allowance outlives what it was written for: the item was mended, and the allowance would hide the next fault.
     Pairs of items and unused items are only known beside the blueprints, so allowances for them are judged only where the set has some, and none where the set has errors.
    explain.lint.absolute-word = Hardly anything in service is always or never so, and candidates know it: an option with “always”, “never” or “all” is taken for wrong, a statement with one for false.
     It is no fault where the key has such a word as well.
    explain.lint.all-of-the-above = Who knows that two options are right has found “all of the above”; who knows one that is wrong has ruled it out. And options are shuffled, so that nothing is above.
    explain.lint.cell-thin = With fewer than three times the items that a paper draws, neighbours have much the same paper and a resit repeats items.
     Enough to draw from is the cheapest protection against leaks; aim at five times.
    explain.lint.cue = Two items can meet in one paper, and the stem of one holds the words of the other's key, six Chinese characters or four English words at least, and of none of its distractors.
     Items that are enemies never meet. What a case tells may answer its own questions.
    explain.lint.double-negative = “Which is not done without …” examines reading, not the trade. Quoted words and dialogue may deny as often as people do.
    explain.lint.item-unused = The item was written, reviewed and published, but no cell of any blueprint takes its topic, level and type from its bank.
     Often a bank is missing in banks="…", or the level of a cell was changed.
    explain.lint.long-key = Authors take care that the key is right, and so it grows. Over 12 Chinese characters or 40 English letters, a key longer than 1.4 times the next option can be guessed by its looks.
    explain.lint.longest-key = Whoever always chooses the longest option should do no better than by chance. The rule counts choices in which one option is longer than all others.
     It speaks where chance alone would make such a bank no more than once in a hundred times, and the count is over a fifth above what chance expects.
    explain.lint.key-positions = Whoever always chooses the same letter should do no better than by chance. It matters where options are not shuffled, and for printed papers.
     The rule needs five items a place. It speaks where a share is far off, and chance would make such a bank no more than once in a hundred times.
    explain.lint.option-alike = But for punctuation, spaces, articles, particles or the way a number is written, two options are the same. If one is right, so is the other.
     Options may well differ in one word or figure: that is no fault.
    explain.lint.stem-alike = Two stems share three quarters of their pairs of neighbouring characters (Chinese) or words (English). The item was written twice, or the same case with other names.
     Items that are meant as variants name each other in enemies, so that no paper has both.
    explain.lint.too-long = A question with its options has at most 220 Chinese characters or 150 English words, what a case tells 500 or 330. More makes an exam in knowledge one in reading speed.
    explain.lint.true-false-balance = Whoever answers “true” throughout should do no better than by chance. Authors write more true statements than false ones.
     The rule speaks where more than 64 in 100 are the same, and chance would make such a bank no more than once in a hundred times.
    """
}
