/// Changes and reads the SQLite files of tests from outside, as their owner's program would.
public enum StoreFile {
  /// SQL that could not be carried out.
  public struct Failure: Error {
    /// What SQLite said.
    public let reason: String
  }

  /// Carries out statements, a semicolon after each.
  public static func execute(_ sql: String, in path: String) throws {
    try run("d.executescript(sys.argv[2]); d.commit()", sql, path)
  }

  /// The rows of a query, their cells parted by tabs.
  public static func rows(_ sql: String, in path: String) throws -> [String] {
    try run("[print('\\t'.join(str(c) for c in r)) for r in d.execute(sys.argv[2])]", sql, path)
      .split(separator: "\n").map(String.init)
  }

  @discardableResult
  private static func run(_ work: String, _ sql: String, _ path: String) throws -> String {
    let program = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); \(work)"
    let result = try Shell.run(["python3", "-c", program, path, sql])
    guard result.status == 0 else { throw Failure(reason: result.errors) }
    return result.output
  }
}
