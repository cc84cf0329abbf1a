import Markup
import Notices
import Rendering

/// Finds all text in a file: what is seen, what is hidden in tags, comments and scripts, what is encoded, its
/// name.
struct FileReader {
  private(set) var texts: [InspectedText] = []

  /// Encodings within encodings are followed so far.
  private static let maximumDepth = 3

  /// Reads a file into `texts` and gives its elements if it has any.
  mutating func read(_ file: RenderedFile) -> MarkupReader? {
    readName(file.path)
    let isText = Self.isText(file)
    guard Self.isMarkup(file) else {
      readPlain(
        file.bytes, part: isText ? .visible : .hidden, place: nil, depth: isText ? 0 : Self.maximumDepth)
      if isText { readEncoded(file.bytes, isCode: true, place: nil, depth: 0) }
      return nil
    }
    let markup = readMarkup(file.bytes, place: nil, depth: 0)
    if isText { readEncoded(file.bytes, isCode: file.kind == .image, place: nil, depth: 0) }
    return markup
  }

  /// Whether a file is one of the kinds that are text in UTF-8.
  static func isText(_ file: RenderedFile) -> Bool {
    switch file.kind {
    case .page, .feed, .sitemap, .robots, .style, .script, .data: true
    case .image: isMarkup(file)
    case .attachment: ["txt", "csv", "json", "html", "htm", "xml", "svg"].contains(file.pathExtension)
    }
  }

  static func isMarkup(_ file: RenderedFile) -> Bool {
    switch file.kind {
    case .page, .feed, .sitemap: true
    default: ["html", "htm", "xml", "svg"].contains(file.pathExtension)
    }
  }

  private mutating func readName(_ path: String) {
    let bytes = Array(path.utf8)
    append(.name, LeakProbe.FoldedText(path), place: 0..<1)
    for run in EncodedRuns.all(in: bytes) {
      readPlain(run.decoded, part: .name, place: 0..<1, depth: Self.maximumDepth)
    }
  }

  /// Takes in a text, with the numbers that are spread over its blocks or written in numerals.
  private mutating func append(_ part: InspectedText.Part, _ folded: LeakProbe.FoldedText, place: Range<Int>?)
  {
    texts.append(InspectedText(part, folded, place: place))
    texts += NumeralAddresses.texts(in: folded, place: place)
    texts += ScatteredDigits.texts(in: folded, place: place)
    texts += SpelledDigits.texts(in: folded, part: part, place: place)
  }

  private mutating func readMarkup(_ bytes: [UInt8], place: Range<Int>?, depth: Int) -> MarkupReader {
    let markup = MarkupReader(bytes)
    append(.visible, LeakProbe.FoldedText(bytes, markup.visible), place: place)
    append(.hidden, LeakProbe.FoldedText(bytes, markup.hidden), place: place)
    append(.hidden, LeakProbe.FoldedText(bytes, markup.letters), place: place)
    if !markup.glosses.isEmpty {
      append(.hidden, LeakProbe.FoldedText(bytes, markup.ground), place: place)
      append(.hidden, LeakProbe.FoldedText(bytes, markup.glosses), place: place)
    }
    guard depth < Self.maximumDepth else { return markup }
    for range in markup.inner {
      _ = readMarkup(Array(bytes[range]), place: place ?? range, depth: depth + 1)
    }
    // The text of a feed's entry is itself HTML, its tags written as references; so may an attribute's be.
    for range in markup.referenced {
      let decoded = Array(CharacterReference.text(bytes[range]).utf8)
      if decoded.contains(UInt8(ascii: "<")) || decoded.contains(UInt8(ascii: "&")) {
        _ = readMarkup(decoded, place: place ?? range, depth: depth + 1)
      }
    }
    return markup
  }

  /// Reads text by its lines. What looks like markup in it is read as markup, too: data and scripts hold such.
  private mutating func readPlain(_ bytes: [UInt8], part: InspectedText.Part, place: Range<Int>?, depth: Int)
  {
    var pieces: [LeakProbe.FoldedText.Piece] = []
    var start = 0
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count) {
      pieces += [.text(start..<end), .blockBreak(at: end)]
      start = end + 1
    }
    pieces.append(.text(start..<bytes.count))
    append(part, LeakProbe.FoldedText(bytes, pieces), place: place)
    guard depth < Self.maximumDepth, bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&"))
    else { return }
    _ = readMarkup(bytes, place: place, depth: depth + 1)
  }

  private mutating func readEncoded(_ bytes: [UInt8], isCode: Bool, place: Range<Int>?, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    for run in EncodedRuns.all(in: bytes) + (isCode ? CharacterCodes.all(in: bytes) : []) {
      let place = place ?? run.offset..<run.offset + 1
      readPlain(run.decoded, part: .hidden, place: place, depth: depth)
      readEncoded(run.decoded, isCode: isCode, place: place, depth: depth + 1)
    }
  }
}

extension RenderedFile {
  /// What follows the last dot of the name, in lower case; empty without a dot.
  var pathExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
