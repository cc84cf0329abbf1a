import Notices
import Reporting

/// A case store in PostgreSQL, opened so that nothing can be written.
struct PostgresStore {
  let address: PostgresAddress
  /// How long to wait for a connection, and for somebody who holds a table, in seconds.
  let patience: Double
  /// How long one command of ours may take, in seconds.
  let longest: Double

  /// Connects and begins a transaction, which sees one moment of the store.
  ///
  /// - Parameter town: the town to which reading is limited. A role that may see one town only serves for that town;
  ///   for the whole store it would hide the rest without a word, so rows may then not be hidden from it.
  func open(town: PlaceCode?) throws(StoreFailure) -> PostgresSession {
    do {
      let connection = try PostgresConnection(
        [
          ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
          ("dbname", address.address), ("application_name", "gongshi"), ("client_encoding", "UTF8"),
          // A connection that Kerberos encrypts has not checked the host's name.
          ("gssencmode", "disable")
        ], deadline: max(1, Int(patience)), approve: { try address.approve($0) })
      _ = try connection.run(setting(hidesRows: town != nil))
      // Such a server would end the query at the first text that is not UTF-8, and not say whose it is.
      if connection.encoding == Self.unknownEncoding {
        _ = try connection.run("SET client_encoding = '\(Self.unknownEncoding)'")
      }
      _ = try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      // The first query fixes the moment.
      _ = try connection.run("SELECT 1")
      return PostgresSession(store: self, connection: connection)
    } catch {
      throw failure(error)
    }
  }

  /// What a server calls an encoding of which it knows nothing.
  static let unknownEncoding = "SQL_ASCII"

  /// What holds for all that follows. The planner is told that all rows will be asked for, or it would walk an index for
  /// the first ones to come soon.
  private func setting(hidesRows: Bool) -> String {
    """
    SET default_transaction_read_only = on;
    SET search_path = pg_catalog, "\(address.schema)", pg_temp;
    SET DateStyle = 'ISO, YMD';
    SET lock_timeout = \(milliseconds(patience));
    SET statement_timeout = \(milliseconds(longest));
    SET idle_in_transaction_session_timeout = 0;
    SET cursor_tuple_fraction = 1;
    SET row_security = \(hidesRows ? "on" : "off");
    """
  }

  private func milliseconds(_ seconds: Double) -> Int { max(1, Int(seconds * 1_000)) }

  /// What an error means.
  func failure(_ error: any Error) -> StoreFailure {
    switch error {
    case let failure as StoreFailure: failure
    case PostgresConnection.Problem.connecting(let words): StoreFailure(finding: unreachable(words))
    case PostgresConnection.Problem.state(let state): StoreFailure(finding: finding(state: state))
    default: StoreFailure(finding: lost)
    }
  }

  private var location: SourceLocation { address.location }

  private var lost: Diagnostic {
    Diagnostic(
      .casesConnectionLost, at: location, zh: "读取期间与案件库的连接中断",
      en: "the connection broke while the store was read")
  }

  private func unreachable(_ words: String) -> Diagnostic {
    Diagnostic(
      .casesNoConnection, at: location, zh: "连接不上案件库：\(words)", en: "no connection to the store: \(words)")
  }

  /// Source: PostgreSQL documentation, appendix A, "PostgreSQL Error Codes".
  private func finding(state: String) -> Diagnostic {
    switch state {
    case "55P03":
      Diagnostic(.casesLocked, at: location, zh: "案件库被占用", en: "the store is locked")
    case "57014":
      Diagnostic(
        .casesTimeout, at: location, zh: "案件库的一次查询超过了 \(Int(longest)) 秒",
        en: "a query of the store took more than \(Int(longest)) seconds")
    case "42501":
      Diagnostic(.casesDenied, at: location, zh: "没有读取案件库的权限", en: "the store may not be read by this role")
    case _ where state.hasPrefix("57P") || state.hasPrefix("08"): lost
    default:
      Diagnostic(
        .casesUnreadable, at: location, zh: "案件库读不出来（PostgreSQL \(state)）",
        en: "the store can not be read (PostgreSQL \(state))")
    }
  }
}
