/// A value as a store holds it, before anything is made of it.
enum StoredValue {
  case null
  case integer(Int)
  case real
  case text(String)
  case blob
  /// Text whose bytes are not UTF-8.
  case malformedText
}

/// How SQLite stored a value. Source: SQLite documentation, "Datatypes In SQLite", 2.
enum StorageClass: String, Hashable {
  case integer = "INTEGER"
  case real = "REAL"
  case text = "TEXT"
  case blob = "BLOB"
}
