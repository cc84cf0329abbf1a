/// Builds PDF files for tests.
public struct PDFFile {
  /// Objects by number, without `obj` and `endobj`.
  private var objects: [(number: Int, body: [UInt8])] = []
  /// Entries of the trailer besides the root.
  public var trailer = ""
  /// What stands at the end of the file.
  public var tail: [UInt8] = []
  private var earlier: [UInt8] = []

  /// A file of one page.
  ///
  /// - Parameters:
  ///   - content: the operators of the page.
  ///   - fonts: what stands in the table of fonts.
  ///   - page: further entries of the page.
  ///   - catalog: further entries of the root.
  ///   - isPacked: whether the content is packed by zlib.
  public init(
    _ content: String, fonts: String = "/F1 5 0 R", page: String = "", catalog: String = "",
    isPacked: Bool = false
  ) {
    set(1, "<</Type/Catalog/Pages 2 0 R \(catalog)>>")
    set(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
    set(
      3,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<<\(fonts)>>/XObject<</X1 6 0 R>>>> \(page)>>"
    )
    if isPacked {
      setStream(4, "/Filter/FlateDecode", ZipWriter.zlib(Array(content.utf8)))
    } else {
      setStream(4, "", Array(content.utf8))
    }
    set(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
  }

  /// A page that shows a text in one go.
  public static func text(_ text: String) -> PDFFile { PDFFile("BT /F1 12 Tf 72 720 Td (\(text)) Tj ET") }

  /// Sets an object.
  public mutating func set(_ number: Int, _ body: String) {
    objects.removeAll { $0.number == number }
    objects.append((number, Array(body.utf8)))
  }

  /// Sets an object that is a stream.
  public mutating func setStream(_ number: Int, _ entries: String, _ content: [UInt8]) {
    objects.removeAll { $0.number == number }
    objects.append(
      (
        number,
        Array("<<\(entries)/Length \(content.count)>>\nstream\n".utf8) + content + Array("\nendstream".utf8)
      ))
  }

  /// The file with a further object.
  public func with(_ number: Int, _ body: String) -> PDFFile {
    var copy = self
    copy.set(number, body)
    return copy
  }

  /// The file with a further stream.
  public func with(_ number: Int, _ entries: String, _ content: [UInt8]) -> PDFFile {
    var copy = self
    copy.setStream(number, entries, content)
    return copy
  }

  /// The file with further entries of its trailer.
  public func with(trailer: String) -> PDFFile {
    var copy = self
    copy.trailer = trailer
    return copy
  }

  /// The file as it stands now, with another content of its page appended as editors do.
  public func changed(to content: String) -> [UInt8] {
    bytes + Array("4 0 obj\n<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream\nendobj\n".utf8)
      + Array("trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n".utf8)
  }

  /// The file.
  public var bytes: [UInt8] {
    var out = Array("%PDF-1.7\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (number, body) in objects {
      let digits = String(out.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      out += Array("\(number) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let start = out.count
    out += Array(table.utf8) + Array("trailer\n<</Root 1 0 R/Size 99 \(trailer)>>\n".utf8)
    return out + Array("startxref\n\(start)\n%%EOF\n".utf8) + tail
  }

  /// A text in UTF-16 as a string of hexadecimal digits, with or without its mark.
  public static func hexadecimal(_ text: String, mark: Bool = false) -> String {
    let units = (mark ? [0xfeff] : []) + Array(text.utf16)
    return "<"
      + units.map { unit in
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }
}
