import Digests
import Notices

extension DeliveryRecord {
  private static let format = "gongshi-delivery 1"
  private static let unknown = "?"

  /// The record as it is stored: lines of UTF-8, the same bytes for the same record.
  var bytes: [UInt8] {
    let lines = self.lines
    var head = "\(Self.format)\n"
    if let release { head += "release: \(release)\n" }
    if let town { head += "town: \(town)\n" }
    if isTrial { head += "trial: yes\n" }
    let digest = SHA256Digest(of: Array(head.utf8) + lines)
    return Array((head + "digest: \(digest.hex)\n\n").utf8) + lines
  }

  /// One line a file: digest or `?`, size, what it shows, path.
  private var lines: [UInt8] {
    var out: [UInt8] = []
    for (path, file) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      out += (file.digest?.hex ?? Self.unknown).utf8
      out += " \(file.size) \(ListMark(lastDay: file.listLastDay, repeats: file.repeats).text) ".utf8
      out += path.utf8
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  /// Reads what `bytes` gives; `nil` for anything else. A path that leads out of the target is never read: what a record
  /// names may be removed.
  init?(bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard lines.popFirst()?.elementsEqual(Self.format.utf8) == true, lines.popLast()?.isEmpty == true else {
      return nil
    }
    self.init()
    while let line = lines.popFirst(), !line.isEmpty {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("release: ") {
        release = ReleaseID(text.dropFirst("release: ".count))
      } else if text.hasPrefix("town: ") {
        town = PlaceCode(String(text.dropFirst("town: ".count)))
      } else if text == "trial: yes" {
        isTrial = true
      }
    }
    for line in lines {
      guard let (path, file) = Self.file(line), files.updateValue(file, forKey: path) == nil else {
        return nil
      }
    }
    // The digest is one of all the rest, so an altered line shows.
    guard self.bytes == bytes else { return nil }
  }

  private static func file(_ line: ArraySlice<UInt8>) -> (String, File)? {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4, let size = Int(parts[1]), size >= 0, isInside(parts[3]) else { return nil }
    let digest = SHA256Digest(hex: parts[0])
    guard digest != nil || parts[0] == unknown, let mark = ListMark(parts[2]) else { return nil }
    return (
      parts[3], File(digest: digest, size: size, listLastDay: mark.lastDay, repeats: mark.repeats)
    )
  }

  /// Whether a path stays below the target and outside of our own folder there.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains { $0 < 0x20 || $0 == 0x7f } && parts.first != ControlFolder.name[...]
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// Our own folder on a target, which holds the record and what is being written.
enum ControlFolder {
  static let name = ".gongshi-delivery"
  static let record = "record.txt"
  static let journal = "under-way.txt"
}
