import CArchive

/// Builds a Word document for a test: the smallest package that Word would open, written through libarchive.
struct WordDocument {
  /// Parts by name.
  var parts: [(name: String, content: String)]

  private static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    """

  /// A document with the XML of a body, and of other parts such as `styles`.
  init(body: String, parts: [String: String] = [:]) {
    self.parts = [
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """
      ),
      ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
      ("word/media/image1.png", "no XML")
    ]
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
      self.parts.append(("word/\(name).xml", "<w:\(name) \(Self.namespaces)>\(content)</w:\(name)>"))
    }
  }

  /// A document of plain paragraphs.
  init(paragraphs: [String]) { self.init(body: paragraphs.map { Self.paragraph($0) }.joined()) }

  /// A paragraph of one run.
  static func paragraph(_ text: String, properties: String = "", run: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The package.
  var bytes: [UInt8] { package(password: nil) }

  /// The package, locked with a password if one is given.
  func package(password: String?) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 4 << 20)
    var used = 0
    let writer = archive_write_new()
    defer { archive_write_free(writer) }
    archive_write_set_format_zip(writer)
    if let password {
      archive_write_set_options(writer, "zip:encryption=traditional")
      archive_write_set_passphrase(writer, password)
    }
    buffer.withUnsafeMutableBytes { out in
      archive_write_open_memory(writer, out.baseAddress, out.count, &used)
      for (name, content) in parts {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, Int64(content.utf8.count))
        archive_entry_set_filetype(entry, UInt32(0o100000))
        archive_entry_set_perm(entry, 0o644)
        archive_write_header(writer, entry)
        _ = Array(content.utf8).withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) }
      }
      archive_write_close(writer)
    }
    return Array(buffer[..<used])
  }
}
