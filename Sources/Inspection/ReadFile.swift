import Notices
import Rendering

/// A file taken apart once, for all checks to look at.
struct ReadFile: Sendable {
  let file: RenderedFile
  /// Everything in it that can be read as text, its name included.
  let texts: [InspectedText]
  /// Its elements; `nil` for what is not HTML, XML or SVG.
  let markup: MarkupReader?
  /// What is in it, if it is a document or a picture; `nil` for text.
  let attachment: AttachmentReading?
  /// The QR codes that it draws.
  let codes: [QRReading]

  var bytes: [UInt8] { file.bytes }

  /// Whether it may hold a list of persons, so that names are looked for.
  var isNotice: Bool { file.listLastDay != nil || file.path.hasPrefix("gongshi/") }

  /// Whether it is a page for people.
  var isPage: Bool { file.kind == .page }

  init(_ file: RenderedFile) {
    self.file = file
    var reader = FileReader()
    markup = reader.read(file)
    attachment = AttachmentReading(file)
    codes = markup.map { QRReading.all(in: file.bytes, $0) } ?? []
    texts = reader.texts + (attachment?.texts ?? []) + codes.flatMap(\.texts)
  }
}
