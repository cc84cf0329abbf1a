import Archives

/// Opens a PDF file: every string, every stream of text, in every version of every object.
///
/// Source: ISO 32000-1.
struct PDFReader {
  private(set) var opened = OpenedAttachment()
  private var objects: PDFObjects
  private var fonts: PDFFontTable
  private var strings = TextLines()
  private let depth: Int
  /// What going through a stream gave, by the place of its object.
  private var contents: [Int: PDFContent] = [:]

  init(_ bytes: [UInt8], depth: Int) {
    self.depth = depth
    objects = PDFObjects(bytes)
    fonts = PDFFontTable(&objects)
    if objects.problems.contains(.encrypted) {
      opened.report(.encrypted)
      return
    }
    for object in objects.objects { readValue(object.value) }
    let roles = PDFStreamRoles(objects)
    for index in objects.objects.indices where objects.objects[index].packed != nil {
      readStream(index, as: roles.role(of: index, in: objects))
    }
    readPages()
    opened.add(strings, .hidden)
    for problem in objects.problems.sorted() { opened.report(problem) }
  }

  // MARK: Values

  private mutating func readValue(_ value: PDFValue) {
    var found: [[UInt8]] = []
    var problems: Set<AttachmentProblem> = []
    value.forEach { part in
      switch part {
      case .string(let string): found.append(string)
      case .name(let name):
        if name.utf8.contains(where: { $0 >= 0x80 || $0 &- UInt8(ascii: "0") < 10 }) {
          found.append(Array(name.utf8))
        }
      // Numbers with as many digits as a telephone number has; longer ones are words.
      case .number(let number) where number >= 1e10:
        found += Int(exactly: number).map { [Array(String($0).utf8)] } ?? []
      case .word(let word): found.append(Array(word.utf8))
      case .dictionary(let entries): problems.formUnion(Self.problems(of: entries))
      default: break
      }
    }
    for string in found { strings.add(TextGuess.utf8(string)) }
    for problem in problems.sorted() { opened.report(problem) }
  }

  /// What an entry makes of a file: a program, a parcel, a set of layers.
  private static func problems(of entries: [String: PDFValue]) -> Set<AttachmentProblem> {
    var problems: Set<AttachmentProblem> = []
    let action = entries["S"]?.name ?? ""
    if entries["JS"] != nil
      || ["JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition"].contains(action)
    {
      problems.insert(.program)
    }
    if entries["EmbeddedFiles"] != nil || entries["EF"] != nil || entries["Type"]?.name == "EmbeddedFile"
      || entries["Subtype"]?.name == "FileAttachment" || entries["Collection"] != nil
    {
      problems.insert(.attachedFile)
    }
    if entries["XFA"] != nil
      || ["RichMedia", "Movie", "Sound", "3D", "Screen"].contains(entries["Subtype"]?.name)
    {
      problems.insert(.embeddedObject)
    }
    if entries["OCProperties"] != nil { problems.insert(.layers) }
    return problems
  }

  // MARK: Streams

  private mutating func readStream(_ index: Int, as role: PDFStreamRoles.Role) {
    let object = objects.objects[index]
    switch role {
    case .skipped: return
    case .picture:
      opened.noteThatThereArePictures()
      readPicture(object)
    case .text:
      guard let content = objects.content(of: object) else { return }
      opened.add(XMPText(content).lines, .hidden)
    case .content:
      guard let packed = objects.content(of: object) else { return }
      let content = PDFContent(packed, fonts: fonts.fonts(forStream: index, in: objects))
      contents[index] = content
      if content.hasUnreadableText { opened.report(.unreadableFont) }
      if content.hasInlinePicture { opened.noteThatThereArePictures() }
      opened.add(content.layout.lines(isJoined: false), .shown)
      opened.add(content.layout.lines(isJoined: true), .shown)
      opened.add(content.layout.drawn, .shown)
      for string in content.properties { strings.add(TextGuess.utf8(string)) }
    }
  }

  /// A photograph in a PDF file is a JPEG file, with all that is in one.
  private mutating func readPicture(_ object: PDFObjects.Object) {
    guard let packed = object.packed, let entries = object.value.dictionary,
      PDFFilters.names(entries, in: objects) == ["DCTDecode"]
    else { return }
    opened.merge(PictureReader(packed, .jpeg).opened)
  }

  // MARK: Pages

  /// A page that has a picture, or a drawing of very many lines, and no text is a picture of a text.
  private mutating func readPages() {
    var hasPage = false
    for object in objects.objects {
      guard let page = object.value.dictionary, page["Type"]?.name == "Page" else { continue }
      hasPage = true
      var look = PageLook()
      var seen: Set<Int> = []
      let streams =
        objects.resolve(page["Contents"]).flatMap { $0.array ?? [] } + [page["Contents"]].compactMap(\.self)
      let resources = fonts.resources(of: page, in: objects)
      for stream in streams {
        for index in objects.indices(of: stream) { survey(index, resources, &look, &seen) }
      }
      if !look.hasText, look.hasPicture || look.strokes > 500 { opened.report(.scannedPage) }
    }
    if !hasPage { opened.report(.damaged) }
  }

  private struct PageLook {
    var hasText = false
    var hasPicture = false
    var strokes = 0
  }

  /// Looks at a stream and the forms that it draws.
  private func survey(
    _ index: Int, _ resources: [[String: PDFValue]], _ look: inout PageLook, _ seen: inout Set<Int>
  ) {
    guard seen.insert(index).inserted, let content = contents[index] else { return }
    if !content.layout.isEmpty { look.hasText = true }
    if content.hasInlinePicture { look.hasPicture = true }
    look.strokes += content.strokes
    for name in content.drawn.sorted() {
      for form in resources.flatMap({ objects.dictionaries($0["XObject"]) }).compactMap({ $0[name] }) {
        for target in objects.indices(of: form) {
          let entries = objects.objects[target].value.dictionary ?? [:]
          if entries["Subtype"]?.name == "Image" { look.hasPicture = true }
          survey(target, objects.dictionaries(entries["Resources"]) + resources, &look, &seen)
        }
      }
    }
  }
}
