public import Digests
import FoundationEssentials
import GRDB
import Notices
public import Reporting

/// The ledger in an SQLite file. Triggers refuse to change or delete an entry, and each entry carries the digest of the
/// one before, so that an edit by other means shows.
public struct LedgerFile: Sendable {
  /// The file, as the person knows it.
  public let path: String

  /// Names the file; nothing is touched yet.
  public init(path: String) { self.path = path }

  /// Where findings point.
  var location: SourceLocation { SourceLocation(file: path) }

  /// Reads and verifies the whole ledger. A file that is not there is an empty ledger.
  ///
  /// - Returns: the ledger, or `nil` with the reason when it can not be read or was altered.
  public func read() -> Report<Ledger?> {
    guard FileManager.default.fileExists(atPath: path) else { return Report(Ledger(entries: [], lists: [:])) }
    return access(isReadOnly: true) { database in try self.load(database) }
  }

  /// Appends entries in one transaction: all of them or none.
  ///
  /// - Parameters:
  ///   - drafts: what to append. `build: 0` stands for the first `build` entry among them.
  ///   - head: the digest of the entry after which they belong; when it is no longer the last, nothing is written.
  ///   - lists: what lists look like from the appended build on.
  /// - Returns: the ledger with them.
  public func append(
    _ drafts: [LedgerEntry.Draft], after head: SHA256Digest, lists: [ListPrint] = []
  ) -> Report<Ledger?> {
    if !FileManager.default.fileExists(atPath: path) {
      // The folder is open to its owner only, and so is the file before SQLite writes to it.
      let isMade = FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      guard isMade else { return Report(nil, [failure(zh: "建不了台账", en: "the ledger can not be made")]) }
    }
    return access(isReadOnly: false) { database in
      try database.execute(sql: Self.schema)
      let before = try self.load(database)
      guard var ledger = before.value else { return before }
      guard ledger.head == head else {
        return Report(
          nil,
          [
            Diagnostic(.ledgerChanged, at: self.location, zh: "构建期间台账有新的记录", en: "the ledger has new entries")
          ])
      }
      var build: Int?
      for var draft in drafts {
        if draft.build == 0 { draft.build = build }
        let entry = LedgerEntry(draft, sequence: ledger.entries.count + 1, previous: ledger.head)
        if draft.kind == .build, build == nil { build = entry.sequence }
        try Self.insert(entry, into: database)
        ledger.add(entry)
      }
      if let build { try ListTable.insert(lists, build: build, into: database) }
      try ListTable.forgetStale(ledger, in: database)
      ledger.lists = try ListTable.load(database, ledger)
      return Report(ledger)
    }
  }

  // MARK: The file

  private static let schema = """
    CREATE TABLE IF NOT EXISTS entry (
      sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, build INTEGER, notice TEXT,
      version INTEGER, details TEXT NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER IF NOT EXISTS entry_is_not_changed BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER IF NOT EXISTS entry_is_not_deleted BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    """ + ListTable.schema

  private static func insert(_ entry: LedgerEntry, into database: Database) throws {
    let draft = entry.draft
    try database.execute(
      sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, draft.kind.rawValue, draft.day.description, draft.build, draft.notice?.rawValue,
        draft.version, entry.text, entry.previous.hex, entry.digest.hex
      ])
  }

  private func load(_ database: Database) throws -> Report<Ledger?> {
    guard try database.tableExists("entry") else { return Report(Ledger(entries: [], lists: [:])) }
    var entries: [LedgerEntry] = []
    var previous = LedgerEntry.origin
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM entry ORDER BY sequence")
    while let row = try rows.next() {
      guard let draft = Self.draft(row) else { return altered(entries.count + 1) }
      let entry = LedgerEntry(draft, sequence: entries.count + 1, previous: previous)
      let isWhole =
        row["sequence"] as Int? == entry.sequence && row["previous"] as String? == previous.hex
        && row["digest"] as String? == entry.digest.hex && row["details"] as String? == entry.text
      guard isWhole else { return altered(entries.count + 1) }
      entries.append(entry)
      previous = entry.digest
    }
    var ledger = Ledger(entries: entries, lists: [:])
    ledger.lists = try ListTable.load(database, ledger)
    return Report(ledger)
  }

  private static func draft(_ row: Row) -> LedgerEntry.Draft? {
    guard let kind = (row["kind"] as String?).flatMap(LedgerEntry.Kind.init(rawValue:)),
      let day = (row["day"] as String?).flatMap({ CivilDate(iso: $0) }),
      let details = row["details"] as String?
    else { return nil }
    let notice = (row["notice"] as String?).map { NoticeID($0) }
    if case .some(.none) = notice { return nil }
    return LedgerEntry.Draft(
      kind, day: day, build: row["build"], notice: notice ?? nil, version: row["version"],
      details: LedgerEntry.details(details))
  }

  private func access(
    isReadOnly: Bool, _ body: @escaping @Sendable (Database) throws -> Report<Ledger?>
  ) -> Report<Ledger?> {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // What is appended must be on the disk before the site is switched.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      // What is forgotten of a list is overwritten, not merely unlinked.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let report = isReadOnly ? try queue.read(body) : try queue.write(body)
      try queue.close()
      return report
    } catch let error as DatabaseError {
      // The text of SQLite is not used; its code is enough to look the failure up.
      let code = error.extendedResultCode.rawValue
      let isDamaged = [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
      return Report(
        nil,
        [
          isDamaged
            ? failure(zh: "台账已损坏（SQLite \(code)）", en: "the ledger is damaged (SQLite \(code))")
            : failure(zh: "台账读写不了（SQLite \(code)）", en: "the ledger can not be used (SQLite \(code))")
        ])
    } catch {
      return Report(nil, [failure(zh: "台账读写不了", en: "the ledger can not be used")])
    }
  }

  private func altered(_ sequence: Int) -> Report<Ledger?> {
    Report(
      nil,
      [
        Diagnostic(
          .ledgerAltered, at: location, zh: "第 \(sequence) 条与写入时不同",
          en: "entry \(sequence) is not what was written")
      ])
  }

  private func failure(zh: String, en: String) -> Diagnostic {
    Diagnostic(.ledgerFile, at: location, zh: zh, en: en)
  }
}
