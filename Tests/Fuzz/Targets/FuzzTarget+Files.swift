import Attachments
import Importing
import Reporting
import TestSupport

extension FuzzTarget {
  /// A published text: plain, or a Word document whose text is the input, or a whole file.
  static let published = FuzzTarget(name: "published") { bytes in
    var input = FuzzInput(bytes)
    switch input.byte() % 3 {
    case 0: check("yuanwen.txt", input.rest())
    case 1: check("yuanwen.docx", ZipWriter.file([("word/document.xml", input.rest())] + wordParts))
    default: check("yuanwen.docx", input.rest())
    }
  }

  /// What is imported can be written as an article.
  private static func check(_ file: String, _ bytes: [UInt8]) {
    let report = PublishedText.read(file: file, bytes: bytes)
    guard let article = report.value else {
      return require(!report.diagnostics.isEmpty, "refused without a word")
    }
    require(!article.markdown(slug: "a").isEmpty, "nothing is written")
  }

  private static let wordParts: [(name: String, content: [UInt8])] = [
    (
      "[Content_Types].xml",
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """.utf8)
    )
  ]

  /// An attachment of any kind is opened, or it is said what can not be read; it never ends badly.
  static let attachment = FuzzTarget(name: "attachment") { bytes in
    var input = FuzzInput(bytes)
    let kind = input.pick(["pdf", "docx", "xlsx", "pptx", "png", "jpg", "csv", "txt", "webp", "svg"])
    let isOffice = kind.hasSuffix("x")
    let content =
      isOffice && input.byte() % 2 == 0 ? ZipWriter.file(officeParts(kind, input.rest())) : input.rest()
    _ = OpenedAttachment(content, pathExtension: kind)
  }

  private static func officeParts(_ kind: String, _ text: [UInt8]) -> [(name: String, content: [UInt8])] {
    switch kind {
    case "xlsx":
      [("xl/workbook.xml", text), ("xl/sharedStrings.xml", text), ("xl/worksheets/sheet1.xml", text)]
    case "pptx": [("ppt/presentation.xml", text), ("ppt/slides/slide1.xml", text)]
    default: [("word/document.xml", text)] + wordParts
    }
  }
}
