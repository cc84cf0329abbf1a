import Foundation
import Glibc

/// A folder with two releases, a link to one of them, and things beside and inside it that must not be served.
///
/// `secret.txt` stands beside the site; inside the release stand a link to it, a link to a folder outside, a link to a
/// page of its own, a hidden file and a pipe.
final class SampleSite: Sendable {
  let folder: String
  var current: String { folder + "/current" }

  init() throws {
    var template = Array((NSTemporaryDirectory() + "desk-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try write("secret.txt", "secret")
    for release in ["one", "two"] {
      try write(
        "releases/\(release)/index.html", "<!doctype html><html><body><p>\(release)</p></BODY></html>")
      try write("releases/\(release)/404.html", "<p>missing in \(release)</p>")
      try write("releases/\(release)/a b/低保.html", "<p>页</p>")
      try write("releases/\(release)/wenda/index.html", "<p>wenda</p>")
      try write("releases/\(release)/empty/data.csv", "年,月\n")
      try write("releases/\(release)/.hidden", "hidden")
      let manager = FileManager.default
      let base = "\(folder)/releases/\(release)/"
      try manager.createSymbolicLink(atPath: base + "link.txt", withDestinationPath: folder + "/secret.txt")
      try manager.createSymbolicLink(atPath: base + "out", withDestinationPath: folder)
      try manager.createSymbolicLink(atPath: base + "inside.html", withDestinationPath: "index.html")
      guard mkfifo(base + "pipe.txt", 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
    try show("one")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), withIntermediateDirectories: true)
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Switches the link to a release in one step, as publishing does.
  func show(_ release: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/next", withDestinationPath: "releases/" + release)
    guard rename(folder + "/next", current) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
