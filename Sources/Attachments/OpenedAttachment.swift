/// A file taken apart: every text in it that can be read, and why it should not be published as it is.
///
/// Nothing is left out on purpose: what is hidden, deleted, packed or put into properties is read like what is
/// shown, and whatever cannot be read is a problem.
public struct OpenedAttachment: Sendable {
  /// The texts, in an order that depends on the bytes alone.
  public private(set) var texts: [AttachmentText] = []
  /// What stands against publishing it.
  public private(set) var problems: Set<AttachmentProblem> = []
  /// Whether there are pictures in it, which only people can look at.
  public private(set) var hasPictures = false

  /// How deep files within files are followed.
  static let maximumDepth = 2
  /// The most bytes that all of a file may unpack to.
  static let sizeLimit = 128 << 20

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - pathExtension: how its name ends, without the dot, in small letters.
  public init(_ bytes: [UInt8], pathExtension: String) { self.init(bytes, pathExtension, depth: 0) }

  init(_ bytes: [UInt8], _ pathExtension: String, depth: Int) {
    guard depth <= Self.maximumDepth else {
      problems = [.tooDeep]
      return
    }
    let format = AttachmentFormat(of: bytes)
    if !format.extensions.contains(pathExtension) { problems.insert(.unknownFormat) }
    switch format {
    case .office: merge(OfficeReader(bytes, depth: depth).opened)
    case .pdf: merge(PDFReader(bytes, depth: depth).opened)
    case .jpeg, .png, .gif, .webp: merge(PictureReader(bytes, format).opened)
    case .compound: problems = [.oldOrLockedDocument]
    case .unknown: problems = [.unknownFormat]
    }
  }

  /// Nothing yet.
  init() {}

  mutating func add(_ lines: TextLines, _ part: AttachmentText.Part) {
    if !lines.bytes.isEmpty { texts.append(AttachmentText(part: part, lines: lines.bytes)) }
  }

  mutating func report(_ problem: AttachmentProblem) { problems.insert(problem) }

  mutating func noteThatThereArePictures() { hasPictures = true }

  /// Takes in what was found in a part.
  mutating func merge(_ other: OpenedAttachment) {
    texts += other.texts
    problems.formUnion(other.problems)
    hasPictures = hasPictures || other.hasPictures
  }
}

/// The formats that are told apart, by how a file begins.
enum AttachmentFormat: Sendable, Hashable {
  case office, pdf, jpeg, png, gif, webp
  /// The container of `.doc`, `.xls` and `.ppt`, and of Office Open XML with a password.
  case compound
  case unknown

  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      self = .office
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0xff, 0xd8, 0xff]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
      self = .png
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
      self = .webp
    } else if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
      self = .compound
    } else {
      self = .unknown
    }
  }

  /// How names of such files end.
  var extensions: [String] {
    switch self {
    case .office: ["docx", "xlsx", "pptx"]
    case .pdf: ["pdf"]
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .compound, .unknown: []
    }
  }
}
