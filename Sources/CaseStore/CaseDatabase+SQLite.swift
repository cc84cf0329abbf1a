extension CaseDatabase {
  /// A store in an SQLite file. Nothing of it and nothing beside it is ever written.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - patience: how long to wait for somebody who writes, in seconds.
  public static func sqlite(path: String, patience: Double = 5) -> CaseDatabase {
    CaseDatabase(opening: { _ throws(StoreFailure) in
      try SQLiteStore(file: StoreFile(path: path), patience: patience).open()
    })
  }
}
