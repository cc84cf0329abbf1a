import Disclosure
import Reporting

/// Finds texts that go on behind a NUL character. SQLite keeps them whole, while C strings, and so every library above
/// it, end at the NUL: a name would be read in part, and the rest of it never be looked for in the finished site.
struct HiddenText {
  let location: SourceLocation

  /// Such texts of all tables, told by case; all columns of a row are looked at in one go.
  func findings(in store: some StoreAccess) throws -> [Diagnostic] {
    guard store.dialect.keepsNUL else { return [] }
    var tally = FindingTally()
    for table in CaseStoreContract.tables {
      guard let key = table.columns.first(where: { $0.kind == .caseKey }) else { continue }
      let texts = table.columns.filter { $0.kind.storage == .text }
        .map { "instr(\($0.name), char(0)) > 0" }.joined(separator: " OR ")
      // Rows come in the order of the file: to ask for another order would read the table by an index, row by row.
      var rows = try store.rows("SELECT \(key.name) FROM \(table.name) WHERE \(texts)")
      var cases: [String] = []
      // What the key itself is worth is another check's matter.
      while try rows.next() {
        cases.append(
          ((try? StrictDecoding.caseKey(rows.value(0))) ?? nil).map { CaseID($0).description } ?? "?")
      }
      for name in cases.sorted() {
        tally.add(
          Diagnostic(
            .casesHiddenText, at: location, zh: "\(table.name)：案件 \(name) 有文本含 NUL 字符",
            en: "\(table.name): case \(name) has a text with a NUL character in it"),
          part: table.name)
      }
    }
    return tally.diagnostics
  }
}
