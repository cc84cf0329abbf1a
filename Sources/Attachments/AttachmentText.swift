/// Text that was found in an attachment.
public struct AttachmentText: Sendable, Hashable {
  /// Where it stands, as far as checks care.
  public enum Part: Sendable, Hashable {
    /// What a reader sees.
    case shown
    /// Properties, remarks, deleted text, names of parts, and all else that is not seen at once.
    case hidden
  }

  /// Where it stands.
  public let part: Part
  /// The text in UTF-8. Each line is a block of its own: a paragraph, a cell, the value of a property.
  public let lines: [UInt8]
}

/// Gathers blocks of text.
struct TextLines: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Adds a block; line ends within it become spaces.
  mutating func add(_ block: some Sequence<UInt8>) {
    let start = bytes.count
    bytes += block
    for index in start..<bytes.count where bytes[index] == 0x0a || bytes[index] == 0x0d {
      bytes[index] = 0x20
    }
    if bytes.count > start { bytes.append(0x0a) }
  }

  /// Adds a block.
  mutating func add(_ block: String) { add(block.utf8) }
}
