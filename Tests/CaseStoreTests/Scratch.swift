import CaseStore
import GRDB
import Glibc
import Reporting

/// A folder for one test, which goes with it.
final class Scratch {
  let folder: String

  init() {
    var template = Array("/tmp/gongshi-cases-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "/nonexistent" }
      return String(cString: made)
    }
  }

  deinit {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Where the store of the test is.
  var path: String { "\(folder)/案件 库?#%.sqlite" }

  /// The files in it.
  var names: [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files with their bytes.
  var contents: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: names.map { ($0, Self.bytes("\(folder)/\($0)")) })
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// Makes a store by hand: the schema of the contract, less and more columns, and rows.
  @discardableResult
  func store(
    without missing: Set<String> = [], with extra: [String] = [], tables: Set<String> = Scratch.tables,
    rows: [String] = []
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      for table in CaseStoreContract.tables where tables.contains(table.name) {
        let columns = table.columns.map(\.name).filter { !missing.contains($0) } + extra
        try database.execute(sql: "CREATE TABLE \(table.name) (\(columns.joined(separator: ", ")))")
      }
      for row in rows { try database.execute(sql: row) }
    }
    return queue
  }

  static let tables: Set<String> = ["case_file", "case_member", "case_event"]

  var database: CaseDatabase { .sqlite(path: path, patience: 0.2) }
}

extension Report {
  var ruleIDs: [String] { diagnostics.map(\.rule.id) }
}
