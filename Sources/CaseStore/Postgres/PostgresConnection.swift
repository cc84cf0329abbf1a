private import CPostgres
private import Glibc
private import Synchronization

/// A connection to a PostgreSQL server through libpq; the only file that calls it.
///
/// libpq reads the address, the service file, the file of passwords and the `PG…` variables itself, so that they mean
/// here what they mean to psql.
@safe final class PostgresConnection: Sendable {
  /// What went wrong.
  enum Problem: Error {
    /// There is no connection, in the words of libpq and the server, which at this point have seen no row.
    case connecting(String)
    /// The connection broke.
    case lost
    /// The server refused a command: its SQLSTATE. What it says is left out, since it may quote a value.
    case state(String)
  }

  // A connection may be used by one thread at a time; every call below holds the lock.
  nonisolated(unsafe) private let connection: OpaquePointer
  private let lock = Mutex(())
  private let cursors = Atomic(0)

  /// Connects.
  ///
  /// - Parameters:
  ///   - parameters: keywords of libpq with their values; a later one replaces an earlier one, and the value of
  ///     `dbname` may be an address that holds others.
  ///   - deadline: how long to try, in seconds.
  ///   - approve: is given all parameters, those of the environment included, before anything is sent. What it throws
  ///     ends the connection.
  init(
    _ parameters: [(keyword: String, value: String)], deadline: Int,
    approve: ([String: String]) throws -> Void
  ) throws {
    var keywords = unsafe parameters.map { unsafe strdup($0.keyword) }
    var values = unsafe parameters.map { unsafe strdup($0.value) }
    defer { unsafe (keywords + values).forEach { unsafe free($0) } }
    unsafe keywords.append(nil)
    unsafe values.append(nil)
    let words = unsafe keywords.map { unsafe UnsafePointer($0) }
    let texts = unsafe values.map { unsafe UnsafePointer($0) }
    guard let connection = unsafe PQconnectStartParams(words, texts, 1) else { throw Problem.lost }
    unsafe self.connection = unsafe connection
    let options = unsafe PQconninfo(connection)
    defer { unsafe PQconninfoFree(options) }
    try approve(unsafe Self.values(of: options))
    var state = PGRES_POLLING_WRITING
    let end = time(nil) + deadline
    while state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING {
      guard unsafe PQstatus(connection) != CONNECTION_BAD else { break }
      let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var watched = unsafe pollfd(fd: PQsocket(connection), events: Int16(events), revents: 0)
      let ready = unsafe poll(&watched, 1, 1_000)
      if ready == 0, time(nil) >= end { throw Problem.connecting("timeout") }
      if ready != 0 { state = unsafe PQconnectPoll(connection) }
    }
    guard state == PGRES_POLLING_OK else { throw Problem.connecting(message) }
  }

  deinit { unsafe PQfinish(connection) }

  /// The parameters that an address names, unless it is none.
  static func parameters(of address: String) -> [String: String]? {
    var problem: UnsafeMutablePointer<CChar>?
    let options = unsafe PQconninfoParse(address, &problem)
    defer {
      unsafe PQconninfoFree(options)
      unsafe PQfreemem(problem)
    }
    return unsafe options == nil ? nil : unsafe values(of: options)
  }

  /// The parameters that the environment gives to every connection.
  static func defaults() -> [String: String] {
    let options = unsafe PQconndefaults()
    defer { unsafe PQconninfoFree(options) }
    return unsafe values(of: options)
  }

  private static func values(of options: UnsafeMutablePointer<PQconninfoOption>?) -> [String: String] {
    var values: [String: String] = [:]
    var next = unsafe options
    while let option = unsafe next, let keyword = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val {
        unsafe values[String(cString: keyword)] = unsafe String(cString: value)
      }
      unsafe next = unsafe option.advanced(by: 1)
    }
    return values
  }

  /// A name that no other cursor of the connection has.
  func newCursor() -> String { "gongshi_\(cursors.wrappingAdd(1, ordering: .relaxed).newValue)" }

  /// The encoding of the server's texts, by the name that PostgreSQL has for it.
  var encoding: String {
    lock.withLock { _ in
      unsafe PQparameterStatus(connection, "server_encoding").map { unsafe String(cString: $0) } ?? ""
    }
  }

  private var message: String {
    let text = unsafe PQerrorMessage(connection).map { unsafe String(cString: $0) } ?? ""
    return text.split { $0.isNewline }.joined(separator: "; ")
  }

  /// Runs a command, or several; of several, the rows of the last one come back.
  func run(_ sql: String) throws(Problem) -> Rows {
    let result: Rows? = lock.withLock { _ in
      guard let result = unsafe PQexec(connection, sql) else { return nil }
      return unsafe Rows(result)
    }
    guard let result else { throw .lost }
    if result.isSound { return result }
    let isBroken = lock.withLock { _ in unsafe PQstatus(connection) == CONNECTION_BAD }
    throw isBroken ? .lost : .state(result.state)
  }

  /// Rows that came in one piece.
  @safe final class Rows: Sendable {
    // A result is not changed by reading it.
    nonisolated(unsafe) private let result: OpaquePointer

    fileprivate init(_ result: OpaquePointer) { unsafe self.result = unsafe result }

    deinit { unsafe PQclear(result) }

    fileprivate var isSound: Bool {
      let status = unsafe PQresultStatus(result)
      return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
    }

    fileprivate var state: String {
      unsafe PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { unsafe String(cString: $0) }
        ?? "?????"
    }

    /// How many they are.
    var count: Int { Int(unsafe PQntuples(result)) }

    /// A value, by row and column: a whole number where the column is one of whole numbers, and text otherwise.
    func value(_ row: Int, _ column: Int) -> StoredValue {
      let (row, column) = (Int32(row), Int32(column))
      guard unsafe PQgetisnull(result, row, column) == 0, let text = unsafe PQgetvalue(result, row, column)
      else { return .null }
      let bytes = unsafe UnsafeRawBufferPointer(
        start: text, count: Int(unsafe PQgetlength(result, row, column)))
      switch unsafe PQftype(result, column) {
      case 20, 21, 23: return unsafe Int(String(decoding: bytes, as: UTF8.self)).map { .integer($0) } ?? .real
      default: return unsafe String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .malformedText
      }
    }
  }
}
