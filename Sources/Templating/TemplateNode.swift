/// A piece of a parsed template. Offsets and ranges are of bytes in its source.
indirect enum TemplateNode: Sendable {
  /// Text that is written as it is; never more than one line of it.
  case text(Range<Int>)
  /// The white space at the beginning of a line; where a partial or block is indented, this is what changes.
  case lineStart(Range<Int>)
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}`.
  case value(TemplateName, isRaw: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}`.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`; the indentation is that of a tag on a line of its own.
  case partial(String, offset: Int, indentation: [UInt8]?)
  /// `{{<name}}…{{/name}}`.
  case parent(TemplateParent)
  /// `{{$name}}…{{/name}}` outside of a parent: a place that children can fill.
  case block(TemplateBlock)
}

/// A template to build upon, and what goes into its blocks.
struct TemplateParent: Sendable {
  let name: String
  let offset: Int
  /// That of a pair of tags that has its lines to itself.
  let indentation: [UInt8]?
  let blocks: [TemplateBlock]
}

/// A named place in a template with its content: the default, or what a child puts there.
struct TemplateBlock: Sendable {
  let name: String
  /// Where the name stands.
  let offset: Int
  let source: TemplateSource
  let nodes: [TemplateNode]
  /// Whether the content begins on the line after the tag.
  let opensLine: Bool
  /// How far the content is indented where it was written.
  let indentation: [UInt8]
}

extension TemplateBlock: Equatable {
  /// The same place in the same file.
  static func == (a: TemplateBlock, b: TemplateBlock) -> Bool {
    a.offset == b.offset && a.source.name == b.source.name
  }
}

/// The name of a field in a tag.
struct TemplateName: Sendable, Hashable {
  /// As it was written.
  let text: String
  /// Where it stands.
  let offset: Int
  /// The parts between the dots; none for `.`, the item itself.
  let parts: [String]
  /// Whether fields further out are meant when the item has none of this name; not for `.name`.
  let climbs: Bool

  /// Reads `a`, `a.b`, `.` or `.a`; `nil` for anything else.
  init?(_ text: String, offset: Int) {
    self.text = text
    self.offset = offset
    if text == "." {
      parts = []
      climbs = false
      return
    }
    climbs = !text.utf8.starts(with: [UInt8(ascii: ".")])
    let path = climbs ? text[...] : text.dropFirst()
    parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(Self.isPart) else { return nil }
  }

  /// Whether a word can be a field's name: not empty, without white space, dots and the signs of tags.
  static func isPart(_ word: String) -> Bool {
    !word.isEmpty && !word.utf8.contains { $0.isWhiteSpace || Self.signs.contains($0) }
  }

  private static let signs = Set("#^/><$&!={}.*\"'".utf8)
}
