import CommonMark
import Testing

@Suite("Pipe tables")
struct TableLiftTests {
  private func cells(_ source: String) -> [[String]] {
    var found: [[String]] = []
    for block in document(source).blocks {
      if case .table(let table) = block.content {
        found.append(table.columns.map(\.header.plainText))
        found += table.rows.map { $0.cells.map(\.plainText) }
      }
    }
    return found
  }

  @Test("a table has a header with scopes, alignments as classes and labelled cells in a wrapper")
  func shape() {
    let source = "| 项目 | 标准 | 备注 | 注 |\n|---|:--|--:|:-:|\n| 低保 | 1 | 2 | 3 |\n"
    #expect(
      html(source) == """
        <div class="table"><table>
        <thead>
        <tr><th scope="col">项目</th><th scope="col" class="left">标准</th>\
        <th scope="col" class="right">备注</th><th scope="col" class="center">注</th></tr>
        </thead>
        <tbody>
        <tr><td data-label="项目">低保</td><td class="left" data-label="标准">1</td>\
        <td class="right" data-label="备注">2</td><td class="center" data-label="注">3</td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test("a pipe escaped with a backslash stays in its cell, in text, code and strong text")
  func escapedPipes() {
    let source = "| f\\|oo |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n"
    #expect(cells(source) == [["f|oo"], ["b | az"], ["b | im"]])
    #expect(html(source).contains("<td data-label=\"f|oo\">b <code>|</code> az</td>"))
    #expect(html("`a\\|b` 和 c\\|d") == "<p><code>a\\|b</code> 和 c|d</p>\n")
  }

  @Test("a backslash before an escaped backslash does not keep a pipe")
  func escapedBackslash() {
    #expect(cells("| a | b |\n|---|---|\n| c\\\\| d |\n") == [["a", "b"], ["c\\", "d"]])
  }

  @Test("cells hold links, images, code and emphasis")
  func inlines() {
    let out = html("| a |\n|---|\n| [x](/y) ![z](w.png) `c` **“d”**e |\n")
    #expect(
      out.contains(
        "<a href=\"/y\">x</a> <img src=\"w.png\" alt=\"z\"> <code>c</code> <strong>“d”</strong>e</td>"))
  }

  @Test("outer pipes may be left out, blanks do not matter, empty cells count")
  func looseForms() {
    #expect(cells("a | b\n--- | ---\nc | d\n") == [["a", "b"], ["c", "d"]])
    #expect(cells("|a|b|\n|-|-|\n||d|\n|c||\n") == [["a", "b"], ["", "d"], ["c", ""]])
    #expect(findings("|a|b|\n|-|-|\n||d|\n|c||\n") == [])
  }

  @Test("a table without rows has no body; an empty header cell is no header")
  func sparse() {
    #expect(!html("| a |\n|---|\n").contains("tbody"))
    let out = html("| | b |\n|---|---|\n| c | d |\n")
    #expect(out.contains("<tr><td></td><th scope=\"col\">b</th></tr>"))
    #expect(out.contains("<td>c</td><td data-label=\"b\">d</td>"))
  }

  @Test("lines before the header stay a paragraph")
  func textBefore() {
    let out = html("如下表。\n| a |\n|---|\n| b |\n")
    #expect(out.hasPrefix("<p>如下表。</p>\n<div class=\"table\">"))
  }

  @Test("tables stand in quotations and list items, and their rows are counted there")
  func nested() {
    #expect(html("> | a |\n> |---|\n> | b |\n").hasPrefix("<blockquote>\n<div class=\"table\"><table>"))
    #expect(html("- 甲\n\n  | a |\n  |---|\n  | b |\n").contains("<td data-label=\"a\">b</td>"))
    #expect(findings("甲\n\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | 3 |\n") == ["6:0 markdown.table-cells"])
  }

  @Test(
    "a row with another number of cells is reported with its line",
    arguments: [
      ("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |\n| 1 | 2 | 3 |\n", ["3:0", "5:0"]),
      ("| a | b |\n|---|---|\n| 1 | 2 |\n紧接着的正文\n", ["4:0"]),
      ("| a | b |\n|---|\n| 1 | 2 |\n", ["2:0"]),
      ("[x]: /y\n| a | b |\n|---|---|\n| 1 |\n", ["4:0"])
    ])
  func wrongWidth(source: String, places: [String]) {
    #expect(findings(source) == places.map { "\($0) markdown.table-cells" })
  }

  @Test(
    "a bar or a line's end inside emphasis, a link or code is reported, even if the number of cells is right",
    arguments: [
      "| a | b |\n|---|---|\n| **1 | 2** | 3 |\n", "| a | b |\n|---|---|\n| `1 | 2` | 3 |\n",
      "| a | b |\n|---|---|\n| *1 | 2 |\n| 3* | 4 |\n", "| a | b |\n|---|---|\n| [1 | 2](/x) | 3 |\n"
    ])
  func hiddenBar(source: String) {
    #expect(findings(source) == ["3:0 markdown.table-cells"])
  }

  @Test("rows after one that spans two lines keep their lines")
  func spanningRow() {
    let source = "| a | b |\n|---|---|\n| *1 | 2 |\n| 3* | 4 |\n| 5 |\n"
    #expect(findings(source) == ["3:0 markdown.table-cells", "5:0 markdown.table-cells"])
  }

  @Test("lines with pipes but without a delimiter row are text")
  func noTable() {
    #expect(html("a | b\nc | d\n") == "<p>a | b\nc | d</p>\n")
    #expect(html("a\n| x\n") == "<p>a\n| x</p>\n")
  }

  @Test("a long header is cut in the label that every row repeats")
  func longLabel() {
    let header = String(repeating: "长", count: 100)
    let out = html("| \(header) |\n|---|\n| b |\n")
    #expect(out.contains("data-label=\"\(String(repeating: "长", count: 59))…\""))
    #expect(out.contains("<th scope=\"col\">\(header)</th>"))
  }
}
