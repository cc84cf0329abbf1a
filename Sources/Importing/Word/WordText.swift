import Archives

/// Walks the body of a Word document and takes its text out in reading order.
///
/// The text is what a reader of the printed document sees once all tracked changes are accepted. Whatever cannot be
/// taken over is counted, so that it can be reported.
struct WordText: Sendable {
  /// A paragraph, or a table of paragraphs.
  indirect enum Part: Sendable, Hashable {
    /// One line for each manual line break; `label` is its automatic number, written out.
    case paragraph(lines: [String], rank: SourceBlock.Style, label: String)
    /// Rows of cells of the same number.
    case table([[[Part]]])
  }

  /// What stands in the document besides its text.
  struct Remarks: Sendable, Hashable {
    var hiddenRuns = 0
    var deletions = 0
    var pictures = 0
    var textBoxes = 0
    var noteReferences = 0
    var formulas = 0
    var embeddedDocuments = 0
    var symbols = 0
    var numbersWritten = 0
    var unknownNumbers = 0
    var mergedCells = 0
  }

  private(set) var parts: [Part] = []
  private(set) var remarks = Remarks()

  private let styles: WordStyles
  private var counter: NumberCounter
  /// Text of a paragraph whose end was deleted: it runs on in the next one.
  private var carried = ""

  /// Takes the text out of the body of a package.
  init(of package: WordPackage) {
    styles = package.styles
    counter = NumberCounter(package.numbering)
    parts = blocks(in: package.body)
    if !carried.inked.isEmpty { parts.append(.paragraph(lines: [carried], rank: .body, label: "")) }
  }

  // MARK: Blocks

  private mutating func blocks(in parent: XMLElement) -> [Part] {
    var parts: [Part] = []
    for element in WordMarkup.shown(in: parent) {
      switch element.name {
      case "w:p": paragraph(element).map { parts.append($0) }
      case "w:tbl": parts += table(element)
      case "w:altChunk": remarks.embeddedDocuments += 1
      case _ where WordMarkup.isDeletion(element): remarks.deletions += 1
      default: parts += blocks(in: element)
      }
    }
    return parts
  }

  private mutating func paragraph(_ element: XMLElement) -> Part? {
    let properties = element.first("w:pPr")
    let style = properties?.first("w:pStyle")?.value
    var text = carried
    carried = ""
    runs(in: element, paragraphStyle: style, into: &text)
    if properties?.first("w:rPr")?.first("w:del") != nil {
      remarks.deletions += 1
      carried = text
      return nil
    }
    let label = label(of: properties, style: style, isEmpty: text.inked.isEmpty)
    guard !text.inked.isEmpty else { return nil }
    let outline = properties?.first("w:outlineLvl")?.value.flatMap { Int($0) }.flatMap { level in
      (0...8).contains(level) ? SourceBlock.Style.heading(level + 1) : nil
    }
    let lines = text.split(separator: "\n").map(String.init)
    return .paragraph(
      lines: lines, rank: label == nil ? .bullet : outline ?? styles.rank(of: style), label: label ?? "")
  }

  /// The automatic number of a paragraph, empty if it has none; `nil` for a bullet.
  private mutating func label(of properties: XMLElement?, style: String?, isEmpty: Bool) -> String? {
    guard let reference = WordStyles.number(in: properties) ?? styles.number(of: style) else { return "" }
    switch counter.next(reference, style: style) {
    case .text(let label)?:
      if !isEmpty, !label.isEmpty { remarks.numbersWritten += 1 }
      return label
    case .bullet?: return nil
    case .unknown?:
      if !isEmpty { remarks.unknownNumbers += 1 }
      return ""
    case nil: return ""
    }
  }

  // MARK: Runs

  private mutating func runs(in parent: XMLElement, paragraphStyle: String?, into text: inout String) {
    for element in WordMarkup.shown(in: parent) {
      switch element.name {
      case "w:pPr", "w:rPr": continue
      case "w:r":
        var run = ""
        runs(in: element, paragraphStyle: paragraphStyle, into: &run)
        if isHidden(element, in: paragraphStyle), !run.inked.isEmpty { remarks.hiddenRuns += 1 }
        text += run
      case "w:t": text.unicodeScalars += element.text.unicodeScalars.map { $0.endsLine ? " " : $0 }
      case "w:tab", "w:ptab": text += " "
      case "w:cr": text += "\n"
      case "w:br": text += ["page", "column"].contains(element.attributes["type"]) ? "" : "\n"
      case "w:noBreakHyphen": text += "\u{2011}"
      case "w:sym": remarks.symbols += 1
      case "w:drawing", "w:pict", "w:object":
        if element.contains(where: WordMarkup.isTextBox) {
          remarks.textBoxes += 1
        } else {
          remarks.pictures += 1
        }
      case "w:footnoteReference", "w:endnoteReference": remarks.noteReferences += 1
      case "m:oMath", "m:oMathPara": remarks.formulas += 1
      case _ where WordMarkup.isDeletion(element): remarks.deletions += 1
      default: runs(in: element, paragraphStyle: paragraphStyle, into: &text)
      }
    }
  }

  private func isHidden(_ run: XMLElement, in paragraphStyle: String?) -> Bool {
    let properties = run.first("w:rPr")
    return properties?.toggle("w:vanish")
      ?? styles.isHidden(paragraph: paragraphStyle, run: properties?.first("w:rStyle")?.value)
  }

  // MARK: Tables

  private mutating func table(_ element: XMLElement) -> [Part] {
    var rows: [[[Part]]] = []
    for row in WordMarkup.rows(of: element) {
      let properties = row.first("w:trPr")
      if properties?.first("w:del") != nil {
        remarks.deletions += 1
        continue
      }
      var cells: [[Part]] = Self.empty(properties?.first("w:gridBefore")?.value)
      for cell in WordMarkup.cells(of: row) {
        let span = cell.first("w:tcPr")?.first("w:gridSpan")?.value
        let merge = cell.first("w:tcPr")?.first("w:vMerge").map { $0.value ?? "continue" }
        if span.flatMap({ Int($0) }) ?? 1 > 1 || merge == "continue" { remarks.mergedCells += 1 }
        let content = blocks(in: cell)
        if content.contains(where: { if case .table = $0 { true } else { false } }) {
          remarks.mergedCells += 1
        }
        cells.append(content)
        cells += Self.empty(span).dropFirst()
      }
      if properties?.toggle("w:hidden") == true { remarks.hiddenRuns += 1 }
      rows.append(cells + Self.empty(properties?.first("w:gridAfter")?.value))
    }
    let width = rows.map(\.count).max() ?? 0
    // A table of one column only sets its text in a frame: the text stands on its own.
    if width <= 1 { return rows.flatMap { $0.flatMap { $0 } } }
    return [.table(rows.map { $0 + Array(repeating: [], count: width - $0.count) })]
  }

  /// As many empty cells as the number says; no table has more than Word's 63 columns.
  private static func empty(_ count: String?) -> [[Part]] {
    Array(repeating: [], count: Swift.min(Swift.max(count.flatMap { Int($0) } ?? 0, 0), 63))
  }
}
