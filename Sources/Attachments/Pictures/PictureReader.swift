import Archives

/// Reads what a picture holds besides its pixels: words and the marks of a camera.
struct PictureReader {
  var opened = OpenedAttachment()
  var shown = TextLines()

  init(_ bytes: [UInt8], _ format: AttachmentFormat) {
    opened.noteThatThereArePictures()
    switch format {
    case .jpeg: readJPEG(bytes)
    case .png: readPNG(bytes)
    case .gif: readGIF(bytes)
    case .webp: readWebP(bytes)
    default: opened.report(.unknownFormat)
    }
    opened.add(shown, .hidden)
  }

  mutating func note(_ text: [UInt8]) { shown.add(text) }

  mutating func readExif(_ bytes: [UInt8]) {
    let exif = ExifReader(bytes)
    for text in exif.texts { note(text) }
    for problem in exif.problems.sorted() { opened.report(problem) }
  }

  /// A packet of XMP: RDF in XML. Source: ISO 16684-1.
  mutating func readXMP(_ bytes: [UInt8]) {
    func check(_ name: String) {
      if name.hasPrefix("GPS") { opened.report(.position) }
      if ["OwnerName", "CameraOwnerName", "Artist", "Photographer"].contains(name) { opened.report(.owner) }
      if ["SerialNumber", "BodySerialNumber", "LensSerialNumber", "CameraSerialNumber", "Make", "Model"]
        .contains(name)
      {
        opened.report(.device)
      }
      if name == "Thumbnails" { opened.report(.thumbnail) }
    }
    for event in XMLScanner(bytes) {
      switch event {
      case .start(let name, let attributes):
        check(name)
        for attribute in attributes {
          check(attribute.name)
          note(attribute.value)
        }
      case .text(let text), .hidden(let text): if !text.allSatisfy({ $0 <= 0x20 }) { note(text) }
      case .end: break
      }
    }
  }

  /// Data sets of IPTC within the resources of Photoshop: `1C`, record, number, length, value.
  ///
  /// Source: IPTC-NAA Information Interchange Model 4, 1.5.
  mutating func readPhotoshop(_ bytes: [UInt8]) {
    for index in bytes.indices where bytes[index] == 0x1c && index + 5 <= bytes.count {
      let length = Int(bytes[index + 3]) << 8 | Int(bytes[index + 4])
      guard bytes[index + 1] <= 9, length < 0x8000, index + 5 + length <= bytes.count else { continue }
      // By-line (80), its title (85), writer (122): who took the picture.
      if bytes[index + 1] == 2, [80, 122].contains(bytes[index + 2]), length > 0 { opened.report(.owner) }
      note(TextGuess.utf8(bytes[(index + 5)..<(index + 5 + length)]))
    }
    // Resources 1033 and 1036 are small copies of the picture.
    for index in bytes.indices where bytes[index...].starts(with: "8BIM".utf8) && index + 6 <= bytes.count {
      if bytes[index + 4] == 0x04, bytes[index + 5] == 0x09 || bytes[index + 5] == 0x0c {
        opened.report(.thumbnail)
      }
    }
  }
}
