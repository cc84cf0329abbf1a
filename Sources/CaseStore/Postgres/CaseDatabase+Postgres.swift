extension CaseDatabase {
  /// A store in PostgreSQL, read in one transaction that can not write.
  ///
  /// Source: PostgreSQL documentation, 34.1.1.2 "Connection URIs", 13.2.2 "Repeatable Read Isolation Level".
  ///
  /// - Parameters:
  ///   - address: `postgres://host:port/database?parameters`; a password may not stand in it.
  ///   - patience: how long to wait for a connection, and for somebody who holds a table, in seconds.
  ///   - longest: how long one query may take, in seconds.
  public static func postgres(
    _ address: String, patience: Double = 10, longest: Double = 600
  ) -> CaseDatabase {
    CaseDatabase(opening: { town throws(StoreFailure) in
      try PostgresStore(address: try PostgresAddress(address), patience: patience, longest: longest)
        .open(town: town)
    })
  }

  /// A store as `--case-store` names it: an address of PostgreSQL, or else an SQLite file.
  ///
  /// - Parameter name: the address or the path.
  public static func named(_ name: String) -> CaseDatabase {
    PostgresAddress.isMeant(by: name) ? .postgres(name) : .sqlite(path: name)
  }
}
