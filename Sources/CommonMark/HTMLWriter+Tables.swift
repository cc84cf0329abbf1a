import Markup

extension HTMLWriter {
  /// Writes a table.
  ///
  /// The wrapper is there for the style sheet. An empty header cell is a `td`, because a header without a
  /// text tells a screen reader nothing. Source: WCAG 2.2, technique H63.
  mutating func write(_ table: Table) {
    out.literal("<div class=\"table\"><table>\n<thead>\n<tr>")
    for column in table.columns {
      out.literal(column.header.isEmpty ? "<td" : "<th scope=\"col\"")
      write(column.alignment)
      out.literal(">")
      write(column.header)
      out.literal(column.header.isEmpty ? "</td>" : "</th>")
    }
    out.literal("</tr>\n</thead>\n")
    if !table.rows.isEmpty {
      out.literal("<tbody>\n")
      for row in table.rows { write(row, table.columns) }
      out.literal("</tbody>\n")
    }
    out.literal("</table></div>\n")
  }

  private mutating func write(_ row: Table.Row, _ columns: [Table.Column]) {
    out.literal("<tr>")
    for (index, cell) in row.cells.enumerated() {
      out.literal("<td")
      if index < columns.count {
        write(columns[index].alignment)
        if !columns[index].label.isEmpty { out.attribute("data-label", columns[index].label) }
      }
      out.literal(">")
      write(cell)
      out.literal("</td>")
    }
    out.literal("</tr>\n")
  }

  private mutating func write(_ alignment: Table.Alignment) {
    switch alignment {
    case .natural: break
    case .left: out.literal(" class=\"left\"")
    case .center: out.literal(" class=\"center\"")
    case .right: out.literal(" class=\"right\"")
    }
  }
}
