import Rendering

/// Finds files of the site by the bytes of their paths, as they stand in a link.
struct PathTable: Sendable {
  private let paths: [[UInt8]]
  /// Indexes of paths by the low bits of their hash, -1 for none; never more than half full.
  private var slots: [Int32]

  init(_ files: [RenderedFile]) {
    paths = files.map { Array($0.path.utf8) }
    var count = 16
    while count < files.count * 2 { count *= 2 }
    slots = [Int32](repeating: -1, count: count)
    for (index, path) in paths.enumerated() {
      var slot = Int(truncatingIfNeeded: path.hash(of: 0..<path.count)) & (count - 1)
      // Of two files with one path the first counts.
      while slots[slot] >= 0, paths[Int(slots[slot])] != path { slot = (slot + 1) & (count - 1) }
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
  }

  /// The index of the file with a path; `nil` when there is none.
  func file(at path: [UInt8]) -> Int? {
    var slot = Int(truncatingIfNeeded: path.hash(of: 0..<path.count)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if paths[Int(slots[slot])] == path { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// The `meta` elements that pages must have, each a bit.
struct RequiredTags: Sendable {
  private var bits: [String: UInt64] = [:]
  private var everywhere: UInt64 = 0
  private var folders: [[UInt8]: UInt64] = [:]
  private var prefixes: [(prefix: [UInt8], tags: UInt64)] = []
  /// Whether there are no more of them than bits.
  private(set) var isUsable = true

  init(_ policy: GatePolicy) {
    everywhere = bits(of: policy.requiredTags)
    for (prefix, tags) in policy.requiredTagsByPrefix {
      let path = Array(prefix.utf8)
      let own = bits(of: tags)
      if path.last == UInt8(ascii: "/") {
        folders[path, default: 0] |= own
      } else {
        prefixes.append((path, own))
      }
    }
  }

  private mutating func bits(of tags: [String]) -> UInt64 {
    var out: UInt64 = 0
    for tag in tags {
      let name = tag.lowercased()
      if bits[name] == nil, bits.count == 64 { isUsable = false }
      let bit = bits[name] ?? 1 << UInt64(bits.count & 63)
      bits[name] = bit
      out |= bit
    }
    return out
  }

  /// The bit of an element by its name in small letters; 0 for one that no page must have.
  func bit(of name: String) -> UInt64 { bits[name] ?? 0 }

  /// Those that the page at a path must have.
  func required(at path: [UInt8]) -> UInt64 {
    var out = everywhere
    if !folders.isEmpty {
      for (index, byte) in path.enumerated() where byte == UInt8(ascii: "/") {
        out |= folders[Array(path[...index])] ?? 0
      }
    }
    for (prefix, tags) in prefixes where path.starts(with: prefix) { out |= tags }
    return out
  }
}
