import Foundation
import Notices

/// Writes the households of a sample as SQL that psql loads into PostgreSQL.
struct SampleDump {
  /// The first line of such a file, by which it is known as ours.
  static let heading = "-- \(SampleStore.mark)"
  /// How many bytes are put together before they are written.
  private static let portion = 1 << 20

  let rows: SampleRows

  /// Writes the file and says how many rows it has.
  func write(to path: String) throws -> CaseStoreSummary {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    var text = Array((Self.heading + "\n" + Self.opening).utf8)
    var counts: [Int] = []
    // One table after the other, as COPY wants them: a household is made again for each, which costs nothing but time.
    for table in CaseStoreContract.tables {
      var count = 0
      text += Array(
        "COPY \(table.name) (\(table.columns.map(\.name).joined(separator: ", "))) FROM stdin;\n".utf8)
      for index in 0..<max(0, rows.settings.households) {
        for row in rows.rows(of: table, at: index) {
          Self.append(row, to: &text)
          count += 1
        }
        if text.count >= Self.portion {
          try file.write(contentsOf: text)
          text.removeAll(keepingCapacity: true)
        }
      }
      text += Array("\\.\n".utf8)
      counts.append(count)
    }
    text += Array(Self.closing.utf8)
    try file.write(contentsOf: text)
    try file.close()
    return CaseStoreSummary(cases: counts[0], members: counts[1], events: counts[2], isSample: true)
  }

  /// A line for COPY. Source: PostgreSQL documentation, "COPY", text format.
  private static func append(_ row: [SampleRows.Value], to text: inout [UInt8]) {
    for (index, value) in row.enumerated() {
      if index > 0 { text.append(UInt8(ascii: "\t")) }
      switch value {
      case .null: text += Array("\\N".utf8)
      case .integer(let number): text += Array(String(number).utf8)
      case .text(let value):
        for byte in value.utf8 {
          switch byte {
          case UInt8(ascii: "\\"): text += Array("\\\\".utf8)
          case UInt8(ascii: "\t"): text += Array("\\t".utf8)
          case UInt8(ascii: "\n"): text += Array("\\n".utf8)
          default: text.append(byte)
          }
        }
      }
    }
    text.append(UInt8(ascii: "\n"))
  }

  private static let opening: String = {
    let tables = CaseStoreContract.tables.map { table in
      let columns = table.columns.map { column in
        let type =
          switch column.kind {
          case .integer, .fen: "bigint"
          case .date: "date"
          case .text, .caseKey, .key, .code, .word: "text"
          }
        return "\(column.name) \(type)\(column.isNullable ? "" : " NOT NULL")"
      }
      return "CREATE TABLE \(table.name) (\(columns.joined(separator: ", ")));\n"
    }
    return """
      BEGIN;
      SET LOCAL client_encoding = 'UTF8';
      CREATE SCHEMA IF NOT EXISTS \(PostgresAddress.usualSchema);
      SET LOCAL search_path = \(PostgresAddress.usualSchema);

      """ + tables.joined()
  }()

  private static let closing = """
    CREATE UNIQUE INDEX case_file_key ON case_file (case_id COLLATE "C");
    CREATE INDEX case_file_town ON case_file (town);
    CREATE INDEX case_member_case ON case_member (case_id COLLATE "C");
    CREATE UNIQUE INDEX case_event_key ON case_event (case_id COLLATE "C", event_id);
    COMMENT ON TABLE case_file IS '\(SampleStore.mark)';
    COMMIT;

    """
}
