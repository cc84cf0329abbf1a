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
    let isMarkup = Self.isMarkup(file)
    let markup = isMarkup ? readMarkup(file.bytes, isFeed: file.kind == .feed, place: nil, depth: 0) : nil
    if !isMarkup { readPlain(file.bytes, part: Self.isText(file) ? .visible : .hidden, place: nil) }
    if Self.isText(file) { readEncoded(file.bytes, place: nil, depth: 0) }
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
    texts.append(InspectedText(.name, LeakProbe.FoldedText(path), place: 0))
    for run in EncodedRuns.all(in: bytes) { readPlain(run.decoded, part: .name, place: 0) }
  }

  private mutating func readMarkup(_ bytes: [UInt8], isFeed: Bool, place: Int?, depth: Int) -> MarkupReader {
    let markup = MarkupReader(bytes)
    let visible = LeakProbe.FoldedText(bytes, markup.visible)
    texts.append(InspectedText(.visible, visible, place: place))
    texts.append(InspectedText(.hidden, LeakProbe.FoldedText(bytes, markup.hidden), place: place))
    texts += ScatteredDigits.texts(in: visible) + ChineseDigits.texts(in: visible)
    // The text of a feed's entry is itself HTML, its tags written as references.
    if isFeed {
      for token in HTMLTokenizer(bytes) where token.kind == .text {
        let decoded = Array(CharacterReference.text(bytes[token.range]).utf8)
        if decoded.contains(UInt8(ascii: "<")) {
          _ = readMarkup(decoded, isFeed: false, place: place ?? token.range.lowerBound, depth: depth + 1)
        }
      }
    }
    return markup
  }

  private mutating func readPlain(_ bytes: [UInt8], part: InspectedText.Part, place: Int?) {
    var pieces: [LeakProbe.FoldedText.Piece] = []
    var start = 0
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count) {
      pieces += [.text(start..<end), .blockBreak(at: end)]
      start = end + 1
    }
    pieces.append(.text(start..<bytes.count))
    texts.append(InspectedText(part, LeakProbe.FoldedText(bytes, pieces), place: place))
  }

  private mutating func readEncoded(_ bytes: [UInt8], place: Int?, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    for run in EncodedRuns.all(in: bytes) {
      let place = place ?? run.offset
      if run.decoded.contains(UInt8(ascii: "<")) {
        _ = readMarkup(run.decoded, isFeed: false, place: place, depth: depth + 1)
      } else {
        readPlain(run.decoded, part: .hidden, place: place)
      }
      readEncoded(run.decoded, place: place, depth: depth + 1)
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
