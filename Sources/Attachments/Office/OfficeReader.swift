import Archives

/// Opens Office Open XML: documents, tables and slides, every part of them.
///
/// Source: ISO/IEC 29500-1 and -2.
struct OfficeReader {
  private(set) var opened = OpenedAttachment()
  private let depth: Int

  init(_ bytes: [UInt8], depth: Int) {
    self.depth = depth
    do throws(ZipPackage.Failure) {
      let limits = ZipPackage.Limits(
        part: OpenedAttachment.sizeLimit / 2, total: OpenedAttachment.sizeLimit / (1 << depth))
      read(try ZipPackage(bytes, keeping: .all, limits: limits))
    } catch {
      switch error {
      case .damaged, .duplicate: opened.report(.damaged)
      case .encrypted: opened.report(.encrypted)
      case .tooLarge: opened.report(.tooLarge)
      }
    }
  }

  private mutating func read(_ package: ZipPackage) {
    guard package.parts["[Content_Types].xml"] != nil else {
      opened.report(.unknownFormat)
      return
    }
    var names = TextLines()
    let strings = package.parts["xl/sharedStrings.xml"].map { SharedStrings($0).strings } ?? []
    for (name, bytes) in package.parts.sorted(by: { $0.key < $1.key }) where !name.hasSuffix("/") {
      names.add(name)
      read(bytes, of: name, strings: strings)
    }
    opened.add(names, .hidden)
  }

  private mutating func read(_ bytes: [UInt8], of name: String, strings: [[UInt8]]) {
    let type = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch type {
    case "xml", "rels", "vml": readXML(bytes, of: name, strings: strings)
    case "jpg", "jpeg", "png", "gif", "webp", "docx", "xlsx", "pptx", "pdf":
      opened.merge(OpenedAttachment(bytes, type, depth: depth + 1))
    case "emf", "wmf", "bmp", "tif", "tiff", "svg", "wdp", "ico", "pict": opened.report(.unreadablePicture)
    // Fonts, disguised by a key that stands in the package. Source: ISO/IEC 29500-1, 17.8.1.
    case "odttf", "ttf", "fntdata": break
    case "bin" where name.contains("printerSettings"):
      // The settings of a printer hold its name in UTF-16.
      var lines = TextLines()
      for text in [
        TextGuess.utf16(bytes, isBigEndian: false), TextGuess.utf16(bytes.dropFirst(), isBigEndian: false)
      ] {
        lines.add(text)
      }
      opened.add(lines, .hidden)
    case "bin": opened.report(name.lowercased().contains("vba") ? .program : .embeddedObject)
    default: opened.report(.unknownPart)
    }
  }

  private mutating func readXML(_ bytes: [UInt8], of name: String, strings: [[UInt8]]) {
    guard XMLTree.parse(bytes) != nil else {
      opened.report(.damaged)
      return
    }
    if name.hasSuffix(".rels") { readRelationships(bytes) }
    if name.hasPrefix("xl/externalLinks/") || name == "xl/connections.xml" { opened.report(.externalSource) }
    if name.hasPrefix("xl/worksheets/") || name.hasPrefix("xl/macrosheets/"), !name.hasSuffix(".rels") {
      if name.hasPrefix("xl/macrosheets/") { opened.report(.program) }
      opened.merge(SheetReader(bytes, strings: strings).opened)
    } else {
      opened.merge(OfficeText(bytes, partName: name).opened)
    }
  }

  /// Links that a reader follows may lead elsewhere; what is loaded at once may not.
  private mutating func readRelationships(_ bytes: [UInt8]) {
    for case .start("Relationship", let attributes) in XMLScanner(bytes) {
      func has(_ name: String, _ test: (String) -> Bool) -> Bool {
        attributes.contains { $0.name == name && test(String(decoding: $0.value, as: UTF8.self)) }
      }
      if has("TargetMode", { $0 == "External" }), !has("Type", { $0.hasSuffix("/hyperlink") }) {
        opened.report(.externalSource)
      }
    }
  }
}
