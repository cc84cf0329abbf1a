/// Cuts an HTML document into tags, texts and comments, as browsers do.
///
/// Total: any bytes at all give tokens that cover the document from its first byte to its last, in order and
/// without a gap. Linear in the length of the document, and without allocating; `HTMLToken.tag(in:)` takes a
/// tag apart for those who want its attributes. No tree is built, so what only a tree can explain (scripts in
/// SVG, a `title` in foreign content) is read as it is in HTML; content of `noscript` is read as markup, as
/// without scripts.
///
///     for token in HTMLTokenizer(document) where token.kind == .startTag {
///       let tag = token.tag(in: document)
///     }
///
/// Source: WHATWG HTML Standard, section 13.2.5, "Tokenization".
public struct HTMLTokenizer: Sequence, IteratorProtocol, Sendable {
  /// The document.
  public let document: [UInt8]
  /// The element whose content comes next; after the last token, the one that is still open.
  public private(set) var openRawElement: HTMLRawElement?
  private var position = 0

  /// Starts at the beginning of a document in UTF-8; bytes that are not UTF-8 do no harm.
  public init(_ document: [UInt8]) {
    self.document = document
  }

  /// The next piece, or `nil` at the end.
  public mutating func next() -> HTMLToken? {
    guard position < document.count else { return nil }
    let (token, openRawElement) = Self.token(document.span, at: position, inside: openRawElement)
    self.openRawElement = openRawElement
    position = token.range.upperBound
    return token
  }

  private static func token(
    _ bytes: Span<UInt8>, at start: Int, inside element: HTMLRawElement?
  ) -> (HTMLToken, HTMLRawElement?) {
    if let element {
      let end = bytes.endOfRawContent(of: element, from: start)
      if end > start {
        let kind = element.decodesReferences ? HTMLToken.Kind.text : .rawText
        return (HTMLToken(kind, start..<end), end < bytes.count ? nil : element)
      }
    }
    let end = bytes.endOfText(from: start)
    return end > start ? (HTMLToken(.text, start..<end), nil) : markup(bytes, at: start)
  }

  /// The token that begins with the `<` at `start`, and the raw element that it opens.
  private static func markup(_ bytes: Span<UInt8>, at start: Int) -> (HTMLToken, HTMLRawElement?) {
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if bytes.reads("--", at: start + 2) {
        let (end, isComplete) = bytes.endOfComment(from: start + 4)
        return (HTMLToken(.comment, start..<end, isComplete: isComplete), nil)
      }
      let (end, isComplete) = bytes.endOfBogusComment(from: start + 2)
      let isDoctype = bytes.reads("doctype", at: start + 2)
      return (HTMLToken(isDoctype ? .doctype : .comment, start..<end, isComplete: isComplete), nil)
    case UInt8(ascii: "/") where bytes[start + 2].isASCIILetter:
      let scan = HTMLTagScan(bytes, nameAt: start + 2)
      return (HTMLToken(.endTag, from: start, scan), nil)
    case UInt8(ascii: "/"), UInt8(ascii: "?"):
      let (end, isComplete) = bytes.endOfBogusComment(from: start + 2)
      return (HTMLToken(.comment, start..<end, isComplete: isComplete), nil)
    default:
      let scan = HTMLTagScan(bytes, nameAt: start + 1)
      let opened = scan.end == .closed ? bytes.rawElement(scan.name) : nil
      return (HTMLToken(.startTag, from: start, scan), opened)
    }
  }
}

extension HTMLToken {
  fileprivate init(_ kind: Kind, _ range: Range<Int>, isComplete: Bool = true) {
    self.init(
      kind: kind, range: range, nameRange: range.upperBound..<range.upperBound, isComplete: isComplete)
  }

  fileprivate init(_ kind: Kind, from start: Int, _ scan: HTMLTagScan) {
    let isComplete = scan.end == .closed
    self.init(
      kind: isComplete ? kind : .cutTag, range: start..<scan.offset, nameRange: scan.name,
      isComplete: isComplete)
  }
}
