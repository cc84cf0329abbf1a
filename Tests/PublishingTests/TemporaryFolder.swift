import Foundation
import Publishing
import Testing

@testable import Publishing

/// A folder of its own for each test, gone afterwards.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/gongshi-publishing-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The output folder in it.
  var site: String { path + "/Site" }

  /// A store there; what it writes need not reach the disk.
  var store: ReleaseStore {
    var store = ReleaseStore(root: site, program: "gongshi test")
    store.isDurable = false
    return store
  }

  func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func names(_ name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + name)) ?? []).sorted()
  }

  func inode(_ name: String) throws -> UInt64 {
    var found = stat()
    try #require(stat(path + "/" + name, &found) == 0, "\(name)")
    return UInt64(found.st_ino)
  }

  /// Every file below a folder with its content, links by their targets.
  func tree(_ name: String) -> [String: String] {
    let root = path + "/" + name
    var out: [String: String] = [:]
    for entry in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: root + "/" + entry) {
        out[entry] = "-> " + target
      } else {
        out[entry] = text(name + "/" + entry)
      }
    }
    return out
  }
}
