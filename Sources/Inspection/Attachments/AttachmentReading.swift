import Attachments
import Notices
import Rendering

/// A document or a picture, opened: its texts as the checks see them, and what stands against it.
struct AttachmentReading: Sendable {
  let texts: [InspectedText]
  let problems: [AttachmentProblem]
  let hasPictures: Bool

  /// Encodings within encodings are followed so far.
  private static let maximumDepth = 3

  /// Opens a file; `nil` for text, which is read as it stands.
  init?(_ file: RenderedFile) {
    switch file.kind {
    case .attachment: if FileReader.isText(file) { return nil }
    case .image: if FileReader.isMarkup(file) { return nil }
    default: return nil
    }
    let opened = OpenedAttachment(file.bytes, pathExtension: file.pathExtension)
    texts = opened.texts.flatMap { text in
      Self.read(text.lines, text.part == .shown ? .visible : .hidden, depth: 0)
    }
    problems = opened.problems.sorted()
    hasPictures = opened.hasPictures
  }

  /// The texts of some lines: as they are, their scattered and their Chinese digits, and what is encoded in
  /// them. They have no place in the file, which is packed.
  private static func read(_ lines: [UInt8], _ part: InspectedText.Part, depth: Int) -> [InspectedText] {
    var pieces: [LeakProbe.FoldedText.Piece] = []
    var start = 0
    while let end = lines.firstIndex(of: UInt8(ascii: "\n"), in: start..<lines.count) {
      pieces += [.text(start..<end), .blockBreak(at: end)]
      start = end + 1
    }
    pieces.append(.text(start..<lines.count))
    let folded = LeakProbe.FoldedText(lines, pieces)
    var out = [InspectedText(part, folded, place: 0..<1)]
    out += ScatteredDigits.texts(in: folded, place: 0..<1)
    out += SpelledDigits.texts(in: folded, part: part, place: 0..<1)
    if depth < maximumDepth {
      for run in EncodedRuns.all(in: lines) { out += read(run.decoded, .hidden, depth: depth + 1) }
    }
    return out
  }
}
