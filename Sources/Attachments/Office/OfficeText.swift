/// Takes all text out of an XML part of a document or of slides.
///
/// What a paragraph shows is one line, however many runs it is made of; a paragraph within a paragraph, as in
/// a box, is a line of its own. Where changes are tracked, the paragraph is read as it is after them, as it was
/// before them, and with both.
struct OfficeText {
  private(set) var opened = OpenedAttachment()
  private var shown = TextLines()
  private var hidden = TextLines()
  private let partName: String
  /// The paragraphs that are open; the first gathers what stands in none.
  private var open = [Paragraph()]
  /// How many elements are open that hold properties alone, which end no line.
  private var properties = 0
  private var deletions = 0
  private var insertions = 0
  private var isHiddenRun = false

  private struct Paragraph {
    var after: [UInt8] = []
    var before: [UInt8] = []
    var both: [UInt8] = []
  }

  init(_ part: [UInt8], partName: String) {
    self.partName = partName
    for event in XMLScanner(part) { read(event) }
    while open.count > 1 { close() }
    breakLine()
    opened.add(shown, partName.hasPrefix("docProps/") ? .hidden : .shown)
    opened.add(hidden, .hidden)
  }

  private mutating func read(_ event: XMLScanner.Event) {
    switch event {
    case .text(let text): append(text)
    case .hidden(let text): hidden.add(text)
    case .start(let name, let attributes):
      for attribute in attributes { hidden.add(attribute.value) }
      start(name, attributes)
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ attributes: [XMLScanner.Attribute]) {
    if Self.isProperties(name) { properties += 1 }
    switch name {
    case "p", "si", "rPh", "text", "drawing", "pict", "object": open.append(Paragraph())
    case "del", "moveFrom": deletions += 1
    case "ins", "moveTo": insertions += 1
    case "r": isHiddenRun = false
    case "vanish", "specVanish": isHiddenRun = isHiddenRun || Self.isOn(attributes)
    case "tab", "br", "cr", "ptab", "noBreakHyphen": if properties == 0 { append([0x20]) }
    case "comment", "threadedComment", "cm": noteComment()
    case "sheet": noteSheet(attributes)
    case "sldId", "sld": noteSlide(name, attributes)
    default: break
    }
    breakLine(at: name)
  }

  private mutating func end(_ name: String) {
    breakLine(at: name)
    if Self.isProperties(name) { properties -= 1 }
    switch name {
    case "p", "si", "rPh", "text", "drawing", "pict", "object": close()
    case "del", "moveFrom": deletions -= 1
    case "ins", "moveTo": insertions -= 1
    case "r": isHiddenRun = false
    default: break
    }
  }

  private mutating func append(_ text: [UInt8]) {
    let isBlank = text.allSatisfy { $0 <= 0x20 }
    if !isBlank {
      if isHiddenRun { opened.report(.hiddenText) }
      if deletions > 0 || insertions > 0, partName.hasPrefix("word/") { opened.report(.trackedChanges) }
    }
    let last = open.count - 1
    open[last].both += text
    if deletions == 0 { open[last].after += text }
    if insertions == 0 { open[last].before += text }
  }

  /// Ends the line at a tag that parts words; tags within a paragraph do not, nor do those of properties.
  private mutating func breakLine(at name: String) {
    if properties == 0, !Self.inline.contains(name) { breakLine() }
  }

  private mutating func breakLine() {
    let last = open.count - 1
    let paragraph = open[last]
    open[last] = Paragraph()
    add(paragraph)
  }

  private mutating func close() {
    guard open.count > 1 else { return }
    add(open.removeLast())
  }

  private mutating func add(_ paragraph: Paragraph) {
    if paragraph.both.allSatisfy({ $0 <= 0x20 }) { return }
    shown.add(paragraph.after)
    if paragraph.before != paragraph.after {
      hidden.add(paragraph.before)
      hidden.add(paragraph.both)
    }
  }

  private mutating func noteComment() {
    if partName.lowercased().contains("comment") { opened.report(.comments) }
  }

  private mutating func noteSheet(_ attributes: [XMLScanner.Attribute]) {
    let isHidden = attributes.contains { attribute in
      attribute.name == "state" && !attribute.value.elementsEqual("visible".utf8)
    }
    if partName == "xl/workbook.xml", isHidden { opened.report(.hiddenCells) }
  }

  private mutating func noteSlide(_ name: String, _ attributes: [XMLScanner.Attribute]) {
    let isHidden = attributes.contains { $0.name == "show" && !Self.isTrue($0.value) }
    if name == "sld", isHidden { opened.report(.hiddenText) }
  }

  /// Whether an element switches its property on. Source: ISO/IEC 29500-1, 17.17.4.
  private static func isOn(_ attributes: [XMLScanner.Attribute]) -> Bool {
    attributes.first { $0.name == "val" }.map { isTrue($0.value) } ?? true
  }

  private static func isTrue(_ value: [UInt8]) -> Bool {
    !["0", "false", "off"].contains(String(decoding: value, as: UTF8.self))
  }

  private static func isProperties(_ name: String) -> Bool {
    name.hasSuffix("Pr") || name.hasSuffix("PrChange")
  }

  /// Elements within a paragraph, after which a word or a number goes on.
  private static let inline: Set<String> = [
    "r", "t", "delText", "instrText", "delInstrText", "ins", "del", "moveFrom", "moveTo", "hyperlink",
    "smartTag", "sdt", "sdtContent", "customXml", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart",
    "permEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "fldSimple",
    "fldChar", "fld", "softHyphen", "noBreakHyphen", "lastRenderedPageBreak", "footnoteReference",
    "footnoteRef", "endnoteReference", "endnoteRef", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd", "dir", "bdo", "tab", "br", "cr", "ptab", "drawing", "pict",
    "object", "AlternateContent", "Choice", "Fallback", "rPh", "ruby", "rubyBase"
  ]
}
