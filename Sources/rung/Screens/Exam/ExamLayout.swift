import RungCore

/// How the screen is divided: five lines of header, the body, three lines of footer. The case of a question stands
/// above it, or beside it on a wide screen.
struct ExamLayout {
  static let headerRows = 5
  static let footerRows = 3
  /// From so many columns on a case stands beside its question.
  static let wide = 100

  let model: ExamModel

  init(_ model: ExamModel) {
    self.model = model
  }

  /// One column is left free at each side.
  var bodyColumns: Int { max(10, model.size.columns - 2) }
  /// The rows of a page that takes the whole body.
  var pageRows: Int { max(1, model.size.rows - 6) }
  var bodyRows: Int { max(1, model.size.rows - ExamLayout.headerRows - ExamLayout.footerRows) }

  var isBeside: Bool { model.size.columns >= ExamLayout.wide && model.question.stimulus != nil }

  /// Three columns stand between the case and its question.
  var stimulusColumns: Int { isBeside ? (bodyColumns - 3) / 2 : bodyColumns }
  var questionColumns: Int { isBeside ? bodyColumns - 3 - stimulusColumns : bodyColumns }

  /// Above its question a case takes what it needs, up to two fifths of the body or what its question leaves; the rule
  /// below it takes one more.
  var stimulusRows: Int {
    guard model.question.stimulus != nil else { return 0 }
    if isBeside { return bodyRows }
    let least = max(3, bodyRows * 2 / 5)
    guard model.stimulusLines.count > least else { return model.stimulusLines.count }
    let question = QuestionPane(model, columns: questionColumns, rows: bodyRows - least - 1).lines.count
    return min(model.stimulusLines.count, max(least, bodyRows - 1 - question))
  }

  var questionRows: Int {
    isBeside || model.question.stimulus == nil ? bodyRows : max(1, bodyRows - stimulusRows - 1)
  }

  var greatestStimulusScroll: Int { max(0, model.stimulusLines.count - stimulusRows) }

  var questionPane: QuestionPane { QuestionPane(model, columns: questionColumns, rows: questionRows) }

  /// The first visible line of the question: where it is, or as far from there as it must be to show what is in focus.
  var settledScroll: Int {
    guard model.page == .question else { return max(0, model.scroll) }
    let pane = questionPane
    var scroll = min(max(0, model.scroll), max(0, pane.lines.count - questionRows))
    if let focus = pane.focus, model.keepsFocusInView {
      if focus.upperBound > scroll + questionRows { scroll = focus.upperBound - questionRows }
      if focus.lowerBound < scroll { scroll = focus.lowerBound }
    }
    return scroll
  }

  var openingLines: [StyledLine] {
    (model.paper.instructions?(model.language)).map { $0.lines(columns: bodyColumns) } ?? []
  }

  /// The columns of a field's text: a bar and its spaces stand before it.
  static func fieldColumns(in columns: Int) -> Int { max(4, columns - 4) }
  var fieldColumns: Int { ExamLayout.fieldColumns(in: questionColumns) }

  // The overview's grid.

  var overviewNumberColumns: Int { max(2, String(model.answers.count).count) }
  /// A pointer, the number, a space, three signs and a gap.
  var overviewCellColumns: Int { overviewNumberColumns + 6 }
  var overviewPerRow: Int { min(10, max(1, bodyColumns / overviewCellColumns)) }
}
