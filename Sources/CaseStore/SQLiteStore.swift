import Foundation
import GRDB
import Reporting

/// A case store in an SQLite file, opened so that nothing of it and nothing beside it is ever written.
struct SQLiteStore {
  /// The file.
  let file: StoreFile
  /// How long to wait for somebody who writes, in seconds.
  let patience: Double

  /// The file, for findings.
  var location: SourceLocation { SourceLocation(file: file.path) }

  /// How the file is opened.
  private struct Access {
    let parameters: String
    /// Whether nothing but our own watching keeps what is read in one piece.
    let isUnguarded: Bool
  }

  /// Opens the file and begins a transaction, which sees one moment of the store.
  func open() throws(StoreFailure) -> SQLiteSession {
    let access: Access
    do throws(Failure) { access = try self.access() } catch { throw StoreFailure(finding: finding(error)) }
    let before = file.fingerprint()
    do {
      let queue = try DatabaseQueue(path: file.address(access.parameters), configuration: configuration)
      let isUTF8 = try queue.inDatabase { database in
        database.add(collation: Self.byteOrder)
        let encoding = try String.fetchOne(database, sql: "PRAGMA encoding")
        try database.beginTransaction(.deferred)
        return encoding == "UTF-8"
      }
      return SQLiteSession(
        store: self, queue: queue, isUTF8: isUTF8, unguarded: access.isUnguarded ? before : nil)
    } catch {
      throw failure(error)
    }
  }

  /// What an error means.
  func failure(_ error: any Error) -> StoreFailure {
    if let failure = error as? StoreFailure { return failure }
    return StoreFailure(
      finding: finding((error as? DatabaseError).map(failure(of:)) ?? .unreadable("GRDB")))
  }

  /// Texts by their bytes in UTF-8, for stores that keep them in UTF-16.
  private static let byteOrder = DatabaseCollation(StoreDialect.byteOrder) { a, b in
    if a.utf8.elementsEqual(b.utf8) { return .orderedSame }
    return a.utf8.lexicographicallyPrecedes(b.utf8) ? .orderedAscending : .orderedDescending
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    // The transaction stays open from one pass to the next.
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // Sorting must not spill names into a temporary file, and a view may not call functions with side effects.
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// A file with a write-ahead log is read through the log's index if both are there, without write access to it; if
  /// nobody has it open there is no log, and the file can be read as one that does not change. Opening it in the plain
  /// read-only way would leave a log and an index beside it.
  /// Source: SQLite documentation, "Write-Ahead Logging", read-only databases; `immutable`, `readonly_shm`.
  private func access() throws(Failure) -> Access {
    let header: StoreFile.Header
    do { header = try file.header() } catch {
      switch error {
      case .missing: throw .missing
      case .unreadable: throw .unreadable("open")
      case .notADatabase: throw .notADatabase
      }
    }
    guard header.usesLog else { return Access(parameters: "mode=ro", isUnguarded: false) }
    let log = file.sizeBeside("-wal")
    let index = file.sizeBeside("-shm")
    if log != nil, index != nil { return Access(parameters: "mode=ro&readonly_shm=1", isUnguarded: false) }
    if let log, log > 0 { throw .unfinished("-wal") }
    return Access(parameters: "mode=ro&immutable=1", isUnguarded: true)
  }
}

extension SQLiteStore {
  /// Why a store could not be read.
  enum Failure: Error {
    case missing
    case unreadable(String)
    case notADatabase
    case damaged
    case locked
    case unfinished(String)
    case changed
  }

  /// What an error of SQLite means. Its own text is not used: it could quote a value.
  private func failure(of error: DatabaseError) -> Failure {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_NOTADB: .notADatabase
    case .SQLITE_CORRUPT: .damaged
    case .SQLITE_CANTOPEN, .SQLITE_READONLY:
      (file.sizeBeside("-journal") ?? 0) > 0 ? .unfinished("-journal") : .unreadable(error.code)
    default: .unreadable(error.code)
    }
  }

  /// The finding of a failure.
  func finding(_ failure: Failure) -> Diagnostic {
    let path = file.path
    return switch failure {
    case .missing:
      Diagnostic(.casesMissing, at: location, zh: "没有案件库 \(path)", en: "no case store \(path)")
    case .unreadable(let code):
      Diagnostic(
        .casesUnreadable, at: location, zh: "案件库读不出来（\(code)）", en: "the store can not be read (\(code))")
    case .notADatabase:
      Diagnostic(.casesNotADatabase, at: location, zh: "不是 SQLite 数据库", en: "not an SQLite database")
    case .damaged:
      Diagnostic(.casesNotADatabase, at: location, zh: "数据库已损坏", en: "the database is damaged")
    case .locked:
      Diagnostic(.casesLocked, at: location, zh: "案件库被占用", en: "the store is locked")
    case .unfinished(let suffix):
      Diagnostic(
        .casesUnfinished, at: location, zh: "旁边留有 \(suffix) 文件，上次写入没有收尾",
        en: "the \(suffix) file beside it is left from an unfinished write")
    case .changed:
      Diagnostic(.casesChanged, at: location, zh: "读取期间案件库有改动", en: "the store changed while it was read")
    }
  }
}

extension DatabaseError {
  fileprivate var code: String { "SQLite \(extendedResultCode.rawValue)" }
}
