import Reporting

/// Finds a pipe table among the lines of a paragraph.
///
/// libcmark has no tables, so the rows come as lines of one paragraph whose inlines are parsed already; a
/// cell takes them whole. Bars inside code, links or emphasis therefore do not end a cell; since other
/// programs see it otherwise they are reported. A bar written as `\|` never ends one. Source: GitHub Flavored
/// Markdown 0.29, section 4.10.
struct TableLift {
  /// The lines before the table.
  let before: ArraySlice<SourceLine>
  /// Line in the file of the header.
  let line: Int
  /// The table.
  let table: Table
  /// Rows that have another number of cells than the header.
  private(set) var diagnostics: [Diagnostic] = []

  /// Finds the first table of a paragraph; it reaches to the paragraph's end.
  ///
  /// - Parameters:
  ///   - lines: the paragraph.
  ///   - locate: the place in the file of a line of the file.
  init?(in lines: [SourceLine], locate: (Int) -> SourceLocation) {
    guard lines.count > 1 else { return nil }
    for index in 1..<lines.count {
      guard let alignments = Self.delimiterRow(lines[index]) else { continue }
      let header = Self.cells(of: lines[index - 1])
      guard header.count == alignments.count else { continue }
      before = lines[..<(index - 1)]
      line = lines[index - 1].number
      let columns = zip(header, alignments).map { cell, alignment in
        Table.Column(alignment: alignment, header: cell, label: Self.label(cell))
      }
      let rows = lines[(index + 1)...].map { Table.Row(line: $0.number, cells: Self.cells(of: $0)) }
      table = Table(columns: columns, rows: rows)
      for row in rows where row.cells.count != columns.count {
        diagnostics.append(
          Self.mismatch(at: locate(row.line), count: row.cells.count, expected: columns.count))
      }
      for row in lines[(index - 1)...] where row.text.contains(where: Self.hidesBar) {
        diagnostics.append(Self.hiddenBar(at: locate(row.number)))
      }
      return
    }
    return nil
  }

  /// Reports a delimiter row whose header has another number of cells; the lines then are no table.
  static func brokenHeader(in lines: [SourceLine], locate: (Int) -> SourceLocation) -> Diagnostic? {
    guard lines.count > 1 else { return nil }
    for index in 1..<lines.count {
      guard let alignments = delimiterRow(lines[index]) else { continue }
      let count = cells(of: lines[index - 1]).count
      return mismatch(at: locate(lines[index].number), count: alignments.count, expected: count)
    }
    return nil
  }

  private static func mismatch(at location: SourceLocation, count: Int, expected: Int) -> Diagnostic {
    Diagnostic(
      .markdownTableCells,
      at: location,
      zh: "这一行有 \(count) 个单元格，表头有 \(expected) 个",
      en: "this row has \(count) cells, the header has \(expected)")
  }

  /// Whether an inline holds a bar or the end of a line, so that it may have been meant to end there.
  private static func hidesBar(_ inline: Inline) -> Bool {
    if case .text = inline { return false }
    var hides = false
    [inline].walk { part in
      switch part {
      case .text(let text), .code(let text): hides = hides || text.utf8.contains(UInt8(ascii: "|"))
      case .softBreak, .lineBreak: hides = true
      default: break
      }
    }
    return hides
  }

  private static func hiddenBar(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .markdownTableCells,
      at: location,
      zh: "强调、链接或代码里夹着竖线或换行，分不清单元格的界线",
      en: "a bar or the end of a line inside emphasis, a link or code leaves the cells unclear")
  }

  /// The header as a label; long ones are cut, because every row repeats it.
  private static func label(_ cell: [Inline]) -> String {
    let text = cell.plainText
    guard text.unicodeScalars.count > 60 else { return text }
    return String(text.unicodeScalars.prefix(59)) + "…"
  }

  /// The alignments that a row such as `| :-- | --: |` sets; `nil` for any other line.
  private static func delimiterRow(_ line: SourceLine) -> [Table.Alignment]? {
    guard line.text.count == 1, case .text(let text) = line.text[0], let first = text.utf8.first,
      first == UInt8(ascii: "|") || first == UInt8(ascii: ":") || first == UInt8(ascii: "-")
    else { return nil }
    var cells = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(trim)
    guard cells.count > 1 else { return nil }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    var alignments: [Table.Alignment] = []
    for cell in cells {
      let left = cell.first == UInt8(ascii: ":")
      let right = cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .natural))
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func trim(_ text: Substring.UTF8View) -> Substring.UTF8View {
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  /// The cells of a row, without the empty ones outside the bars that begin and end it.
  private static func cells(of line: SourceLine) -> [[Inline]] {
    var cells: [[Inline]] = [[]]
    for inline in line.text {
      guard case .text(let text) = inline else {
        cells[cells.count - 1].append(inline)
        continue
      }
      let pieces = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { cells.append([]) }
        if !piece.isEmpty { cells[cells.count - 1].append(.text(String(Substring(piece)))) }
      }
    }
    cells = cells.map(trimmed)
    if cells.count > 1, cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// A cell without blanks at its ends, its escaped bars put back.
  private static func trimmed(_ cell: [Inline]) -> [Inline] {
    var cell = cell
    if case .text(let text)? = cell.first {
      let kept = text.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if kept.isEmpty { cell.removeFirst() } else { cell[0] = .text(String(Substring(kept))) }
    }
    if case .text(let text)? = cell.last {
      let kept = trim(text[...].utf8)
      // The blanks at the beginning of the last text are inside the cell if something stands before it.
      let start = cell.count == 1 ? kept.startIndex : text.startIndex
      if kept.isEmpty {
        cell.removeLast()
      } else {
        cell[cell.count - 1] = .text(String(text[start..<kept.endIndex]))
      }
    }
    return cell.map { $0.restoringBars(inTable: true) }
  }
}
