import Rendering

// Scripts, which hold the shards of the search index: text in quotes, a line a block.
extension Glance {
  /// Whether a script holds nothing.
  mutating func readScript(_ file: RenderedFile) -> Bool {
    let bytes = file.bytes
    isCode = true
    defer { isCode = false }
    var row = GlanceRow()
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count) ?? bytes.count
      var block = GlanceBlock()
      // A text with tags in it is read as markup, too.
      guard scan(bytes, from: start, to: end, &block) == end, self.end(&block, &row), !block.isSuspect else {
        return false
      }
      start = end + 1
    }
    return true
  }
}
