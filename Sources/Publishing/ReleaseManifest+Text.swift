import Digests
import Notices

extension ReleaseManifest {
  private static let format = "gongshi-release 1"

  /// The manifest as it is stored: lines of UTF-8, the same bytes for the same manifest.
  public var bytes: [UInt8] {
    var head =
      "\(Self.format)\nid: \(id)\nsequence: \(sequence)\nas-of: \(asOf)\nprogram: \(Self.oneLine(program))\n"
    if let town { head += "town: \(town)\n" }
    if let madeAt { head += "made-at: \(Self.oneLine(madeAt))\n" }
    if let listsUntil { head += "lists-until: \(listsUntil)\n" }
    head += "digest: \(digest.hex)\nfiles: \(entries.count)\n\n"
    return Array(head.utf8) + Self.lines(entries)
  }

  /// Reads what `bytes` gives; `nil` for anything else, altered digests and last days included.
  public init?(bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard lines.popFirst()?.elementsEqual(Self.format.utf8) == true, lines.popLast()?.isEmpty == true else {
      return nil
    }
    var head: [String: String] = [:]
    while let line = lines.popFirst(), !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line.dropFirst(colon - line.startIndex + 1).first == UInt8(ascii: " ")
      else { return nil }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      let value = String(decoding: line[(colon + 2)...], as: UTF8.self)
      guard head.updateValue(value, forKey: key) == nil else { return nil }
    }
    var entries: [Entry] = []
    for line in lines {
      guard let entry = Self.entry(line) else { return nil }
      entries.append(entry)
    }
    guard let id = head["id"].flatMap({ ReleaseID($0) }),
      let sequence = head["sequence"].flatMap({ Int($0) }),
      let asOf = head["as-of"].flatMap({ CivilDate(iso: $0) }), let program = head["program"]
    else { return nil }
    self.init(
      id: id, sequence: sequence, asOf: asOf, town: head["town"].flatMap { PlaceCode($0) }, program: program,
      madeAt: head["made-at"], entries: entries)
    // The head repeats what follows from the lines, so an altered line or head shows.
    guard self.bytes == bytes else { return nil }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let digest = SHA256Digest(hex: String(decoding: parts[0], as: UTF8.self)),
      let size = Int(String(decoding: parts[1], as: UTF8.self)), size >= 0,
      let mark = ListMark(String(decoding: parts[2], as: UTF8.self))
    else { return nil }
    return Entry(
      path: String(decoding: parts[3], as: UTF8.self), size: size, digest: digest, listLastDay: mark.lastDay,
      repeats: mark.repeats)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
