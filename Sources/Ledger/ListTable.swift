import Digests
import GRDB
import Notices

/// The prints of the lists that are open: working memory beside the ledger, not part of its chain, and forgotten when a
/// list has left the site.
enum ListTable {
  static let schema = """
    CREATE TABLE IF NOT EXISTS list_line (
      build INTEGER NOT NULL, notice TEXT NOT NULL, content TEXT NOT NULL, line TEXT NOT NULL,
      fields TEXT NOT NULL
    ) STRICT;
    """

  static func insert(_ lists: [ListPrint], build: Int, into database: Database) throws {
    let statement = try database.makeStatement(sql: "INSERT INTO list_line VALUES (?, ?, ?, ?, ?)")
    for list in lists {
      for (line, fields) in list.lines.sorted(by: { $0.key < $1.key }) {
        try statement.execute(arguments: [
          build, list.notice.rawValue, list.content.hex, line, ListPrint.text(fields)
        ])
      }
    }
  }

  /// The print of each open notice as of the last build that is confirmed.
  static func load(_ database: Database, _ ledger: Ledger) throws -> [NoticeID: ListPrint] {
    guard try database.tableExists("list_line") else { return [:] }
    var newest: [NoticeID: Int] = [:]
    var prints: [NoticeID: (content: SHA256Digest, lines: [String: [NoticeChange: String]])] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM list_line ORDER BY build")
    while let row = try rows.next() {
      guard let id = (row["notice"] as String?).flatMap({ NoticeID($0) }), let build = row["build"] as Int?,
        ledger.isConfirmed(build), let line = row["line"] as String?, let fields = row["fields"] as String?,
        let content = (row["content"] as String?).flatMap({ SHA256Digest(hex: $0) })
      else { continue }
      if newest[id] != build {
        newest[id] = build
        prints[id] = (content, [:])
      }
      prints[id]?.lines[line] = ListPrint.fields(fields)
    }
    return Dictionary(
      uniqueKeysWithValues: prints.map {
        ($0.key, ListPrint(notice: $0.key, content: $0.value.content, lines: $0.value.lines))
      })
  }

  /// Deletes the prints that no later build compares with: of builds before the last confirmed one that has the
  /// notice, of builds that never went online, and of notices that have ended or were withdrawn.
  static func forgetStale(_ ledger: Ledger, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM list_line WHERE build < ?", arguments: [ledger.account.first])
    let builds = try Int.fetchAll(database, sql: "SELECT DISTINCT build FROM list_line")
    for build in builds where !ledger.isConfirmed(build) && build != ledger.pending?.sequence {
      try database.execute(sql: "DELETE FROM list_line WHERE build = ?", arguments: [build])
    }
    let ids = try String.fetchAll(database, sql: "SELECT DISTINCT notice FROM list_line")
    for text in ids {
      guard let id = NoticeID(text) else { continue }
      if ledger.isOver(id) {
        try database.execute(sql: "DELETE FROM list_line WHERE notice = ?", arguments: [text])
      } else {
        let own = try Int.fetchAll(
          database, sql: "SELECT DISTINCT build FROM list_line WHERE notice = ?", arguments: [text])
        guard let newest = own.filter({ ledger.isConfirmed($0) }).max() else { continue }
        try database.execute(
          sql: "DELETE FROM list_line WHERE notice = ? AND build < ?", arguments: [text, newest])
      }
    }
  }
}
