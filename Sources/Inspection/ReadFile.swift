import Notices
import Rendering

/// A file taken apart once, for all checks to look at.
struct ReadFile: Sendable {
  let file: RenderedFile
  /// Everything in it that can be read as text, its name included.
  let texts: [InspectedText]
  /// Its elements; `nil` for what is not HTML, XML or SVG.
  let markup: MarkupReader?

  var bytes: [UInt8] { file.bytes }

  /// The parts of it that are about a notice and may tell of persons, so that names are looked for there: all of
  /// a notice, and what feeds, data and search indexes repeat of one.
  let noticeParts: [Range<Int>]

  /// Whether some part of it is about a notice.
  var isNotice: Bool { !noticeParts.isEmpty }

  /// Whether an offset lies in a part that is about a notice.
  func isNotice(at offset: Int) -> Bool {
    noticeParts.contains { $0.lowerBound <= offset && offset <= $0.upperBound }
  }

  /// Whether a byte of one of its texts is about a notice.
  func isNotice(_ text: InspectedText, at index: Int) -> Bool {
    guard let origin = text.origin else { return isNotice(at: text.offset(of: index)) }
    return noticeParts.contains { $0.overlaps(origin) } || isNotice(at: origin.lowerBound)
  }

  /// Whether it is a page for people.
  var isPage: Bool { file.kind == .page }

  init(_ file: RenderedFile) {
    self.file = file
    noticeParts = NoticeParts.all(in: file)
    var reader = FileReader()
    markup = reader.read(file)
    texts = reader.texts
  }
}
