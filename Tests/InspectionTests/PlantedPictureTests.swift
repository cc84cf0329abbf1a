import Inspection
import Notices
import Rendering
import TestSupport
import Testing

extension PlantedAttachment {
  static let pictures: [PlantedAttachment] = {
    let text = Array(phone.utf8)
    func jpeg(
      _ name: String, _ marker: UInt8, _ data: [UInt8], _ rule: String = "gate.phone"
    ) -> PlantedAttachment {
      PlantedAttachment(name, "jpg", PictureFile.jpeg([(marker, data)]), rule)
    }
    func exif(_ name: String, _ exif: [UInt8], _ rule: String = "gate.phone") -> PlantedAttachment {
      PlantedAttachment(name, "jpg", PictureFile.jpeg([PictureFile.exifSegment(exif)]), rule)
    }
    func png(
      _ name: String, _ type: String, _ data: [UInt8], _ rule: String = "gate.phone"
    ) -> PlantedAttachment {
      PlantedAttachment(name, "png", PictureFile.png([(type, data)]), rule)
    }
    let metadata = "gate.picture-metadata"
    let wide: [UInt8] = phone.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }
    let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
    func iptc(_ number: UInt8, _ text: [UInt8]) -> [UInt8] {
      let head = Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0]
      let set: [UInt8] = [0x1c, 2, number] + ZipWriter.big(text.count, 2) + text
      return head + ZipWriter.big(set.count, 4) + set
    }
    return [
      jpeg("a remark", 0xfe, text),
      exif("the description of Exif", PictureFile.exif([(0x010e, 2, text + [0])])),
      exif(
        "the remark of Exif", PictureFile.exif([], inner: [(0x9286, 7, Array("ASCII\0\0\0".utf8) + text)])),
      exif(
        "the remark of Exif in UTF-16",
        PictureFile.exif([], inner: [(0x9286, 7, Array("UNICODE\0".utf8) + wide)])),
      exif("the title of Windows", PictureFile.exif([(0x9c9b, 1, wide)])),
      exif("a field that is not known", PictureFile.exif([(0xbeef, 2, text + [0])])),
      exif("the place", PictureFile.exif([], position: true), metadata),
      exif("the artist", PictureFile.exif([(0x013b, 2, Array("someone\0".utf8))]), metadata),
      exif("the author of Windows", PictureFile.exif([(0x9c9d, 1, wide)]), metadata),
      exif(
        "the owner of the camera", PictureFile.exif([], inner: [(0xa430, 2, Array("someone\0".utf8))]),
        metadata),
      exif(
        "the number of the camera", PictureFile.exif([], inner: [(0xa431, 2, Array("123456\0".utf8))]),
        metadata),
      exif("the model of the camera", PictureFile.exif([(0x0110, 2, Array("Camera\0".utf8))]), metadata),
      exif(
        "the maker's own data", PictureFile.exif([], inner: [(0x927c, 7, Array("Maker!".utf8))]), metadata),
      exif("a small copy", PictureFile.exif([], hasCopy: true), metadata),
      exif("broken Exif", Array("II*\0\u{ff}".utf8), "gate.unread-attachment"),
      jpeg("a small copy in JFIF", 0xe0, Array("JFXX\0".utf8) + [0x10], metadata),
      jpeg("XMP", 0xe1, xmp + PictureFile.xmp("a:b=\"\(phone)\"")),
      jpeg("an element of XMP", 0xe1, xmp + PictureFile.xmp("", "<dc:title>\(phone)</dc:title>")),
      jpeg("the place in XMP", 0xe1, xmp + PictureFile.xmp("exif:GPSLatitude=\"1,2N\""), metadata),
      jpeg(
        "the owner in XMP", 0xe1, xmp + PictureFile.xmp("", "<aux:OwnerName>someone</aux:OwnerName>"),
        metadata),
      jpeg("a caption of IPTC", 0xed, iptc(120, text)),
      jpeg("the author of IPTC", 0xed, iptc(80, Array("someone".utf8)), metadata),
      jpeg("a segment that is not known", 0xe5, text, "gate.unread-attachment"),
      jpeg("further pictures", 0xe2, Array("MPF\0".utf8), "gate.unread-attachment"),
      PlantedAttachment(
        "bytes behind the picture", "jpg", PictureFile.jpeg(tail: text), "gate.unread-attachment"),
      PlantedAttachment(
        "half a picture", "jpg", Array(PictureFile.jpeg().dropLast(6)), "gate.unread-attachment"),
      png("text", "tEXt", Array("Comment\0".utf8) + text),
      png("the keyword of a text", "tEXt", text + [0] + Array("x".utf8)),
      png("packed text", "zTXt", Array("Comment\0\0".utf8) + ZipWriter.zlib(text)),
      png("international text", "iTXt", Array("Title\0\0\0zh\0\0".utf8) + text),
      png("packed international text", "iTXt", Array("Title\0\u{1}\0zh\0\0".utf8) + ZipWriter.zlib(text)),
      png(
        "XMP in PNG", "iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + PictureFile.xmp("a:b=\"\(phone)\"")),
      png("Exif in PNG", "eXIf", PictureFile.exif([(0x010e, 2, text + [0])])),
      png("the place in PNG", "eXIf", PictureFile.exif([], position: true), metadata),
      png("a chunk that is not known", "prIv", text, "gate.unread-attachment"),
      png("packed text that is broken", "zTXt", Array("a\0\0b".utf8), "gate.unread-attachment"),
      PlantedAttachment(
        "what was cut off and still is there", "png", PictureFile.png(tail: [0, 0, 0, 0]),
        "gate.unread-attachment"),
      PlantedAttachment(
        "half a PNG file", "png", Array(PictureFile.png().dropLast(14)), "gate.unread-attachment"),
      PlantedAttachment("a remark in GIF", "gif", PictureFile.gif([(0xfe, text)])),
      PlantedAttachment(
        "text in GIF", "gif", PictureFile.gif([(0x01, [UInt8](repeating: 0, count: 12) + text)])),
      PlantedAttachment(
        "XMP in GIF", "gif",
        PictureFile.gif([(0xff, Array("XMP DataXMP".utf8) + PictureFile.xmp("a:b=\"\(phone)\""))])),
      PlantedAttachment(
        "another application in GIF", "gif", PictureFile.gif([(0xff, Array("APPLICATION".utf8) + text)]),
        "gate.unread-attachment"),
      PlantedAttachment(
        "bytes behind a GIF file", "gif", PictureFile.gif(tail: text), "gate.unread-attachment"),
      PlantedAttachment(
        "Exif in WebP", "webp", PictureFile.webp([("EXIF", PictureFile.exif([(0x010e, 2, text + [0])]))])),
      PlantedAttachment(
        "the place in WebP", "webp", PictureFile.webp([("EXIF", PictureFile.exif([], position: true))]),
        metadata),
      PlantedAttachment(
        "XMP in WebP", "webp", PictureFile.webp([("XMP ", PictureFile.xmp("a:b=\"\(phone)\""))])),
      PlantedAttachment(
        "a chunk of WebP that is not known", "webp", PictureFile.webp([("ABCD", text)]),
        "gate.unread-attachment"),
      PlantedAttachment(
        "half a WebP file", "webp", Array(PictureFile.webp().dropLast(3)), "gate.unread-attachment"),
      PlantedAttachment(
        "a picture that nobody has looked at", "png", PictureFile.png(), "gate.uninspected-pictures"),
      PlantedAttachment(
        "an old document", "doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0],
        "gate.unread-attachment"),
      PlantedAttachment(
        "a document with a password", "docx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0],
        "gate.unread-attachment"),
      PlantedAttachment("a zip file", "zip", ZipWriter.file([("a.txt", text)]), "gate.unread-attachment"),
      PlantedAttachment(
        "a zip file called a document", "docx", ZipWriter.file([("a.txt", text)]), "gate.unread-attachment"),
      PlantedAttachment(
        "a table called a picture", "jpg", OfficeFile.workbook(rows: "").bytes, "gate.unread-attachment"),
      PlantedAttachment("a program", "exe", Array("MZ".utf8), "gate.unread-attachment"),
      PlantedAttachment(
        "half a document", "docx", Array(OfficeFile.document("").bytes.prefix(200)), "gate.unread-attachment")
    ]
  }()
}

@Suite("What is hidden in pictures is found")
struct PlantedPictureTests {
  @Test("pictures and other files", arguments: PlantedAttachment.pictures)
  func pictures(planted: PlantedAttachment) {
    #expect(PlantedAttachmentTests.rules(planted).contains(planted.rule))
  }

  @Test("the site's own pictures are opened, too")
  func ownPictures() {
    let bytes = PictureFile.png([("tEXt", Array("Comment\0\(PlantedAttachment.phone)".utf8))])
    #expect(GateFixture.rules(RenderedFile(path: "a.png", bytes: bytes, kind: .image)) == ["gate.phone"])
    #expect(GateFixture.rules(RenderedFile(path: "a.png", bytes: PictureFile.png(), kind: .image)) == [])
  }
}
