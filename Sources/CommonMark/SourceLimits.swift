import Reporting

/// Refuses sources that would take libcmark 0.30.2 time or memory out of proportion to their size.
///
/// Measured on 1 MB each: `![[]()` repeated, images left open before many links, and blank lines below deeply
/// nested lists take minutes; a long definition `[a]: …` used often takes gigabytes. Source: CVE-2023-22486.
struct SourceLimits {
  /// Images that may be opened in one paragraph; every link of the paragraph looks at each of them.
  static let maximumImages = 500
  /// Bytes that link definitions may amount to once each `[` has been replaced by the longest of them.
  static let maximumExpansion = 64_000_000

  private let source: SourceText
  private let options: MarkdownOptions
  private var images = 0
  private var brackets = 0
  private var definition = 0
  private var longestDefinition = 0

  private init(_ source: SourceText, _ options: MarkdownOptions) {
    self.source = source
    self.options = options
  }

  /// What forbids parsing the source; empty if nothing does.
  static func check(_ source: SourceText, options: MarkdownOptions) -> [Diagnostic] {
    if source.bytes.count > options.maximumBytes {
      let (size, limit) = (source.bytes.count, options.maximumBytes)
      return [
        Diagnostic(
          .markdownTooLarge,
          at: SourceLocation(file: source.file),
          zh: "正文有 \(size) 字节，上限是 \(limit) 字节",
          en: "the text has \(size) bytes; the limit is \(limit)")
      ]
    }
    var limits = SourceLimits(source, options)
    return limits.run()
  }

  private mutating func run() -> [Diagnostic] {
    for number in 1...source.lineStarts.count {
      let line = source.line(number)
      switch prefix(of: line) {
      case .tooDeep: return [tooDeep(number)]
      case .endsParagraph:
        images = 0
        definition = 0
      case .content:
        count(in: line)
        if images > Self.maximumImages { return [tooManyImages(number)] }
      }
    }
    let expansion = longestDefinition.multipliedReportingOverflow(by: brackets)
    return expansion.overflow || expansion.partialValue > Self.maximumExpansion ? [tooMuchExpansion()] : []
  }

  /// Counts image openers, brackets and the bytes since the last `]:` of a paragraph.
  private mutating func count(in line: Range<Int>) {
    let bytes = source.bytes
    let span = bytes.span
    var beginsDefinition = false
    for offset in line {
      let byte = span[offset]
      guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") else { continue }
      if byte == UInt8(ascii: "[") {
        brackets += 1
        if offset > 0, span[offset - 1] == UInt8(ascii: "!") { images += 1 }
      } else if offset + 1 < span.count, span[offset + 1] == UInt8(ascii: ":") {
        beginsDefinition = true
      }
    }
    if beginsDefinition {
      definition = line.count
    } else if definition > 0 {
      definition += line.count
    }
    longestDefinition = Swift.max(longestDefinition, definition)
  }

  /// What the beginning of a line says about it.
  private enum Prefix {
    case tooDeep
    case endsParagraph
    case content
  }

  /// Looks at the markers of quotations and lists that begin a line.
  private func prefix(of line: Range<Int>) -> Prefix {
    let span = source.bytes.span
    var offset = line.lowerBound
    var depth = 0
    var quotations = 0
    var width = 0
    scan: while offset < line.upperBound {
      switch span[offset] {
      case UInt8(ascii: " "): width += 1
      case UInt8(ascii: "\t"): width += 4
      case 0x0a, 0x0d: break
      case UInt8(ascii: ">"):
        depth += 1
        quotations += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard endsMarker(offset + 1, line) else { break scan }
        depth += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = offset
        while end < line.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= span[end] { end += 1 }
        guard end < line.upperBound, span[end] == UInt8(ascii: ".") || span[end] == UInt8(ascii: ")"),
          endsMarker(end + 1, line)
        else { break scan }
        offset = end
        depth += 1
      default: break scan
      }
      offset += 1
    }
    let isTooDeep = depth > options.maximumDepth || width > 4 * options.maximumDepth
    if isTooDeep, !isThematicBreak(line) { return .tooDeep }
    // An empty list item does not end a paragraph, nor does a mark of quotation behind four spaces.
    let isBlank = offset == line.upperBound && depth == quotations && (depth == 0 || width < 4)
    return isBlank ? .endsParagraph : .content
  }

  private func endsMarker(_ offset: Int, _ line: Range<Int>) -> Bool {
    guard offset < line.upperBound else { return true }
    let byte = source.bytes[offset]
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0a || byte == 0x0d
  }

  /// Whether a line holds one kind of rule character and blanks only.
  private func isThematicBreak(_ line: Range<Int>) -> Bool {
    let span = source.bytes.span
    var mark: UInt8?
    for offset in line {
      switch span[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0a, 0x0d: continue
      case UInt8(ascii: "-"), UInt8(ascii: "*"):
        guard mark == nil || mark == span[offset] else { return false }
        mark = span[offset]
      default: return false
      }
    }
    return mark != nil
  }

  private func tooDeep(_ line: Int) -> Diagnostic {
    .tooDeep(at: source.location(fileLine: source.fileLine(line)), limit: options.maximumDepth)
  }

  private func tooManyImages(_ line: Int) -> Diagnostic {
    Diagnostic(
      .markdownTooCostly,
      at: source.location(fileLine: source.fileLine(line)),
      zh: "一个段落里有超过 \(Self.maximumImages) 处“![”",
      en: "a paragraph has more than \(Self.maximumImages) times '!['")
  }

  private func tooMuchExpansion() -> Diagnostic {
    Diagnostic(
      .markdownTooCostly,
      at: SourceLocation(file: source.file),
      zh: "链接定义太长（最长 \(longestDefinition) 字节），而方括号有 \(brackets) 处",
      en: "the longest link definition has \(longestDefinition) bytes and there are \(brackets) brackets")
  }
}

extension Diagnostic {
  /// The finding that quotations, lists, emphasis or links are nested too deeply.
  static func tooDeep(at location: SourceLocation, limit: Int) -> Diagnostic {
    Diagnostic(
      .markdownTooDeep,
      at: location,
      zh: "嵌套超过 \(limit) 层",
      en: "nested more than \(limit) levels deep")
  }
}
