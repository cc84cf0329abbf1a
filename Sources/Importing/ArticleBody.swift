import Reporting

/// The text of a published page, sorted into questions, answers, items, headings and what does not belong to it.
struct ArticleBody: Sendable {
  /// The parts in reading order; heading levels are not final before ``leveled``.
  private(set) var blocks: [ImportedBlock] = []
  /// The blocks of the file that the parts were made of: what must be found again in the article.
  private(set) var original: [SourceBlock] = []
  /// Lines set aside because they belong to the web page.
  private(set) var furniture: [SourceBlock] = []
  /// Lines that are names of attached files.
  private(set) var attachments: [(name: String, location: SourceLocation)] = []
  /// Questions without an answer and answers without a question.
  private(set) var unpaired: [Diagnostic] = []

  private var openQuestion: SourceLocation?
  private var isInPair = false

  /// Sorts the blocks below the head.
  init(of source: ArraySlice<SourceBlock>) {
    for (block, next) in zip(source, source.dropFirst().map(Optional.some) + [nil]) {
      guard let line = block.line else {
        take(block)
        continue
      }
      if PageFurniture.contains(line) {
        furniture.append(block)
      } else if let name = AttachmentLine.name(in: line) {
        attachments.append((name, block.location))
      } else {
        original.append(block)
        let isBeforeQuestion = next?.line.map { QuestionMarks.beginsQuestion($0.tidied) } ?? false
        take(line.tidied, of: block, isBeforeQuestion: isBeforeQuestion)
      }
    }
    closeQuestion()
  }

  private mutating func take(_ table: SourceBlock) {
    guard case .table(let rows) = table.content else { return }
    original.append(table)
    blocks.append(.table(rows.map { $0.map(\.tidied) }))
  }

  private mutating func take(_ line: String, of block: SourceBlock, isBeforeQuestion: Bool) {
    let parts = QuestionMarks.split(line)
    if QuestionMarks.beginsQuestion(line) {
      closeQuestion()
      openQuestion = block.location
      isInPair = true
      blocks.append(.question(level: 1, parts[0]))
      if parts.count > 1 { takeAnswer(parts[1], at: block.location) }
    } else if QuestionMarks.beginsAnswer(line) {
      takeAnswer(line, at: block.location)
    } else if case .heading(let level) = block.style {
      blocks.append(.heading(level: level, line))
    } else if block.style == .title || Self.looksLikeHeading(line), !isInPair || isBeforeQuestion {
      blocks.append(.heading(level: 1, line))
    } else if block.style == .bullet {
      blocks.append(.bullet(line))
    } else {
      blocks += InlineItems.split(line).map(ImportedBlock.paragraph)
    }
  }

  private mutating func takeAnswer(_ text: String, at location: SourceLocation) {
    if !isInPair {
      unpaired.append(
        Diagnostic(
          .importUnpaired, at: location, zh: "这个回答前面没有“问：”", en: "no question stands before this answer"))
    }
    openQuestion = nil
    let parts = InlineItems.split(text)
    blocks.append(.answer(parts[0]))
    blocks += parts.dropFirst().map(ImportedBlock.paragraph)
  }

  private mutating func closeQuestion() {
    if let location = openQuestion {
      unpaired.append(
        Diagnostic(.importUnpaired, at: location, zh: "这个问题后面没有“答：”", en: "no answer follows this question")
      )
    }
    openQuestion = nil
  }

  /// Whether a line of plain text is a first-level heading of an official document: `一、总体要求`, `第一章 总则`.
  ///
  /// Source: GB/T 9704-2012, 7.3.3 (levels are numbered 一、 （一） 1. （1）).
  private static func looksLikeHeading(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    guard scalars.count <= 40, let last = scalars.last, !"。；：，、;:,.！？!?".unicodeScalars.contains(last) else {
      return false
    }
    let isChapter = scalars.first == "第"
    let number = scalars.dropFirst(isChapter ? 1 : 0).prefix(5).prefix { !"、章".unicodeScalars.contains($0) }
    let mark = scalars.dropFirst((isChapter ? 1 : 0) + number.count).first
    return ChineseNumeral.value(of: number) != nil && mark == (isChapter ? "章" : "、")
  }
}
