import Notices

/// What a print folder's mark says: which files are ours, and until when each may be there.
struct PrintRecord: Equatable {
  static let file = ".gongshi-boards"
  private static let head = "gongshi-boards 1"

  /// The last day of each file of ours; `nil` for what holds no list.
  var files: [String: CivilDate?] = [:]

  init(files: [String: CivilDate?] = [:]) { self.files = files }

  /// Reads a mark; `nil` when it is none of ours. A name that leads out of the folder makes it foreign.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n")
    guard lines.first == Self.head[...] else { return nil }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, !parts[1].contains("/"), parts[1] != ".", parts[1] != ".." else { return nil }
      if parts[0] == "-" {
        files.updateValue(nil, forKey: parts[1])
      } else if let day = CivilDate(iso: parts[0]) {
        files.updateValue(day, forKey: parts[1])
      } else {
        return nil
      }
    }
  }

  /// The mark as it is written.
  var bytes: [UInt8] {
    let names = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let lines = names.map { name in "\((files[name] ?? nil)?.description ?? "-") \(name)" }
    return Array(([Self.head] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}
